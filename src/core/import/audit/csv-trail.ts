import { Batches } from '../batches';
import type { FoundEvent, ImportContext, ImportItem, SourceFile } from '../importer';
import { readCsvBatches, type CsvBatch, type CsvOptions } from '../read/csv';
import { DateColumn } from '../read/date-column';
import { columnOf, missingHeadings, recordReader, type HeadingsWanted } from '../read/headings';
import { surveyDates } from '../read/survey-dates';
import type { CsvRow } from '../read/table-reader';
import { refused } from '../read/told';
import { beginningOf } from './beginning';
import type { Table } from './found';

/** A trail that a product hands out as a table: its columns by their headings, and what each row is as an entry. */
export interface CsvTrail {
  readonly wanted: HeadingsWanted;
  /** The column of the time. */
  readonly time: string | RegExp;
  /** Columns that are looked for by name, as the source writes them; others are kept as they are. */
  readonly columns: readonly string[];
  /** What a table lacks that has the headings wanted. */
  readonly missing?: (headings: readonly string[]) => readonly string[];
  /** With the row as `original`. */
  readonly event: (row: Table, at: string) => FoundEvent;
  /** Of a source whose times are not to be read as any others. */
  readonly times?: typeof DateColumn;
}

/**
 * The entries of one file. It is read twice: first for what its dates say of their order, as far as it takes, then row
 * by row.
 */
export function readCsvFile(
  trail: CsvTrail,
  file: SourceFile,
  context: ImportContext,
): AsyncIterable<ImportItem> {
  return new Batches(batchesOfFile(trail, file, context));
}

async function* batchesOfFile(
  trail: CsvTrail,
  file: SourceFile,
  context: ImportContext,
): AsyncIterable<Iterable<ImportItem>> {
  const { encoding, delimiter } = context.answers;
  const options: CsvOptions = {
    wanted: trail.wanted,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
  const { source } = trail.wanted;
  if (/^[[{]/.test(await beginningOf(file, encoding))) {
    const missing = missingHeadings([], trail.wanted).join(', ');
    yield [refused(file.name, 'not-this-source', { source, missing })];
    return;
  }
  const table = await surveyDates(file, options, (headings) =>
    columnsOf(trail, file, headings, context),
  );
  for await (const read of readCsvBatches(file, options)) yield itemsOf(trail, table, file, read);
}

function* itemsOf(
  trail: CsvTrail,
  table: Columns | undefined,
  file: SourceFile,
  read: CsvBatch,
): Iterable<ImportItem> {
  const { source } = trail.wanted;
  for (const item of read)
    if (item.what === 'headings') {
      const missing = trail.missing?.(item.headings) ?? [];
      if (missing.length > 0)
        yield refused(file.name, 'not-this-source', { source, missing: missing.join(', ') });
    } else if (item.what !== 'row') yield item;
    else if (table !== undefined) yield entryOf(trail, table, file, item);
}

/** The columns of a file. */
interface Columns {
  /** A row by the headings of the file. */
  readonly original: (cells: readonly string[]) => Table;
  /** The same by those that the source writes; undefined where these are the same. */
  readonly named: ((cells: readonly string[]) => Table) | undefined;
  /** Where the time stands. */
  readonly column: number;
  readonly times: DateColumn;
  readonly dates: ReadonlyMap<number, DateColumn>;
}

function columnsOf(
  { time, columns, times: Times = DateColumn }: CsvTrail,
  { name }: SourceFile,
  headings: readonly string[],
  context: ImportContext,
): Columns {
  const column = columnOf(headings, time);
  const known = new Map(columns.map((wanted) => [columnOf(headings, wanted), wanted]));
  const names = headings.map((heading, at) => known.get(at) ?? heading);
  const isSame = names.every((wanted, at) => wanted === headings[at]);
  const times = new Times({ file: name, field: headings[column] ?? '', moments: true }, context);
  return {
    original: recordReader(headings),
    named: isSame ? undefined : recordReader(names),
    column,
    times,
    dates: new Map([[column, times]]),
  };
}

function entryOf(
  trail: CsvTrail,
  { original, named, column, times }: Columns,
  file: SourceFile,
  { cells, line }: CsvRow,
): ImportItem {
  const read = times.read(cells[column] ?? '', line);
  if (!read.ok) return read.told;
  const place = { file: file.name, line };
  const row = original(cells);
  if (named === undefined) return { what: 'event', place, event: trail.event(row, read.iso) };
  return { what: 'event', place, event: { ...trail.event(named(cells), read.iso), original: row } };
}
