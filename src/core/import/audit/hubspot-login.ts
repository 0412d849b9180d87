import { filled, foundEvent, textAt } from './found';
import { jsonTrail } from './json-trail';

/**
 * HubSpot's login history of 90 days, as `GET /account-info/v3/activity/login` answers: who signed in, or tried to.
 */
export const hubspotLogin = jsonTrail({
  id: 'hubspot-login',
  describedBy:
    'https://developers.hubspot.com/docs/api-reference/latest/account/audit-logs/get-login',
  tools: ['hubspot', 'hubspot-marketing'],
  lists: ['results'],
  keys: ['id', 'loginAt', 'loginSucceeded'],
  time: 'loginAt',
  events: (record, at) => [
    foundEvent({
      vendorId: textAt(record, 'id'),
      at,
      actor: textAt(record, 'email') ?? textAt(record, 'userId'),
      action: textAt(record, 'loginSucceeded') === 'false' ? 'login failed' : 'login',
      original: filled(record),
    }),
  ],
});
