import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { undecided } from '../../core/merge/conflict';
import type { RecordQuestions } from '../../core/merge/questions';
import { askQuestions } from './ask-questions';
import { joinRecords } from './join-records';
import type { Repository } from './open-repository';
import { repositoryState, resolveCommit } from './repository-state';
import { sharedPlace } from './shared-place';

/**
 * What a person has to decide before they can share, by what was last fetched: the network is not asked, and nothing
 * is changed. Empty where both sides can be joined, or one has nothing new.
 * Failures: as of `unshared`, and unrelated-histories.
 */
export async function openQuestions(
  repository: Repository,
  signal?: AbortSignal,
): Promise<GitResult<readonly RecordQuestions[]>> {
  const state = await repositoryState(repository, signal);
  if (!state.ok) return state;
  const { branch, head: ours } = state.value;
  if (branch === undefined || ours === undefined) return gitOk([]);
  const place = await sharedPlace(repository, branch, signal);
  if (!place.ok) return place;
  const theirs = await resolveCommit(repository, place.value.known, signal);
  if (!theirs.ok) return theirs;
  if (theirs.value === undefined) return gitOk([]);
  const sides = { ours, theirs: theirs.value };
  const joined = await joinRecords(repository, sides, () => undecided);
  if (!joined.ok) return joined;
  return askQuestions(repository, sides, joined.value);
}
