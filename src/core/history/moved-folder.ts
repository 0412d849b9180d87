import { LOGBOOK_FILE, kindOfPath } from '../logbook/layout';
import type { ListedCommit } from './build-segment';
import type { DiffEntry } from './raw-diff';
import type { ComparedCommit } from './touch';

/** Whether a logbook begins in a commit: no parent has its `logbook.yaml`. */
export function isBeginning({ diffs }: ComparedCommit): boolean {
  return (
    diffs.length > 0 &&
    diffs.every(({ entries }) =>
      entries.some(({ path, before, after }) => path === LOGBOOK_FILE && !before && after),
    )
  );
}

/**
 * The folder from which a commit moved a logbook, if it is sure: there, `logbook.yaml` went, and more than half of the
 * records that went with it came here, each under its name and with the very same contents. A copy is no move, and
 * neither is another logbook that takes a place.
 * @param entries how the commit differs from its first parent; paths from the top of the work tree
 * @param folder where the logbook begins; as the folder that is returned, empty or ending in `/`
 */
export function movedFrom(entries: readonly DiffEntry[], folder: string): string | undefined {
  const come = new Map<string, string>();
  for (const { path, before, after } of entries)
    if (before === undefined && after !== undefined) come.set(path, after);
  if (!come.has(folder + LOGBOOK_FILE)) return undefined;
  const gone = entries.filter(({ before, after }) => before !== undefined && after === undefined);
  const found = gone
    .filter(({ path }) => path === LOGBOOK_FILE || path.endsWith(`/${LOGBOOK_FILE}`))
    .map(({ path }) => path.slice(0, -LOGBOOK_FILE.length))
    .filter((from) => {
      const records = gone.flatMap(({ path, before }) => {
        const own = path.startsWith(from) ? path.slice(from.length) : '';
        return own === LOGBOOK_FILE || kindOfPath(own) === undefined ? [] : [{ own, before }];
      });
      const same = records.filter(({ own, before }) => come.get(folder + own) === before);
      return same.length * 2 > records.length;
    });
  return found.length === 1 ? found[0] : undefined;
}

/**
 * In which of its folders the logbook is after each commit: 0 is the present one, 1 the one before it, and so on. What
 * comes after a move is where that led; of two that are joined, the later place counts.
 * @param commits children before parents
 * @param moves for each move, the newest first, the commits that made it
 */
export function foldersOf(
  commits: readonly ListedCommit[],
  moves: readonly ReadonlySet<string>[],
): ReadonlyMap<string, number> {
  const folders = new Map<string, number>();
  for (const { oid, parents } of [...commits].reverse()) {
    const made = moves.findIndex((each) => each.has(oid));
    const before = parents.map((parent) => folders.get(parent) ?? moves.length);
    folders.set(oid, Math.min(made < 0 ? moves.length : made, ...before));
  }
  return folders;
}

/** A commit that moved a logbook, and from which folder. */
export interface FolderMove {
  readonly oid: string;
  readonly from: string;
}

/**
 * The moves that led to where the logbook is now: those after which no other came. None when they came from several
 * folders, of which only one could be meant.
 * @param commits children before parents
 * @param moves in the order of the commits
 */
export function lastMoves(
  commits: readonly ListedCommit[],
  moves: readonly FolderMove[],
): readonly FolderMove[] {
  const last = moves.filter(({ oid }, at) => {
    const later = moves.slice(0, at);
    if (later.length === 0) return true;
    const after = foldersOf(commits, [new Set([oid])]);
    return !later.some((other) => after.get(other.oid) === 0);
  });
  return new Set(last.map(({ from }) => from)).size === 1 ? last : [];
}
