import type { HeadRecord } from '../logbook/change-head';
import { selectIds, selectKept } from '../logbook/select';
import type { ChangeFilter } from '../logbook/select';
import type { Change } from '../model/change';
import { asksForDigest } from './digest/digest';
import { isExported, neededBy, recordFor } from './export-changes';
import type { ExportSource } from './export-changes';
import { isFolder } from './exporter';
import type {
  ExportContext,
  Exporter,
  ExportOptions,
  ExportWords,
  StreamedContent,
} from './exporter';
import { isLarge } from './large';
import { shownOf } from './outline';
import { translatedFor } from './translated';

/** Text is handed on in pieces of about so many characters. */
const PIECE = 64 * 1024;

/** An export that is made as it is written. */
export interface StreamedExport {
  /** Of changes. */
  readonly count: number;
  readonly content: StreamedContent;
}

/**
 * The content of an export of all changes that fit, as `plannedChanges` and `exportEntries` make it, bit by bit: no
 * more than a few of them are there at a time, or no more of each than is said. undefined where that is of no use: for
 * formats that cannot, digests, filters by person or audience, and most formats of logbooks that are not large.
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
  const needs = neededBy(exporter, options);
  if (!exporter.stream || isSpecial) return undefined;
  if (!isLarge(snapshot, needs)) {
    const isShort = exporter.pieces && needs === 'head';
    return isShort ? streamShown(exporter.pieces, rest, { snapshot, words, options }) : undefined;
  }
  const { hasDay, asWritten } = exporter;
  const kept = snapshot.passing;
  const fitting = selectIds(snapshot, rest, isExported(rest));
  const ids = !hasDay
    ? fitting
    : fitting.filter((id) => {
        const record = kept.changes.get(id)?.record;
        return record !== undefined && hasDay(record, { snapshot, options });
      });
  const heads = { [Symbol.iterator]: () => headsAt(ids, source) };
  const how = { needs, asWritten };
  const changes = { [Symbol.asyncIterator]: () => changesAt(ids, how, source, words) };
  const { length: count } = ids;
  const made = exporter.stream({ changes, count, heads, snapshot, words, options });
  return { count, content: isFolder(made) ? made : inPieces(made) };
}

/** All that is said of the changes is there before the first piece: they are few enough, and are read but once. */
function streamShown(
  pieces: NonNullable<Exporter['pieces']>,
  filter: ChangeFilter,
  context: ExportContext,
): StreamedExport {
  const changes = selectKept(context.snapshot, filter, isExported(filter), ({ record }) =>
    shownOf(translatedFor(context, record)),
  );
  return { count: changes.length, content: inPieces(pieces({ ...context, changes })) };
}

function* headsAt(
  ids: readonly string[],
  { snapshot }: ExportSource,
): Generator<HeadRecord, undefined> {
  for (const id of ids) {
    const head = snapshot.passing.changeHeads.get(id);
    if (head) yield head.record;
  }
}

async function* changesAt(
  ids: readonly string[],
  how: Pick<Exporter, 'needs' | 'asWritten'>,
  source: ExportSource,
  words: ExportWords,
): AsyncGenerator<Change, undefined> {
  const { changes, changeHeads } = source.snapshot.passing;
  const kept = how.needs === 'head' ? changeHeads : changes;
  for (const id of ids) {
    const entry = kept.get(id);
    if (entry) yield recordFor(entry, how, source, words);
  }
}

/** The same with texts put together, so that none of them is short. */
export async function* inPieces(
  made: Iterable<string> | AsyncIterable<string | Uint8Array>,
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
