import { LOGBOOK_FILE } from '../../core/logbook/layout';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { undecided } from '../../core/merge/conflict';
import { recordPath } from '../../core/merge/merge-file';
import { isNewHere, isRecord, joinRecords } from './join-records';
import { withRecords } from './join-trees';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import type { Sides } from './sides';

/** What came of both sides so far: a tree, and the files (paths from the top) that nobody could join yet. */
interface HalfJoined {
  readonly tree: string;
  readonly clashing: readonly string[];
}

/**
 * Joins the records of other logbooks in the same repository where git could not, so that none keeps the others from
 * being shared. What a person has to decide in them stays as it is: it is asked when that logbook is shared.
 */
export async function joinNeighbours(
  repository: Repository,
  sides: Sides,
  { tree, clashing }: HalfJoined,
): Promise<GitResult<HalfJoined>> {
  let joined: HalfJoined = { tree, clashing };
  for (const prefix of prefixesOf(clashing)) {
    if (prefix === repository.prefix || !(await isLogbook(repository, sides, prefix))) continue;
    const next = await joinNeighbour({ ...repository, prefix }, sides, joined);
    if (!next.ok) return next;
    joined = next.value;
  }
  return gitOk(joined);
}

async function joinNeighbour(
  neighbour: Repository,
  sides: Sides,
  { tree, clashing }: HalfJoined,
): Promise<GitResult<HalfJoined>> {
  const records = await joinRecords(neighbour, sides, () => undecided);
  if (!records.ok) return records;
  const isOpen = records.value.all.some(({ settled }) => settled.open > 0);
  if (isOpen || isNewHere(neighbour, records.value)) return gitOk({ tree, clashing });
  const joined = await withRecords(neighbour, tree, records.value);
  if (!joined.ok) return joined;
  return gitOk({
    tree: joined.value,
    clashing: clashing.filter((path) => !isRecord(neighbour, path)),
  });
}

/** The folders (empty, or with a slash at the end) that would be logbooks if these files are records. */
function prefixesOf(paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    paths.flatMap((path) => {
      const own = recordPath(path);
      return own === undefined ? [] : [path.slice(0, path.length - own.length)];
    }),
  );
}

async function isLogbook(
  repository: Repository,
  { ours }: Sides,
  prefix: string,
): Promise<boolean> {
  const file = `${ours}:${prefix}${LOGBOOK_FILE}`;
  const found = await inRepository(repository, {
    command: 'rev-parse',
    args: ['--verify', '--quiet', '--end-of-options', file],
    purpose: 'read',
  });
  return found.ok && found.value.code === 0;
}
