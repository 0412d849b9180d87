import { filled, foundEvent, textAt } from './found';
import { jsonTrail } from './json-trail';

/** The number of the account stands in each address of the app: `app-eu1.hubspot.com/settings/123/users`. */
const PORTAL = /^(?:https?:\/\/)?app(?:-[a-z0-9]+)?\.hubspot\.com\/[a-z-]+\/(\d+)(?:[/?#]|$)/;

/**
 * HubSpot's security activity, as `GET /account-info/v3/activity/security` answers: users added, permissions changed,
 * keys shown, data exported.
 */
export const hubspotSecurity = jsonTrail({
  id: 'hubspot-security',
  describedBy:
    'https://developers.hubspot.com/docs/api-reference/latest/account/audit-logs/get-security',
  tools: ['hubspot', 'hubspot-marketing'],
  lists: ['results'],
  keys: ['id', 'type', 'userId', 'createdAt'],
  telling: ['infoUrl', 'actingUser', 'regionCode'],
  time: 'createdAt',
  events: (record, at) => [
    foundEvent({
      vendorId: textAt(record, 'id'),
      at,
      actor: textAt(record, 'actingUser') ?? textAt(record, 'userId'),
      action: textAt(record, 'type') ?? '',
      'asset-id': textAt(record, 'objectId'),
      account: PORTAL.exec(textAt(record, 'infoUrl') ?? '')?.[1],
      original: filled(record),
    }),
  ],
});
