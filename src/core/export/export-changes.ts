import type { Change } from '../model/change';
import type { Status } from '../model/codes';
import type { ChangeHead } from '../logbook/change-head';
import type { Entry } from '../logbook/entry';
import { selectHeads } from '../logbook/select';
import type { ChangeFilter } from '../logbook/select';
import type { Snapshot } from '../logbook/snapshot';
import { asksForDigest } from './digest/digest';
import type { EvidenceSource } from './evidence/source';
import type { ExportContent, Exporter, ExportOptions, ExportWords } from './exporter';
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
  /** Of evidence alone. */
  readonly evidence?: EvidenceSource;
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
  const { snapshot } = source;
  const changes: Change[] = [];
  const digest = asksForDigest(options) ? exporter.digest : undefined;
  const needs = digest ? 'fields' : exporter.needs;
  for (const entry of entries) {
    const needed = needs === 'head' ? entry : await neededOf(entry, needs, source);
    const isAsWritten = !digest && exporter.asWritten;
    changes.push(isAsWritten ? needed.record : translatedFor({ words, snapshot }, needed.record));
  }
  const input = { changes, snapshot, words, options, evidence: source.evidence };
  return digest ? digest(input) : exporter.export(input);
}

async function neededOf(
  head: ChangeHead,
  needs: Exclude<Exporter['needs'], 'head'>,
  { snapshot, read }: ExportSource,
): Promise<ChangeHead> {
  const entry =
    needs === 'file' && head.shortened ? await read(head.path) : snapshot.entries.get(head.path);
  return entry?.kind === 'change' ? entry : head;
}
