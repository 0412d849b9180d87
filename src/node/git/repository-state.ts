import { access } from 'node:fs/promises';
import path from 'node:path';
import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';

/** What a repository is in the middle of, by the file that says so. */
const UNFINISHED = [
  ['MERGE_HEAD', 'merge'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
] as const;

export interface RepositoryState {
  /** The name of the branch below `refs/heads/`; undefined when the head is detached. */
  readonly branch: string | undefined;
  /** The newest commit; undefined when there is none yet. */
  readonly head: string | undefined;
  readonly unfinished: (typeof UNFINISHED)[number][1] | undefined;
}

/** Where the repository stands right now. */
export async function repositoryState(
  repository: Repository,
  signal?: AbortSignal,
): Promise<GitResult<RepositoryState>> {
  const [branch, head, unfinished] = await Promise.all([
    inRepository(repository, {
      command: 'symbolic-ref',
      // In full: git shortens to `heads/main` where a tag has that name too.
      args: ['--quiet', 'HEAD'],
      purpose: 'read',
      signal,
    }),
    resolveCommit(repository, 'HEAD', signal),
    unfinishedIn(repository.gitFolder),
  ]);
  if (!branch.ok) return branch;
  if (!head.ok) return head;
  const [, name] = /^refs\/heads\/([^\n]+)\n$/.exec(branch.value.stdout.toString('utf8')) ?? [];
  return gitOk({ branch: name, head: head.value, unfinished });
}

/** The commit that a name stands for, or undefined when it stands for none. */
export async function resolveCommit(
  repository: Repository,
  name: string,
  signal?: AbortSignal,
): Promise<GitResult<string | undefined>> {
  const result = await inRepository(repository, {
    command: 'rev-parse',
    args: ['--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
    purpose: 'read',
    signal,
  });
  if (!result.ok) return result;
  const oid = result.value.stdout.toString('utf8').trim();
  return gitOk(result.value.code === 0 && /^[0-9a-f]{40,64}$/.test(oid) ? oid : undefined);
}

/**
 * Whether the branch names a commit that cannot be read, or has a name that git refuses: the repository is damaged,
 * rather than new.
 */
export async function hasUnreadableHead(
  repository: Repository,
  signal?: AbortSignal,
): Promise<GitResult<boolean>> {
  const ask = (command: 'rev-parse' | 'symbolic-ref', ...args: readonly string[]) =>
    inRepository(repository, { command, args, purpose: 'read', signal });
  const [named, branch, commit] = await Promise.all([
    ask('rev-parse', '--verify', '--quiet', 'HEAD'),
    ask('symbolic-ref', '--quiet', 'HEAD'),
    resolveCommit(repository, 'HEAD', signal),
  ]);
  if (!named.ok) return named;
  if (!branch.ok) return branch;
  if (!commit.ok) return commit;
  // 1 says that it is no branch at all, and only then nothing is wrong with it.
  const isNamed = named.value.code === 0 || branch.value.code > 1;
  return gitOk(isNamed && commit.value === undefined);
}

async function unfinishedIn(gitFolder: string): Promise<RepositoryState['unfinished']> {
  for (const [file, what] of UNFINISHED) {
    const there = await access(path.join(gitFolder, file)).then(
      () => true,
      () => false,
    );
    if (there) return what;
  }
  return undefined;
}

/** Stops work that would disturb something unfinished. Failure: conflict-in-progress. */
export function mustBeFinished(state: RepositoryState): GitResult<RepositoryState> {
  return state.unfinished === undefined
    ? gitOk(state)
    : gitFailure('conflict-in-progress', { doing: state.unfinished });
}

/** Whether `older` is a part of the history of `newer`; both are full ids that git gave. */
export async function isReachable(
  repository: Repository,
  older: string,
  newer: string,
  signal?: AbortSignal,
): Promise<GitResult<boolean>> {
  const result = await inRepository(repository, {
    command: 'rev-list',
    args: ['--max-count=1', older, `^${newer}`],
    purpose: 'read',
    signal,
  });
  if (!result.ok) return result;
  // A commit that was tidied away is no longer found at all.
  return gitOk(result.value.code === 0 && result.value.stdout.length === 0);
}

/** How many commits `to` has that `from` (nothing, when undefined) has not. */
export async function countBetween(
  repository: Repository,
  from: string | undefined,
  to: string,
  signal?: AbortSignal,
): Promise<GitResult<number>> {
  const result = await inRepository(repository, {
    command: 'rev-list',
    args: ['--count', to, ...(from === undefined ? [] : [`^${from}`])],
    purpose: 'read',
    signal,
  });
  const output = mustSucceed('rev-list', result);
  return output.ok ? gitOk(Number(output.value.stdout.toString('utf8').trim())) : output;
}
