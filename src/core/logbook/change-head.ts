import type { Change } from '../model/change';
import type { ChangeEntry } from './entry';

/**
 * The fields of a change that say what was done, where, when and why: all that lists, filters and changelogs ask for.
 * In the canonical order they stand before all others, so that a cache can hold them as one piece.
 */
const HEAD_FIELDS = [
  'id',
  'title',
  'kind',
  'track',
  'status',
  'status-reason',
  'priority',
  'deadline',
  'requested',
  'window',
  'live',
  'tested',
  'rolled-back',
  'tools',
  'processes',
  'integrations',
  'part-of',
  'requester',
  'owner',
  'done-by',
  'risk',
  'reversible',
  'why',
  'what',
  'translations',
  'settings',
] as const satisfies readonly (keyof Change)[];

/** A change without the fields that come after its settings. */
export type HeadRecord = Pick<Change, (typeof HEAD_FIELDS)[number]>;

/** An entry of a change of which no more than the head is unpacked. A whole entry is one too. */
export type ChangeHead = Omit<ChangeEntry, 'record'> & { readonly record: HeadRecord };

const IN_HEAD: ReadonlySet<string> = new Set(HEAD_FIELDS);

/** A record in two pieces which, one after the other, have its fields in their order. The head may be all of it. */
export function splitRecord(record: Change): { readonly head: object; readonly rest: object } {
  const fields = Object.entries(record);
  const end = fields.findIndex(([key]) => !IN_HEAD.has(key));
  const rest = end < 0 ? [] : fields.slice(end);
  if (rest.some(([key]) => IN_HEAD.has(key))) return { head: record, rest: {} };
  return {
    head: Object.fromEntries(fields.slice(0, fields.length - rest.length)),
    rest: Object.fromEntries(rest),
  };
}
