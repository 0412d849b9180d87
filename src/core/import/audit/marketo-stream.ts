import { isTable, ownKey } from '../../model/plain';
import { filled, foundEvent, textAt, type Table } from './found';
import { jsonTrail } from './json-trail';

/** The event of a delivery: in its body, or, as deliveries were before, itself. */
function bodyOf(record: Table): Table {
  const event = ownKey(record, 'event');
  if (!isTable(event)) return {};
  const body = ownKey(event, 'body');
  return isTable(body) ? body : event;
}

/**
 * Marketo's User Audit Data Stream, as Adobe I/O Events delivers it (CloudEvents, one by one or in batches). It names
 * an asset by its id alone. Its times have no time zone, which only a person can then say, unless they end in one.
 */
export const marketoStream = jsonTrail({
  id: 'marketo-stream',
  describedBy:
    'https://developer.adobe.com/events/docs/guides/using/marketo/marketo-user-audit-data-stream-setup',
  tools: ['marketo'],
  lists: [],
  keys: ['event', 'time', 'eventAction', 'componentType'],
  isRecord: (record) =>
    textAt(bodyOf(record), 'type')?.startsWith('com.adobe.platform.marketo.audit.user') === true,
  time: (record) => textAt(bodyOf(record), 'time'),
  events: (record, at) => {
    const body = bodyOf(record);
    return [
      foundEvent({
        vendorId: textAt(record, 'eventid') ?? textAt(record, 'event_id'),
        at,
        actor: textAt(body, 'data', 'userId'),
        action: textAt(body, 'data', 'eventAction') ?? '',
        type: textAt(body, 'data', 'componentType'),
        'asset-id': textAt(body, 'data', 'componentId'),
        account: textAt(body, 'data', 'munchkinId'),
        original: filled(record),
      }),
    ];
  },
});
