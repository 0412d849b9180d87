import type { SourceFile } from '../importer';
import { readCsv } from '../read/csv';
import type { CsvOptions } from '../read/csv';
import { refused } from '../read/told';
import type { Told } from '../read/told';

/** The beginning of a table, to propose a map for it and to show to who corrects that. */
export interface TableSample {
  readonly what: 'sample';
  /** The file's name. */
  readonly name: string;
  readonly headings: readonly string[];
  /** The line of the headings, counted from 1. */
  readonly headingLine: number;
  /** Rows that were read whole, with a cell for each heading. */
  readonly rows: readonly (readonly string[])[];
}

/** The headings and first rows of a file; or what stands in the way, a question among it. */
export async function sampleTable(
  file: SourceFile,
  options: CsvOptions = {},
  most = 200,
): Promise<TableSample | Told> {
  const rows: (readonly string[])[] = [];
  let found: { headings: readonly string[]; headingLine: number } | undefined;
  for await (const item of readCsv(file, options)) {
    if (item.what === 'headings') found = { headings: item.headings, headingLine: item.line };
    else if (item.what === 'row') rows.push(item.cells);
    else if (item.what !== 'left-out') return item;
    if (rows.length >= most) break;
  }
  return found
    ? { what: 'sample', name: file.name, rows, ...found }
    : refused(file.name, 'no-headings');
}
