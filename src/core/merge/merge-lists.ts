import { itemWords } from '../history/item-identity';
import type { Plain } from '../model/field';
import { equalPlain } from '../model/plain';
import { oneLine } from '../one-line';
import { canonical, matchAdded, matchItems } from './match-items';
import { mergeOrder } from './merge-order';
import type { Place, ValueMerger, Versions } from './place';

/** An item that is named by a long text is named by its beginning. */
const LONGEST_NAME = 80;

type Lists = Readonly<Record<keyof Versions, readonly Plain[]>>;

/** One item, with where it stands in each version. */
type Row = { readonly [side in keyof Versions]: number | undefined };

/**
 * Joins lists item by item; the whole list is a question when it cannot be told which item is which, or when both
 * put the items into another order.
 * @param versions the same as values, for that question
 */
export function mergeLists(
  merger: ValueMerger,
  lists: Lists,
  versions: Versions,
  place: Place,
): Plain | undefined {
  const rows = rowsOf(lists, place.path);
  const order = rows && orderOf(rows, lists);
  if (!order) return merger.question(versions, place);
  const merged = order.flatMap((row) => {
    const value = mergeRow(merger, rowVersions(row, lists), place);
    return value === undefined ? [] : [value];
  });
  return merged.length > 0 ? merged : undefined;
}

function mergeRow(merger: ValueMerger, row: Versions, list: Place): Plain | undefined {
  const { base, ours, theirs } = row;
  const place = placeOfItem(list, ours ?? theirs ?? base ?? null);
  // In a list that is judged as a whole, each item that differs is a question of its own.
  if (list.ask) return equalPlain(ours, theirs) ? ours : merger.question(row, place);
  return merger.value(row, place);
}

function placeOfItem(list: Place, value: Plain): Place {
  const words = itemWords(value, list.path);
  const name = words.length > 0 ? words.join(', ') : typeof value === 'string' ? value : '';
  const shown = oneLine(name.slice(0, LONGEST_NAME));
  return { ...list, name: `${list.name}[${shown}]`, item: { path: list.path, words, value } };
}

function rowVersions({ base, ours, theirs }: Row, lists: Lists): Versions {
  const at = (list: readonly Plain[], index: number | undefined) =>
    index === undefined ? undefined : list[index];
  return {
    base: at(lists.base, base),
    ours: at(lists.ours, ours),
    theirs: at(lists.theirs, theirs),
  };
}

/** Which items are one; undefined when that cannot be told. */
function rowsOf(lists: Lists, path: readonly string[]): readonly Row[] | undefined {
  const left = matchItems(lists.base, lists.ours, path);
  const right = matchItems(lists.base, lists.theirs, path);
  if (!left || !right) return undefined;
  const [oursOf, theirsOf] = [inverse(left), inverse(right)];
  const known = lists.base.map((_, base): Row => ({
    base,
    ours: oursOf.get(base),
    theirs: theirsOf.get(base),
  }));
  const newOurs = [...lists.ours.keys()].filter((index) => !left.has(index));
  const newTheirs = [...lists.theirs.keys()].filter((index) => !right.has(index));
  const both = matchAdded(pick(lists.ours, newOurs), pick(lists.theirs, newTheirs), path);
  if (!both) return undefined;
  const added = addedRows(newOurs, newTheirs, both);
  const isReplaced = known.some(({ ours, theirs }) => ours === undefined && theirs === undefined);
  const isOneSided = added.some(({ ours, theirs }) => ours === undefined || theirs === undefined);
  // Both took something out, and put different things in: perhaps the same thing, rewritten twice.
  return isReplaced && isOneSided ? undefined : [...known, ...added];
}

function addedRows(
  ours: readonly number[],
  theirs: readonly number[],
  both: ReadonlyMap<number, number>,
): readonly Row[] {
  const taken = new Set(both.values());
  return [
    ...theirs.map((index, nth): Row => {
      const partner = both.get(nth);
      return {
        base: undefined,
        ours: partner === undefined ? undefined : ours[partner],
        theirs: index,
      };
    }),
    ...ours
      .filter((_, nth) => !taken.has(nth))
      .map((index): Row => ({ base: undefined, ours: index, theirs: undefined })),
  ];
}

function inverse(map: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...map].map(([key, value]) => [value, key]));
}

function pick(list: readonly Plain[], indices: readonly number[]): readonly Plain[] {
  return indices.map((index) => list[index] ?? null);
}

/** The order of all items that are left on any side; one that is gone everywhere is left out. */
function orderOf(rows: readonly Row[], lists: Lists): readonly Row[] | undefined {
  const sorted = (side: keyof Versions) =>
    rows.filter((row) => row[side] !== undefined).sort((a, b) => (a[side] ?? 0) - (b[side] ?? 0));
  const textOf = (row: Row) => {
    const { ours, theirs } = rowVersions(row, lists);
    return [canonical(ours), canonical(theirs)].sort().join('\n');
  };
  return mergeOrder(sorted('base'), sorted('ours'), sorted('theirs'), textOf);
}
