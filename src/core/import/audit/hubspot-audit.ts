import { filled, foundEvent, textAt, type Table } from './found';
import { jsonTrail } from './json-trail';

/** What it is called in HubSpot, with what kind of it: `PIPELINE DEAL`. */
function typeOf(record: Table): string {
  return [textAt(record, 'category'), textAt(record, 'subCategory')]
    .filter((word) => word !== undefined)
    .join(' ');
}

/**
 * HubSpot's audit log (Enterprise), as `GET /account-info/v3/activity/audit-logs` answers. It says what was done to
 * what, and neither what it was before nor what it is now. `targetObjectId` may be a name.
 */
export const hubspotAudit = jsonTrail({
  id: 'hubspot-audit',
  describedBy: 'https://developers.hubspot.com/docs/api-reference/latest/account/audit-logs/guide',
  tools: ['hubspot', 'hubspot-marketing'],
  lists: ['results'],
  keys: ['id', 'category', 'action', 'occurredAt'],
  telling: ['actingUser', 'targetObjectId'],
  time: 'occurredAt',
  events: (record, at) => {
    const target = textAt(record, 'targetObjectId');
    const isNumber = target !== undefined && /^\d+$/.test(target);
    return [
      foundEvent({
        vendorId: textAt(record, 'id'),
        at,
        actor: textAt(record, 'actingUser', 'userEmail') ?? textAt(record, 'actingUser', 'userId'),
        action: textAt(record, 'action') ?? '',
        type: typeOf(record),
        asset: isNumber ? undefined : target,
        'asset-id': isNumber ? target : undefined,
        original: filled(record),
      }),
    ];
  },
});
