import { isTable, ownKey } from '../../model/plain';
import type { FoundEvent } from '../importer';
import { differences, type Difference } from './differences';
import { filled, foundEvent, tables, textAt, type Table } from './found';
import { jsonTrail } from './json-trail';

/** A change of an event: the kind of resource, and how it was before and after. */
interface Resource {
  readonly kind: string | undefined;
  readonly before: Table | undefined;
  readonly after: Table | undefined;
}

/** What Google Analytics notes for itself with each change. */
const BOOKKEEPING = new Set(['updateTime', 'etag']);

/** `{ resourceAfterChange: { property: {…} } }`: the one key says what it is. */
function resourceOf(change: Table): Resource {
  const snapshot = (key: string) => {
    const found = ownKey(change, key);
    return Object.entries(isTable(found) ? found : {}).find(([, value]) => isTable(value));
  };
  const [before, after] = [snapshot('resourceBeforeChange'), snapshot('resourceAfterChange')];
  const content = (of: typeof before) => (isTable(of?.[1]) ? of[1] : undefined);
  return { kind: (after ?? before)?.[0], before: content(before), after: content(after) };
}

function differencesOf({ before, after }: Resource): readonly Difference[] {
  if (before === undefined || after === undefined) return [];
  return differences(before, after, (path) => BOOKKEEPING.has(path.at(-1) ?? ''));
}

function eventsOfChange(record: Table, change: Table, at: string, id: string | undefined) {
  const resource = resourceOf(change);
  const { kind, before, after } = resource;
  const common: FoundEvent = {
    at,
    actor: textAt(record, 'userActorEmail') ?? textAt(record, 'actorType'),
    action: textAt(change, 'action') ?? '',
    type: kind,
    asset: textAt(after ?? before ?? {}, 'displayName'),
    'asset-id': textAt(change, 'resource'),
    original: { ...filled(record), changes: [change] },
  };
  const found = differencesOf(resource);
  if (found.length === 0) return [foundEvent({ ...common, vendorId: id })];
  return found.map(({ path, from, to }) => {
    const name = path.join('.');
    const vendorId = id === undefined ? undefined : `${id}/${name}`;
    return foundEvent({ ...common, vendorId, path: name, from, to });
  });
}

/**
 * The change history of Google Analytics 4, as `accounts:searchChangeHistoryEvents` of the Admin API answers. An event
 * has several changes, each of one resource; each field that a change made another becomes an entry, and so does a
 * change that shows none: something created or deleted. Google leaves changes out of an event that the asking user may
 * not see (`changesFiltered`).
 */
export const ga4Changes = jsonTrail({
  id: 'ga4-changes',
  describedBy:
    'https://developers.google.com/analytics/devguides/config/admin/v1/rest/v1beta/accounts/searchChangeHistoryEvents',
  tools: ['ga4', 'google-analytics'],
  lists: ['changeHistoryEvents'],
  keys: ['id', 'changeTime', 'actorType', 'changes'],
  time: 'changeTime',
  events: (record, at) => {
    const changes = tables(ownKey(record, 'changes'));
    const id = textAt(record, 'id');
    return changes.flatMap((change, index) =>
      eventsOfChange(record, change, at, id === undefined ? undefined : `${id}/${index + 1}`),
    );
  },
});
