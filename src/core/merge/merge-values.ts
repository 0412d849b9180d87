import { changesAsWhole } from '../history/field-changes';
import type { Plain } from '../model/field';
import { equalPlain, isList, isTable, ownKey, setKey } from '../model/plain';
import { answered } from './conflict';
import type { Decide, FieldConflict } from './conflict';
import { mergeLists } from './merge-lists';
import type { Place, ValueMerger, Versions } from './place';

export type Table = Readonly<Record<string, Plain>>;

/**
 * Fields that say one thing together: how far something has come, and who says so. Once both sides touched any of
 * them, none is taken from one side and none from the other without a person. By the keys of what they stand in.
 */
const SAID_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  '': ['status', 'status-reason', 'approvals'],
  tests: ['result', 'by', 'on', 'evidence'],
  rollout: ['status', 'by', 'on'],
  training: ['done-by', 'done-on'],
  outcome: ['result', 'on'],
};

/** The two sides of a record as one, and what a person has to decide. */
export interface MergedValue {
  /** Where a question is open, it holds what ours has. */
  readonly value: Table;
  /** All that both sides changed to different values, in the order of the fields, answered ones too. */
  readonly conflicts: readonly FieldConflict[];
  /** How many of them nobody has answered. */
  readonly open: number;
}

/**
 * Joins what two sides made of a record, field by field and item by item. Whoever changed a field alone has their way;
 * a field that both changed to different values is a question, and so is each difference in fields that say one thing
 * together (status and approvals; the result of a test and by whom) once both sides touched any of them.
 */
export function mergeValues(base: Table, ours: Table, theirs: Table, decide: Decide): MergedValue {
  const merge = new Merge(decide);
  const value = merge.tables(
    { base, ours, theirs },
    { path: [], name: '', item: undefined, ask: false },
  );
  return { value: value ?? {}, conflicts: merge.conflicts, open: merge.open };
}

/** One joining, with the questions that it finds. */
class Merge implements ValueMerger {
  readonly conflicts: FieldConflict[] = [];
  open = 0;
  readonly #names = new Map<string, number>();

  constructor(readonly decide: Decide) {}

  /** The joined value; undefined: not there. */
  value(versions: Versions, place: Place): Plain | undefined {
    const { base, ours, theirs } = versions;
    if (equalPlain(ours, theirs)) return ours;
    if (!place.ask) {
      if (equalPlain(ours, base)) return theirs;
      if (equalPlain(theirs, base)) return ours;
    }
    if (base === undefined && place.path.join('.') === 'imported')
      return earlierImport(ours, theirs) ?? this.question(versions, place);
    if (changesAsWhole(place.path)) return this.question(versions, place);
    if (isTable(ours) && isTable(theirs) && isTable(base ?? {}) && !place.ask)
      return this.tables({ base: isTable(base) ? base : {}, ours, theirs }, place);
    const lists = listsOf(versions);
    return lists ? mergeLists(this, lists, versions, place) : this.question(versions, place);
  }

  tables(
    { base, ours, theirs }: { readonly base: Table; readonly ours: Table; readonly theirs: Table },
    place: Place,
  ): Table | undefined {
    const together = ownKey(SAID_TOGETHER, place.path.join('/')) ?? [];
    const ask = bothTouched(together, base, ours, theirs);
    const merged: Record<string, Plain> = {};
    for (const key of new Set([
      ...Object.keys(ours),
      ...Object.keys(theirs),
      ...Object.keys(base),
    ])) {
      const value = this.value(
        { base: ownKey(base, key), ours: ownKey(ours, key), theirs: ownKey(theirs, key) },
        {
          path: [...place.path, key],
          name: place.name === '' ? key : `${place.name}.${key}`,
          item: place.item,
          ask: ask && together.includes(key),
        },
      );
      if (value !== undefined) setKey(merged, key, value);
    }
    // As `applyOperation`: a group that is emptied goes, but for an item of a list.
    const isItem = place.item !== undefined && place.item.path.length === place.path.length;
    return Object.keys(merged).length > 0 || isItem ? merged : undefined;
  }

  /** Asks, unless it was answered: then the answer is the value. */
  question(versions: Versions, { path, name, item }: Place): Plain | undefined {
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    const conflict: FieldConflict = {
      kind: 'field',
      name: count === 1 ? name : `${name}#${count}`,
      path,
      ...(item === undefined ? {} : { item }),
      ...versions,
    };
    this.conflicts.push(conflict);
    const answer = this.decide(conflict);
    if (answer) return answered(conflict, answer);
    this.open += 1;
    return versions.ours;
  }
}

/** Both sides imported the same row: the record is said to be of the import whose id, which begins with its day, is less. */
function earlierImport(ours: Plain | undefined, theirs: Plain | undefined): Plain | undefined {
  const [left, right] = [ours, theirs].map((side) => (isTable(side) ? ownKey(side, 'by') : null));
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  return left < right ? ours : theirs;
}

function bothTouched(keys: readonly string[], base: Table, ours: Table, theirs: Table): boolean {
  const touched = (side: Table) =>
    keys.some((key) => !equalPlain(ownKey(base, key), ownKey(side, key)));
  return touched(ours) && touched(theirs);
}

/** The versions as lists, where all that are there are lists. */
function listsOf({
  base,
  ours,
  theirs,
}: Versions): Record<keyof Versions, readonly Plain[]> | undefined {
  const itemsOf = (value: Plain | undefined) =>
    isList(value) ? value : isNothing(value) ? [] : undefined;
  const [old, left, right] = [itemsOf(base), itemsOf(ours), itemsOf(theirs)];
  return old && left && right ? { base: old, ours: left, theirs: right } : undefined;
}

function isNothing(value: Plain | undefined): boolean {
  return value === undefined || value === null;
}
