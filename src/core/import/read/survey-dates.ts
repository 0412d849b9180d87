import type { SourceFile } from '../importer';
import { readCsv } from './csv';
import type { CsvOptions } from './csv';
import type { DateColumn } from './date-column';

/**
 * Shows columns of dates what a file of delimited text has in them, before it is read, until all of them are settled.
 * What is wrong with the file shows when it is read.
 *
 * @param columns By the place of each in a row, as its headings have it.
 */
export async function surveyDates(
  file: SourceFile,
  options: CsvOptions,
  columns: (headings: readonly string[]) => ReadonlyMap<number, DateColumn>,
): Promise<void> {
  let wanted: readonly (readonly [number, DateColumn])[] = [];
  for await (const item of readCsv(file, options)) {
    if (item.what === 'headings') wanted = [...columns(item.headings)];
    else if (item.what === 'row')
      for (const [at, column] of wanted) column.see(item.cells[at] ?? '');
    if (wanted.every(([, column]) => column.settled) && item.what !== 'left-out') return;
  }
}
