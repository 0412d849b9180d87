import type { FieldSpec } from '../../../core/model/field-spec';
import type { FieldPath, Operation, Value } from '../../../core/problem';
import { valueOfText } from './cell-value';
import type { Grid } from './tsv';

/** Where a paste begins: a row (the number of rows for the empty one below), and the columns from there on. */
export interface PasteTarget {
  readonly list: FieldPath;
  readonly row: number;
  readonly rowCount: number;
  /** The columns of the table in the order in which they are shown. */
  readonly columns: readonly FieldSpec[];
  /** The index in `columns` of the cell that has the cursor. */
  readonly column: number;
  /** The label of a column, in the person's language. */
  readonly label: (column: FieldSpec) => string;
}

/**
 * The edits that put a grid of cells into a table: over what stands there, then in new rows below. A first row
 * that names columns decides where each cell goes; without one, cells go to the columns as they are shown.
 * Empty cells and cells beyond the last column write nothing.
 */
export function pasteOperations(grid: Grid, target: PasteTarget): readonly Operation[] {
  const named = namedColumns(grid[0] ?? [], target);
  const columns = named ?? target.columns.slice(target.column);
  const rows = (named ? grid.slice(1) : grid).filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  );
  return rows.flatMap((row, offset) => rowOperations(row, columns, target, target.row + offset));
}

function rowOperations(
  row: readonly string[],
  columns: readonly (FieldSpec | undefined)[],
  { list, rowCount }: PasteTarget,
  index: number,
): readonly Operation[] {
  const cells = row.flatMap((text, at) => {
    const column = columns[at];
    return column && text.trim() !== ''
      ? [[column.key, valueOfCell(column, text.trim())] as const]
      : [];
  });
  if (cells.length === 0) return [];
  if (index >= rowCount)
    return [{ op: 'insert', path: list, index, value: Object.fromEntries(cells) }];
  return cells.map(([key, value]) => ({ op: 'set', path: [...list, index, key], value }));
}

/** A code may come as the word that a person reads for it; matched by `choices` in any case, else left as it is. */
function valueOfCell(column: FieldSpec, text: string): Value {
  const wanted = text.toLowerCase().replaceAll(/[\s_]+/g, '-');
  const code = column.choices?.find((choice) => choice === wanted);
  return code ?? valueOfText(column, text);
}

/** The columns that the cells of a first row name; undefined unless every cell that is not empty names one. */
function namedColumns(
  first: readonly string[],
  { columns, label }: PasteTarget,
): readonly (FieldSpec | undefined)[] | undefined {
  const found = first.map((cell) => {
    const name = normal(cell);
    return columns.find((column) => normal(column.key) === name || normal(label(column)) === name);
  });
  const isHeader = first.every((cell, at) => cell.trim() === '' || found[at] !== undefined);
  return isHeader && found.some((column) => column !== undefined) ? found : undefined;
}

const normal = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
