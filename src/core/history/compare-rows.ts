import type { Plain } from '../model/field';
import { equalPlain, isList, isTable, ownKey } from '../model/plain';

type Row = Readonly<Record<string, Plain>>;

/** What differs between two tables, by rows. A row is known by its first column. */
export interface RowChange {
  /** What stands in the first column. */
  readonly name: Plain;
  /** Of a row that is in both, the column that differs. */
  readonly column?: string;
  /** The row or the cell; undefined: it was not there. */
  readonly before: Plain | undefined;
  readonly after: Plain | undefined;
}

/** Whether a value is a table as people paste it: rows with columns. */
function isRows(value: Plain | undefined): value is readonly Row[] {
  return isList(value) && value.length > 0 && value.every(isTable);
}

/**
 * Compares two tables by rows, in the order afterwards, then what is gone. Undefined when either is no table, or the
 * first column does not tell rows apart.
 */
export function compareRows(
  before: Plain | undefined,
  after: Plain | undefined,
): readonly RowChange[] | undefined {
  if (!isRows(before) || !isRows(after)) return undefined;
  const [old, current] = [byName(before), byName(after)];
  if (!old || !current) return undefined;
  const changes: RowChange[] = [];
  for (const [key, row] of current) {
    const earlier = old.get(key);
    if (!earlier) changes.push({ name: nameOf(row), before: undefined, after: row });
    else changes.push(...compareCells(earlier, row));
  }
  for (const [key, row] of old)
    if (!current.has(key)) changes.push({ name: nameOf(row), before: row, after: undefined });
  return changes;
}

function compareCells(before: Row, after: Row): readonly RowChange[] {
  const columns = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...columns].flatMap((column) => {
    const [old, current] = [ownKey(before, column), ownKey(after, column)];
    if (equalPlain(old, current)) return [];
    return [{ name: nameOf(after), column, before: old, after: current }];
  });
}

function byName(rows: readonly Row[]): ReadonlyMap<string, Row> | undefined {
  const named = new Map(rows.map((row) => [JSON.stringify(nameOf(row)), row]));
  return named.size === rows.length ? named : undefined;
}

function nameOf(row: Row): Plain {
  return Object.values(row)[0] ?? null;
}
