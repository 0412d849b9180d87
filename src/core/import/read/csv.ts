import type { SourceFile } from '../importer';
import { delimiterNamed, findDelimiter } from './delimiter';
import type { HeadingsWanted } from './headings';
import { TableReader } from './table-reader';
import type { CsvHeadings, CsvRow } from './table-reader';
import { LONGEST_ROW, RowSplitter } from './row-splitter';
import type { RawRow } from './row-splitter';
import { textOf } from './text';
import { asked, refused } from './told';
import type { Told } from './told';

/** What is known of a file beforehand, from its format, a column map or a person. */
export interface CsvOptions {
  /** A label of the Encoding Standard. */
  readonly encoding?: string;
  /** The character, or `tab`. */
  readonly delimiter?: string;
  /** The line of the headings, counted from 1: what stands before it is passed over. */
  readonly headingLine?: number;
  /** Headings that there must be: the first row that has them counts, what stands before it is passed over. */
  readonly wanted?: HeadingsWanted;
}

/** As much as the delimiter is found by, in UTF-16 units. */
const SAMPLE = 64 * 1024;

/**
 * Reads delimited text (RFC 4180, with any of `, ; tab |` and any line ends): its headings, then each row below them
 * or the reason why it is left out, by the line on which it starts. Memory is bounded by the longest row.
 *
 * @returns `left-out`: row-empty, row-is-headings, row-too-short, row-too-long, quote-open, cell-not-text. `question`:
 * encoding, delimiter. `refused`: what `textOf` refuses, no-headings, not-this-source, too-many-columns,
 * row-too-large, quotes-broken.
 */
export async function* readCsv(
  file: SourceFile,
  options: CsvOptions = {},
): AsyncIterable<CsvHeadings | CsvRow | Told> {
  for await (const items of readCsvBatches(file, options)) yield* items;
}

/** What was read at once. */
export type CsvBatch = readonly (CsvHeadings | CsvRow | Told)[];

/** The same, as many at a time as were read at once: to wait for each of half a million rows takes its time. */
export async function* readCsvBatches(
  file: SourceFile,
  options: CsvOptions = {},
): AsyncIterable<CsvBatch> {
  const reader = new TableReader(file.name, options.headingLine, options.wanted);
  for await (const { rows, told } of rawRows(file, options)) {
    const items: (CsvHeadings | CsvRow | Told)[] = [];
    for (const row of rows) {
      for (const item of reader.read(row)) items.push(item);
      if (items[items.length - 1]?.what === 'refused') break;
    }
    const isRefused = items[items.length - 1]?.what === 'refused';
    if (told && !isRefused) items.push(told);
    yield items;
    if (told || isRefused) return;
  }
  yield reader.end();
}

interface Batch {
  readonly rows: readonly RawRow[];
  /** Ends the file before its end. */
  readonly told?: Told;
}

/** The rows of a file in batches, headings and blank ones too. */
async function* rawRows(file: SourceFile, options: CsvOptions): AsyncIterable<Batch> {
  let splitter: RowSplitter | undefined;
  let text = '';
  for await (const piece of textOf(file, options.encoding)) {
    if (piece.what !== 'text') {
      yield { rows: [], told: piece };
      return;
    }
    text = splitter ? piece.text : text + piece.text;
    if (!splitter && text.length < SAMPLE) continue;
    const opened: RowSplitter | Told = splitter ?? (await splitterFor(file, text, options));
    if ('what' in opened) {
      yield { rows: [], told: opened };
      return;
    }
    splitter = opened;
    const batch = batchOf(file, splitter, splitter.push(text));
    yield batch;
    if (batch.told) return;
  }
  const opened = splitter ?? (await splitterFor(file, text, options));
  if ('what' in opened) yield { rows: [], told: opened };
  else {
    if (!splitter) yield batchOf(file, opened, opened.push(text));
    if (!opened.fault) yield batchOf(file, opened, opened.end());
  }
}

function batchOf(file: SourceFile, { fault }: RowSplitter, rows: readonly RawRow[]): Batch {
  if (!fault) return { rows };
  return { rows, told: refused(file.name, fault.code, { limit: LONGEST_ROW }, fault.line) };
}

async function splitterFor(
  file: SourceFile,
  sample: string,
  options: CsvOptions,
): Promise<RowSplitter | Told> {
  const { default: papa } = await import('papaparse');
  const newline = newlineOf(sample);
  if (options.delimiter !== undefined)
    return new RowSplitter(papa, delimiterNamed(options.delimiter), newline);
  const found = findDelimiter(papa, sample, options.wanted);
  if ('delimiter' in found) return new RowSplitter(papa, found.delimiter, newline);
  return asked({ code: 'delimiter', file: file.name, ...found });
}

/** What rows end with: CRLF ends with LF, too. Lines within cells may end otherwise. */
function newlineOf(sample: string): '\n' | '\r' {
  const outside = sample.replace(/"(?:[^"]|"")*"/g, '');
  const telling = /[\r\n]/.test(outside) ? outside : sample;
  return telling.includes('\n') || !telling.includes('\r') ? '\n' : '\r';
}
