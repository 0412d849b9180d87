import { pasteOperations } from '../model/paste';
import { gridOfHtml } from '../model/html-table';
import { isSeveralCells, readTsv } from '../model/tsv';
import type { Grid } from '../model/tsv';
import { labelOf } from '../form';
import type { Sheet } from './sheet';
import { placeOf } from './sheet-keys';

/** Several cells go where the cursor is; a single text goes into the cell, as in any text field. */
export function pasteIntoSheet(event: ClipboardEvent, sheet: Sheet): void {
  const cell = (event.target as Element).closest<HTMLElement>('td[data-row]');
  if (!cell || !event.clipboardData || sheet.form.store.readOnly) return;
  const grid = gridOf(event.clipboardData);
  if (!isSeveralCells(grid)) return;
  event.preventDefault();
  const [row, column] = placeOf(cell);
  pasteGrid(grid, sheet, row, column);
}

/** A sheet's own table is read where the plain text has no tabs: some programs put lines there alone. */
function gridOf(data: DataTransfer): Grid {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  const fromHtml = html && !text.includes('\t') ? gridOfHtml(html) : [];
  return fromHtml.length > 0 ? fromHtml : readTsv(text);
}

/** Puts cells into a table from a row and column on, as one edit. */
export function pasteGrid(grid: Grid, sheet: Sheet, row: number, column: number): void {
  const { form, field, rows, columns, details } = sheet;
  const all = field.spec.fields ?? [];
  form.store.edit(
    pasteOperations(grid, {
      list: field.path,
      row,
      rowCount: rows.length,
      columns: [
        ...columns,
        ...all.filter((spec) => !columns.includes(spec) && !details.includes(spec)),
        ...details,
      ],
      column: Math.min(column, columns.length - 1),
      label: (spec) => labelOf(form, spec, [...field.path, spec.key]),
    }),
  );
}
