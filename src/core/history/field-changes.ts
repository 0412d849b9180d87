import type { Plain } from '../model/field';
import { equalPlain, isList, isTable, ownKey } from '../model/plain';
import { itemWords } from './item-identity';
import { pairItems } from './pair-items';

/** The item of a list in which a field changed. */
export interface ChangedItem {
  /** Keys of the list. */
  readonly path: readonly string[];
  /** What names it, such as a role and the person asked. */
  readonly words: readonly string[];
  /** All of it, afterwards where it still exists. */
  readonly value: Plain;
}

/** One thing that differs between two versions of a record, in terms of its fields. */
export interface FieldChange {
  /**
   * `created`, `deleted`: the whole record (empty path). `set`: a field got another value, its first or none.
   * `item-added`, `item-removed`: of the list at `path`. `reordered`: its items stand in another order.
   */
  readonly type: 'created' | 'deleted' | 'set' | 'item-added' | 'item-removed' | 'reordered';
  /** Keys from the top, without indices: `['approvals', 'decision']`. */
  readonly path: readonly string[];
  /** Present when the path leads through, or to, an item of a list of groups. */
  readonly item?: ChangedItem;
  readonly before?: Plain;
  readonly after?: Plain;
}

/** Fields whose value may be any YAML: they change as a whole. */
const WHOLE = new Set(['settings/from', 'settings/to']);

/** Whether the value at these keys (without indices) changes as a whole, whatever YAML it is. */
export function changesAsWhole(path: readonly string[]): boolean {
  return WHOLE.has(path.join('/'));
}

/**
 * What changed between two versions of a record, in the order of its fields afterwards. Values compare as their
 * source texts; items of lists are matched by what identifies them, not by where they stand.
 * @param before undefined: it did not exist yet
 * @param after undefined: it was removed
 */
export function fieldChanges(
  before: Plain | undefined,
  after: Plain | undefined,
): readonly FieldChange[] {
  if (before === undefined)
    return after === undefined ? [] : [{ type: 'created', path: [], after }];
  if (after === undefined) return [{ type: 'deleted', path: [], before }];
  const changes: FieldChange[] = [];
  compare(before, after, { path: [], item: undefined, into: changes });
  return changes;
}

interface Place {
  readonly path: readonly string[];
  readonly item: ChangedItem | undefined;
  readonly into: FieldChange[];
}

function compare(before: Plain | undefined, after: Plain | undefined, place: Place): void {
  if (equalPlain(before, after)) return;
  const whole = changesAsWhole(place.path);
  const [itemsBefore, itemsAfter] = [itemsOf(before), itemsOf(after)];
  if (!whole && isTable(before) && isTable(after)) compareGroups(before, after, place);
  else if (!whole && itemsBefore && itemsAfter) compareLists(itemsBefore, itemsAfter, place);
  else place.into.push(change('set', place, before, after));
}

function compareGroups(
  before: Readonly<Record<string, Plain>>,
  after: Readonly<Record<string, Plain>>,
  place: Place,
): void {
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
    compare(ownKey(before, key), ownKey(after, key), { ...place, path: [...place.path, key] });
  }
}

function compareLists(before: readonly Plain[], after: readonly Plain[], place: Place): void {
  const { pairs, reordered } = pairItems(before, after, place.path);
  for (const pair of pairs) {
    const value = pair.after ?? pair.before ?? null;
    const words = itemWords(value, place.path);
    const item = isTable(value) ? { path: place.path, words, value } : place.item;
    const inside = { ...place, item };
    if (pair.before === undefined)
      place.into.push(change('item-added', inside, undefined, pair.after));
    else if (pair.after === undefined)
      place.into.push(change('item-removed', inside, pair.before, undefined));
    else compare(pair.before, pair.after, inside);
  }
  if (reordered) place.into.push(change('reordered', place, before, after));
}

function change(
  type: FieldChange['type'],
  { path, item }: Place,
  before: Plain | undefined,
  after: Plain | undefined,
): FieldChange {
  return {
    type,
    path,
    ...(item === undefined ? {} : { item }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** The items of a value that is a list; none of one that is not there; undefined of any other. */
function itemsOf(value: Plain | undefined): readonly Plain[] | undefined {
  if (value === undefined) return [];
  return isList(value) ? value : undefined;
}
