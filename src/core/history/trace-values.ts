import type { Plain } from '../model/field';
import { equalPlain, isList, isTable, ownKey } from '../model/plain';
import type { FieldPath } from '../problem';
import { changesAsWhole } from './field-changes';
import { pairItems } from './pair-items';

/** What a value of a later version was before. */
export interface Traced {
  /** Where it stood before: other indices, as a rule the same keys. */
  readonly path: FieldPath;
  readonly isSame: boolean;
}

/** By `pathKey` of a place in the later version; what is not in it has no counterpart before. */
export type Trace = ReadonlyMap<string, Traced>;

/** A path as a text, by which maps find it. */
export function pathKey(path: FieldPath): string {
  return JSON.stringify(path);
}

/**
 * Finds for every value of `after`, groups and lists included, what it was in `before`: by the keys, and for the items
 * of lists by what identifies them, as `fieldChanges` does.
 */
export function traceValues(before: Plain | undefined, after: Plain | undefined): Trace {
  const trace = new Map<string, Traced>();
  if (before !== undefined && after !== undefined) tracePair(before, after, TOP, trace);
  return trace;
}

interface Place {
  readonly before: FieldPath;
  readonly after: FieldPath;
  /** Without indices. */
  readonly keys: readonly string[];
}
const TOP: Place = { before: [], after: [], keys: [] };

function tracePair(before: Plain, after: Plain, place: Place, into: Map<string, Traced>): void {
  into.set(pathKey(place.after), { path: place.before, isSame: equalPlain(before, after) });
  if (changesAsWhole(place.keys)) return;
  if (isTable(before) && isTable(after)) {
    for (const key of Object.keys(after)) {
      const [old, value] = [ownKey(before, key), ownKey(after, key)];
      if (old !== undefined && value !== undefined)
        tracePair(old, value, below(place, key, key, [...place.keys, key]), into);
    }
  } else if (isList(before) && isList(after)) traceItems(before, after, place, into);
}

function traceItems(
  before: readonly Plain[],
  after: readonly Plain[],
  place: Place,
  into: Map<string, Traced>,
): void {
  pairItems(before, after, place.keys).from.forEach((from, to) => {
    const [old, value] = [from === undefined ? undefined : before[from], after[to]];
    if (from !== undefined && old !== undefined && value !== undefined)
      tracePair(old, value, below(place, from, to, place.keys), into);
  });
}

function below(
  { before, after }: Place,
  from: string | number,
  to: string | number,
  keys: readonly string[],
): Place {
  return { before: [...before, from], after: [...after, to], keys };
}

/**
 * The paths of what a person calls a field of a record: values, lists of words, and what the groups in it and the items
 * of its lists hold, such as `['risk']`, `['tools']` or `['approvals', 0, 'decision']`.
 */
export function valuePaths(value: Plain, path: FieldPath = []): readonly FieldPath[] {
  const keys = path.filter((step) => typeof step === 'string');
  if (path.length > 0 && changesAsWhole(keys)) return [path];
  if (isTable(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, inner]) => valuePaths(inner, [...path, key]));
  if (isList(value) && value.some((item) => isTable(item) || isList(item)))
    return value.flatMap((item, index) => valuePaths(item, [...path, index]));
  return [path];
}
