import { filled, foundEvent, textAt } from './found';
import { jsonTrail } from './json-trail';

/**
 * Segment's audit trail of 90 days, as `GET /audit-events` of its Public API answers. `actor` is the id of a user or
 * of a token; only a user has an `actorEmail`. It says that something was modified, and not what of it.
 */
export const segmentAudit = jsonTrail({
  id: 'segment-audit',
  describedBy: 'https://docs.segmentapis.com/tag/Audit-Trail',
  tools: ['segment'],
  lists: ['data.events', 'events'],
  keys: ['id', 'timestamp', 'type', 'actor', 'resourceType'],
  telling: ['resourceName'],
  time: 'timestamp',
  events: (record, at) => [
    foundEvent({
      vendorId: textAt(record, 'id'),
      at,
      actor: textAt(record, 'actorEmail') ?? textAt(record, 'actor'),
      action: textAt(record, 'type') ?? '',
      type: textAt(record, 'resourceType'),
      asset: textAt(record, 'resourceName'),
      'asset-id': textAt(record, 'resourceId'),
      original: filled(record),
    }),
  ],
});
