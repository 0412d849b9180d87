import type { Change } from '../model/change';
import { selectPaths } from '../logbook/select';
import type { ChangeFilter } from '../logbook/select';
import { asksForDigest } from './digest/digest';
import { changeAt, isExported, recordFor } from './export-changes';
import type { ExportSource } from './export-changes';
import type { Exporter, ExportOptions, ExportWords } from './exporter';
import { isLarge } from './large';

/** Text is handed on in pieces of about so many characters. */
const PIECE = 64 * 1024;

/** An export that is made as it is written. */
export interface StreamedExport {
  /** Of changes. */
  readonly count: number;
  readonly pieces: AsyncIterable<string | Uint8Array>;
}

/**
 * The content of an export of all changes that fit, as `changesToExport` and `exportEntries` make it, bit by bit: no
 * more than a few of them are there at a time. undefined where that is of no use: for formats that cannot, digests,
 * filters by person or audience, and logbooks that are not large.
 */
export function streamChanges(
  exporter: Exporter,
  filter: ChangeFilter,
  source: ExportSource,
  words: ExportWords,
  options: ExportOptions,
): StreamedExport | undefined {
  const { snapshot } = source;
  const { person, audience, ...rest } = filter;
  const isSpecial = person !== undefined || audience !== undefined || asksForDigest(options);
  if (!exporter.stream || isSpecial || !isLarge(snapshot)) return undefined;
  const paths = selectPaths(snapshot, rest, isExported(rest));
  const changes = changesAt(paths, exporter, source, words);
  const made = exporter.stream({ changes, snapshot, words, options });
  return { count: paths.length, pieces: inPieces(made) };
}

async function* changesAt(
  paths: readonly string[],
  exporter: Exporter,
  source: ExportSource,
  words: ExportWords,
): AsyncGenerator<Change, undefined> {
  for (const path of paths) {
    const kept = changeAt(source.snapshot.passing.entries, path);
    if (kept) yield await recordFor(kept, exporter, source, words);
  }
}

async function* inPieces(
  made: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array, undefined> {
  let text = '';
  for await (const piece of made) {
    if (typeof piece !== 'string') yield piece;
    else if ((text += piece).length > PIECE) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}
