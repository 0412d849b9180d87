import type { SourceFile } from '../importer';
import { readCsv } from './csv';
import type { CsvOptions } from './csv';
import type { DateColumn } from './date-column';

/**
 * Shows columns of dates what a file of delimited text has in them, before it is read, until all of them are settled.
 * What is wrong with the file shows when it is read.
 *
 * @param place What to do with the headings; `dates` are by the place of each column in a row.
 * @returns what `place` made of the headings; undefined when there are none.
 */
export async function surveyDates<T extends { readonly dates: ReadonlyMap<number, DateColumn> }>(
  file: SourceFile,
  options: CsvOptions,
  place: (headings: readonly string[]) => T,
): Promise<T | undefined> {
  let placed: T | undefined;
  for await (const item of readCsv(file, options)) {
    if (item.what === 'headings') placed = place(item.headings);
    else if (item.what === 'row')
      for (const [at, column] of placed?.dates ?? []) column.see(item.cells[at] ?? '');
    if (placed && [...placed.dates.values()].every(({ settled }) => settled)) break;
  }
  return placed;
}
