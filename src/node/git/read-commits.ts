import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { ListedCommit } from '../../core/history/build-segment';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { RawDiffReader } from '../../core/history/raw-diff';
import type { CommitDiff, DiffEntry } from '../../core/history/raw-diff';
import { DiffStream } from './diff-stream';
import { mustSucceed } from './explain-failure';
import { COMMIT_FORMAT, CommitReader } from './listed-commit';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';

/** The commits that a head has and an earlier one had not, and the other way round. */
export interface CommitsSince {
  readonly commits: readonly ListedCommit[];
  /** Ids of commits that are no longer part of the history. */
  readonly gone: readonly string[];
}

/**
 * The commits that are reachable from a head, merges included: newest first, children before parents.
 * @param from a full id that git gave
 * @param without commits that are reachable from this one are left out
 */
export async function readCommits(
  repository: Repository,
  from: string,
  without: string | undefined,
  signal?: AbortSignal,
): Promise<GitResult<readonly ListedCommit[]>> {
  const range = without === undefined ? [from] : [from, `^${without}`];
  const read = await listCommits(repository, range, signal);
  return read.ok ? gitOk(read.value.commits) : read;
}

/**
 * What a head has, and of another, which is on this computer too, has not, and the other way round; of none, all.
 * @param onCommit is told each commit that the head has as soon as git has told it
 */
export function readCommitsSince(
  repository: Repository,
  head: string,
  earlier: string | undefined,
  signal?: AbortSignal,
  onCommit?: (commit: ListedCommit) => void,
): Promise<GitResult<CommitsSince>> {
  const range = earlier === undefined ? [head] : ['--left-right', `${earlier}...${head}`];
  return listCommits(repository, range, signal, onCommit);
}

async function listCommits(
  repository: Repository,
  range: readonly string[],
  signal: AbortSignal | undefined,
  onCommit: (commit: ListedCommit) => void = () => undefined,
): Promise<GitResult<CommitsSince>> {
  const commits: ListedCommit[] = [];
  const gone: string[] = [];
  const reader = new CommitReader(await shallowBoundary(repository), (commit, isGone) => {
    if (isGone) {
      gone.push(commit.oid);
      return;
    }
    commits.push(commit);
    onCommit(commit);
  });
  const result = await inRepository(repository, {
    command: 'rev-list',
    args: [
      '--date-order',
      '--no-commit-header',
      '--encoding=UTF-8',
      '--date=raw',
      `--format=${COMMIT_FORMAT}`,
      ...range,
      '--',
    ],
    purpose: 'read',
    signal,
    onOutput: (piece) => reader.push(piece),
  });
  const output = mustSucceed('rev-list', result);
  return output.ok ? gitOk({ commits, gone }) : output;
}

/** The commits whose parents are not on this computer. */
export async function shallowBoundary(repository: Repository): Promise<ReadonlySet<string>> {
  if (!repository.shallow) return new Set();
  const result = await inRepository(repository, {
    command: 'rev-parse',
    args: ['--git-path', 'shallow'],
    purpose: 'read',
  });
  if (!result.ok) return new Set();
  const file = result.value.stdout.toString('utf8').replace(/\n$/, '');
  const text = await readFile(path.resolve(repository.git.folder, file), 'utf8').catch(() => '');
  return new Set(text.split('\n').filter((line) => line !== ''));
}

/**
 * Compares commits with each of their parents, a root with nothing, inside the logbook's folder; paths are the
 * logbook's. Every comparison is told, in order, also where nothing differs.
 */
export async function readDiffs(
  repository: Repository,
  commits: readonly Pick<ListedCommit, 'oid' | 'parents'>[],
  onDiff: (diff: CommitDiff) => void,
  signal?: AbortSignal,
): Promise<GitResult<undefined>> {
  const stream = new DiffStream(repository, repository.prefix, onDiff, signal);
  for (const commit of commits) stream.add(commit);
  return stream.end();
}

/** How two trees (or commits) differ; paths from the top of the work tree. */
export async function readTreeDiff(
  repository: Repository,
  from: string,
  to: string,
  signal?: AbortSignal,
): Promise<GitResult<readonly DiffEntry[]>> {
  let entries: readonly DiffEntry[] = [];
  const reader = new RawDiffReader((diff) => (entries = diff.entries));
  const decoder = new StringDecoder('utf8');
  reader.push(`${to}\0`); // git names no commit when it compares two trees
  const result = await inRepository(repository, {
    command: 'diff-tree',
    args: ['--no-renames', '--no-ext-diff', '--ignore-submodules=all', '-r', '-z', from, to],
    purpose: 'read',
    onOutput: (piece) => reader.push(decoder.write(piece)),
    signal,
  });
  const output = mustSucceed('diff-tree', result);
  if (!output.ok) return output;
  reader.end();
  return gitOk(entries);
}
