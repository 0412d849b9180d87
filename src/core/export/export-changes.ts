import type { Change } from '../model/change';
import type { Status } from '../model/codes';
import type { ChangeEntry, Entry } from '../logbook/entry';
import { selectChanges } from '../logbook/select';
import type { ChangeFilter } from '../logbook/select';
import type { Snapshot } from '../logbook/snapshot';
import type { Exporter, ExportOptions, ExportWords } from './exporter';

/** Not for other people's eyes unless asked for: not yet said, or never done. */
const LEFT_OUT: ReadonlySet<Status> = new Set<Status>(['draft', 'rejected', 'cancelled']);

/**
 * The changes that an export takes: those that fit; drafts, rejected and cancelled ones only when asked for. One whose
 * status cannot be read counts as a draft elsewhere, but is not lost here.
 */
export function changesToExport(snapshot: Snapshot, filter: ChangeFilter): ChangeEntry[] {
  const fitting = selectChanges(snapshot, filter);
  if (filter.status) return fitting;
  return fitting.filter(({ record: { status }, problems }) => {
    const isAsked = status === 'draft' && filter.drafts === true;
    return isAsked || !LEFT_OUT.has(status) || problems.some(({ path }) => path?.[0] === 'status');
  });
}

/**
 * The text of an export of `entries`, in their order. `read` gives whole records (see `LogbookIndex.read`);
 * it is asked only for entries that the index holds shortened, and only when the format needs all of their prose.
 */
export async function exportEntries(
  exporter: Exporter,
  entries: readonly ChangeEntry[],
  source: { readonly snapshot: Snapshot; readonly read: (path: string) => Promise<Entry> },
  words: ExportWords,
  options: ExportOptions = {},
): Promise<string> {
  const changes: Change[] = [];
  for (const entry of entries) {
    const whole =
      exporter.wholeBodies && entry.shortened ? await source.read(entry.path) : undefined;
    changes.push((whole?.kind === 'change' ? whole : entry).record);
  }
  return exporter.export({ changes, snapshot: source.snapshot, words, options });
}
