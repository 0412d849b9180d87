import type { Change } from '../model/change';
import type { Status } from '../model/codes';
import type { ChangeHead } from '../logbook/change-head';
import type { ChangeEntry, Entry } from '../logbook/entry';
import { selectHeads } from '../logbook/select';
import type { ChangeFilter } from '../logbook/select';
import type { Snapshot } from '../logbook/snapshot';
import { asksForDigest, beginningOf, digestOf } from './digest/digest';
import type { Digest } from './digest/digest';
import type { ExportContent, Exporter, ExportOptions, ExportWords } from './exporter';
import type { PlannedExport } from './request';
import { translatedFor } from './translated';

/** Not for other people's eyes unless asked for: not yet said, or never done. */
const LEFT_OUT: ReadonlySet<Status> = new Set<Status>(['draft', 'rejected', 'cancelled']);

/**
 * The changes that an export takes: those that fit; drafts, rejected and cancelled ones only when asked for. One whose
 * status cannot be read counts as a draft elsewhere, but is not lost here.
 */
export function changesToExport(snapshot: Snapshot, filter: ChangeFilter): ChangeHead[] {
  return selectHeads(snapshot, filter).filter(isExported(filter));
}

/** The changes of an export that is planned: those that fit and, of a calendar, have a day in its period. */
export function plannedChanges(snapshot: Snapshot, planned: PlannedExport): ChangeHead[] {
  const { exporter, filter, options } = planned;
  const { hasDay } = exporter;
  const heads = changesToExport(snapshot, filter);
  if (!hasDay) return heads;
  return heads.filter(({ path }) => {
    const entry = changeAt(snapshot.entries, path);
    return entry !== undefined && hasDay(entry.record, { snapshot, options });
  });
}

/** Whether a change that fits is taken. */
export function isExported(filter: ChangeFilter): (head: ChangeHead) => boolean {
  if (filter.status) return () => true;
  return ({ record: { status }, problems }) => {
    const isAsked = status === 'draft' && filter.drafts === true;
    return isAsked || !LEFT_OUT.has(status) || problems.some(({ path }) => path?.[0] === 'status');
  };
}

/** Where an export takes its records from. */
export interface ExportSource {
  readonly snapshot: Snapshot;
  readonly read: (path: string) => Promise<Entry>;
}

/**
 * The content of an export of `entries`, in their order, with as much of each as the format needs. `read` gives whole
 * records (see `LogbookIndex.read`); it is asked only for entries that the index holds shortened.
 */
export async function exportEntries<C extends ExportContent>(
  exporter: Exporter<C>,
  entries: readonly ChangeHead[],
  source: ExportSource,
  words: ExportWords,
  options: ExportOptions = {},
): Promise<C> {
  const digest = await exportDigest(exporter, entries, source, words, options);
  if (digest) return digest.content;
  const how = { needs: neededBy(exporter, options), asWritten: exporter.asWritten };
  const changes = await recordsOf(entries, how, source, words);
  return exporter.export({ changes, snapshot: source.snapshot, words, options });
}

/**
 * The content of an export that is a digest, and the digest itself; undefined of all others. `most`: how many lines
 * are written under each of its headings.
 */
export async function exportDigest<C extends ExportContent>(
  exporter: Pick<Exporter<C>, 'digest'>,
  entries: readonly ChangeHead[],
  source: ExportSource,
  words: ExportWords,
  options: ExportOptions,
  most = Infinity,
): Promise<{ readonly content: C; readonly digest: Digest } | undefined> {
  if (!exporter.digest || !asksForDigest(options)) return undefined;
  const changes = await recordsOf(entries, { needs: 'fields' }, source, words);
  const input = { changes, snapshot: source.snapshot, words, options };
  const digest = digestOf(input);
  return { content: await exporter.digest(beginningOf(digest, most), input), digest };
}

async function recordsOf(
  entries: readonly ChangeHead[],
  how: Pick<Exporter, 'needs' | 'asWritten'>,
  source: ExportSource,
  words: ExportWords,
): Promise<readonly Change[]> {
  const records: Change[] = [];
  for (const head of entries) {
    const isHead = how.needs === 'head';
    const entry = isHead ? head : (changeAt(source.snapshot.entries, head.path) ?? head);
    const record = recordFor(entry, how, source, words);
    records.push(record instanceof Promise ? await record : record);
  }
  return records;
}

/** How much of each change is needed: how it was imported stands in no head. */
export function neededBy(
  { needs }: Pick<Exporter, 'needs'>,
  { group }: ExportOptions,
): Exporter['needs'] {
  return group === 'section' && needs === 'head' ? 'fields' : needs;
}

/** The change at a path. */
function changeAt(entries: Snapshot['entries'], path: string): ChangeEntry | undefined {
  const entry = entries.get(path);
  return entry?.kind === 'change' ? entry : undefined;
}

/**
 * A change as a format takes it: all of its prose when that is needed, in the language of the export. A promise only of
 * what has to be read again: most are there, and are not waited for one by one.
 */
export function recordFor<H extends ChangeHead>(
  kept: H,
  { needs, asWritten }: Pick<Exporter, 'needs' | 'asWritten'>,
  { snapshot, read }: ExportSource,
  words: ExportWords,
): H['record'] | Change | Promise<H['record'] | Change> {
  const told = (record: H['record'] | Change) =>
    asWritten ? record : translatedFor({ words, snapshot }, record);
  if (needs !== 'file' || !kept.shortened) return told(kept.record);
  // A file that was broken since counts as it was.
  return read(kept.path).then((whole) =>
    told(whole.kind === 'change' ? whole.record : kept.record),
  );
}
