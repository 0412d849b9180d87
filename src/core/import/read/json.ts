import type { Plain } from '../../model/field';
import type { SourceFile } from '../importer';
import { NOT_A_LETTER } from './decoder';
import { JsonSplitter, LineSplitter, LONGEST_ITEM } from './json-splitter';
import type { RawItem } from './json-splitter';
import { jsonValue } from './json-value';
import { textOf } from './text';
import { leftOut, refused } from './told';
import type { Told } from './told';

/** An item of a list of JSON, or a line of NDJSON. */
export interface JsonItem {
  readonly what: 'item';
  readonly line: number;
  /** Numbers and yes-no are their source text. */
  readonly value: Plain;
}

/** What is known of a file beforehand. */
export interface JsonOptions {
  readonly encoding?: string;
  /** What a person calls the source, for saying that this is none of its files. */
  readonly source: string;
  /**
   * Where the list may stand, its keys joined by dots: `results`, `data.events`. `''`: the file is a list, or its
   * values follow each other, as the lines of NDJSON do; where lists are named too, only those without any of them.
   */
  readonly lists: readonly string[];
}

const SAMPLE = 64 * 1024;

/** As `readJsonBatches`, one after the other. */
export async function* readJson(
  file: SourceFile,
  options: JsonOptions,
): AsyncIterable<JsonItem | Told> {
  for await (const items of readJsonBatches(file, options)) yield* items;
}

/**
 * Reads the items of a list in JSON, or the lines of NDJSON, in bounded memory: as many at a time as end in a piece of
 * the file, each read when it is asked for.
 *
 * @returns `left-out`: row-not-json (its beginning as `detail`), cell-not-text. `refused`: what `textOf` refuses,
 * not-json, truncated, row-too-large, not-this-source (the lists it lacks).
 */
export async function* readJsonBatches(
  file: SourceFile,
  options: JsonOptions,
): AsyncIterable<Iterable<JsonItem | Told>> {
  let reader: Reader | undefined;
  let text = '';
  for await (const piece of textOf(file, options.encoding)) {
    if (piece.what !== 'text') {
      yield [piece];
      return;
    }
    text = reader ? piece.text : text + piece.text;
    if (!reader && text.length < SAMPLE) continue;
    reader ??= readerFor(text, options);
    yield readAll(file, reader.push(text));
    if (reader.fault) break;
  }
  if (!reader) {
    reader = readerFor(text, options);
    yield readAll(file, reader.push(text));
  }
  yield readAll(file, reader.end());
  if (reader.fault) {
    const { code, line } = reader.fault;
    const limit = code === 'row-too-large' ? { limit: LONGEST_ITEM } : undefined;
    yield [refused(file.name, code, limit ?? {}, line)];
  } else if (!reader.found) {
    const missing = options.lists.filter((list) => list !== '').join(', ');
    yield [refused(file.name, 'not-this-source', { source: options.source, missing })];
  }
}

/** What cuts text into items. */
interface Reader {
  push(text: string): readonly RawItem[];
  end(): readonly RawItem[];
  readonly found: boolean;
  readonly fault: JsonSplitter['fault'];
}

/** A first line that is a group by itself, without any of the lists, is the first of lines. */
function readerFor(sample: string, { lists }: JsonOptions): Reader {
  const [first = ''] = sample.trimStart().split('\n', 1);
  const alone = lists.includes('') && first.startsWith('{') && jsonValue(first) !== undefined;
  const probe = new JsonSplitter(new Set(lists.filter((list) => list !== '')));
  if (alone) probe.push(first);
  return alone && !probe.found ? new LineSplitter() : new JsonSplitter(new Set(lists));
}

function* readAll(file: SourceFile, items: readonly RawItem[]): Iterable<JsonItem | Told> {
  for (const item of items) yield read(file, item);
}

function read(file: SourceFile, { line, text }: RawItem): JsonItem | Told {
  if (text.includes(NOT_A_LETTER)) return leftOut(file.name, line, 'cell-not-text');
  const value = jsonValue(text);
  if (value !== undefined) return { what: 'item', line, value };
  return leftOut(file.name, line, 'row-not-json', { detail: text.trim().slice(0, 80) });
}
