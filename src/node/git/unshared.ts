import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { kindOfPath } from '../../core/logbook/layout';
import type { Repository } from './open-repository';
import { readCommits, readDiffs } from './read-commits';
import { countBetween, repositoryState, resolveCommit } from './repository-state';
import { sharedPlace } from './shared-place';

/** How far this computer and the shared place are apart, by what was last fetched. */
export interface Unshared {
  /** Commits that were not sent yet. */
  readonly ahead: number;
  /** Commits that were fetched and not joined yet. */
  readonly behind: number;
  /** Records of the logbook that the unsent commits touch, as paths relative to it. */
  readonly records: readonly string[];
  /** Nothing was ever shared from this branch: everything is unsent. */
  readonly isFirst: boolean;
}

/**
 * What was recorded and not shared, without asking the network.
 * Failures: detached, no-commits, no-remote, several-remotes.
 */
export async function unshared(
  repository: Repository,
  signal?: AbortSignal,
): Promise<GitResult<Unshared>> {
  const state = await repositoryState(repository, signal);
  if (!state.ok) return state;
  const { branch, head } = state.value;
  if (branch === undefined) return gitFailure('detached');
  if (head === undefined) return gitFailure('no-commits');
  const place = await sharedPlace(repository, branch, signal);
  if (!place.ok) return place;
  const theirs = await resolveCommit(repository, place.value.known, signal);
  if (!theirs.ok) return theirs;
  const [ahead, behind, records] = await Promise.all([
    countBetween(repository, theirs.value, head, signal),
    theirs.value === undefined ? gitOk(0) : countBetween(repository, head, theirs.value, signal),
    recordsBetween(repository, theirs.value, head, signal),
  ]);
  if (!ahead.ok) return ahead;
  if (!behind.ok) return behind;
  if (!records.ok) return records;
  const isFirst = theirs.value === undefined;
  return gitOk({ ahead: ahead.value, behind: behind.value, records: records.value, isFirst });
}

async function recordsBetween(
  repository: Repository,
  from: string | undefined,
  to: string,
  signal: AbortSignal | undefined,
): Promise<GitResult<readonly string[]>> {
  const commits = await readCommits(repository, to, from, signal);
  if (!commits.ok) return commits;
  // What a merge brought in was shared by others.
  const own = commits.value.filter((commit) => commit.parents.length < 2);
  const paths = new Set<string>();
  const read = await readDiffs(
    repository,
    own,
    ({ entries }) => {
      for (const { path } of entries) if (kindOfPath(path) !== undefined) paths.add(path);
    },
    signal,
  );
  return read.ok ? gitOk([...paths].sort()) : read;
}
