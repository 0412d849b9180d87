import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { RawDiffReader } from '../../core/history/raw-diff';
import type { CommitDiff, DiffEntry } from '../../core/history/raw-diff';
import type { ListedCommit, Moment } from '../../core/history/build-segment';
import type { Commit } from '../../core/history/revision';
import { isoTime } from '../../core/history/segment';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';

/** Whether it is new (`>`) or gone (`<`), ids, who and when by both clocks, and the first line of the message. */
const FORMAT = ['%m', '%H', '%P', '%an', '%ae', '%ad', '%cn', '%ce', '%cd', '%s']
  .map((field) => `${field}%x00`)
  .join('');
const FIELDS = 10;

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

/** What a head has that another, which is on this computer too, has not, and the other way round. */
export function readCommitsSince(
  repository: Repository,
  head: string,
  earlier: string,
  signal?: AbortSignal,
): Promise<GitResult<CommitsSince>> {
  return listCommits(repository, ['--left-right', `${earlier}...${head}`], signal);
}

async function listCommits(
  repository: Repository,
  range: readonly string[],
  signal: AbortSignal | undefined,
): Promise<GitResult<CommitsSince>> {
  const boundary = await shallowBoundary(repository);
  const commits: ListedCommit[] = [];
  const gone: string[] = [];
  const decoder = new StringDecoder('utf8');
  let rest: string[] = [];
  let open = '';
  const result = await inRepository(repository, {
    command: 'rev-list',
    args: [
      '--date-order',
      '--no-commit-header',
      '--encoding=UTF-8',
      '--date=raw',
      `--format=${FORMAT}`,
      ...range,
      '--',
    ],
    purpose: 'read',
    signal,
    onOutput: (piece) => {
      const fields = (open + decoder.write(piece)).split('\0');
      open = fields.pop() ?? '';
      rest = rest.length === 0 ? fields : [...rest, ...fields];
      const end = rest.length - (rest.length % FIELDS);
      for (let at = 0; at < end; at += FIELDS) {
        const commit = commitOf(rest.slice(at, at + FIELDS), boundary);
        if (rest[at]?.endsWith('<')) gone.push(commit.oid);
        else commits.push(commit);
      }
      rest = rest.slice(end);
    },
  });
  const output = mustSucceed('rev-list', result);
  return output.ok ? gitOk({ commits, gone }) : output;
}

function commitOf(fields: readonly string[], boundary: ReadonlySet<string>): ListedCommit {
  const [, oid = '', parents = '', name = '', email = '', written = ''] = fields;
  const [committerName = '', committerEmail = '', committed = '', subject = ''] = fields.slice(6);
  return new GitCommit({
    oid,
    parents: parents === '' ? [] : parents.split(' '),
    author: { name, email },
    writtenAt: momentOf(written),
    committer: { name: committerName, email: committerEmail },
    committedAt: momentOf(committed),
    subject,
    boundary: boundary.has(oid),
  });
}

/** Most dates are never looked at, and each takes long to print. */
class GitCommit implements ListedCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly author: Commit['author'];
  readonly committer: Commit['committer'];
  readonly writtenAt: Moment;
  readonly committedAt: Moment;
  readonly subject: string;
  readonly boundary: boolean;

  constructor(commit: Omit<ListedCommit, 'date' | 'committed'>) {
    this.oid = commit.oid;
    this.parents = commit.parents;
    this.author = commit.author;
    this.committer = commit.committer;
    this.writtenAt = commit.writtenAt;
    this.committedAt = commit.committedAt;
    this.subject = commit.subject;
    this.boundary = commit.boundary;
  }

  get date(): string {
    return isoTime(this.writtenAt.seconds, this.writtenAt.zone);
  }

  get committed(): string {
    return isoTime(this.committedAt.seconds, this.committedAt.zone);
  }
}

/** Of git's raw dates, `1700000000 +0100`; anybody may have written anything there. */
function momentOf(raw: string): Moment {
  const [, seconds = '0', sign, hours = '0', minutes = '0'] =
    /^(-?\d+) ([+-])(\d\d)(\d\d)$/.exec(raw) ?? [];
  const away = Number(hours) * 60 + Number(minutes);
  const zone = away > FARTHEST_ZONE ? 0 : sign === '-' ? -away : away;
  return { seconds: Number(seconds), zone };
}

/** No clock is farther from UTC, in minutes. */
const FARTHEST_ZONE = 14 * 60;

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
  if (commits.length === 0) return gitOk(undefined);
  const reader = new RawDiffReader(onDiff);
  const decoder = new StringDecoder('utf8');
  const result = await inRepository(repository, {
    command: 'diff-tree',
    args: [
      '--stdin',
      '--always',
      '--root',
      '--no-renames',
      '--no-ext-diff',
      '--ignore-submodules=all',
      '-r',
      '-z',
      ...(repository.prefix === '' ? [] : [`--relative=${repository.prefix}`]),
    ],
    purpose: 'read',
    // A line a parent instead of `-m`, which leaves out a parent from which nothing differs, and does not say which.
    input: commits
      .flatMap(({ oid, parents }) =>
        parents.length === 0 ? `${oid}\n` : parents.map((parent) => `${oid} ${parent}\n`),
      )
      .join(''),
    onOutput: (piece) => reader.push(decoder.write(piece)),
    signal,
  });
  const output = mustSucceed('diff-tree', result);
  if (!output.ok) return output;
  reader.end();
  return gitOk(undefined);
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
