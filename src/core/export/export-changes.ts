import type { Change } from '../model/change';
import type { Status } from '../model/codes';
import type { ChangeEntry, Entry } from '../logbook/entry';
import { selectChanges } from '../logbook/select';
import type { ChangeFilter } from '../logbook/select';
import type { Snapshot } from '../logbook/snapshot';
import { essentials } from './about';
import type { Exporter, ExportOptions, ExportWords } from './exporter';

/** Not for other people's eyes unless asked for: not yet said, or never done. */
const LEFT_OUT: ReadonlySet<Status | undefined> = new Set<Status>([
  'draft',
  'rejected',
  'cancelled',
]);

/** The changes that an export takes: those that fit; drafts, rejected and cancelled ones only when asked for. */
export function changesToExport(snapshot: Snapshot, filter: ChangeFilter): ChangeEntry[] {
  const fitting = selectChanges(snapshot, filter);
  if (filter.status) return fitting;
  return fitting.filter(({ record }) => {
    const { status } = essentials(record);
    return !LEFT_OUT.has(status) || (status === 'draft' && filter.drafts === true);
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
    const { record, id } = whole?.kind === 'change' ? whole : entry;
    const given: Partial<Change> = record;
    changes.push(given.id === id ? record : { ...record, id });
  }
  return exporter.export({ changes, snapshot: source.snapshot, words, options });
}
