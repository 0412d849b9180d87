import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { RawDiffReader } from '../../core/history/raw-diff';
import type { CommitDiff, DiffEntry } from '../../core/history/raw-diff';
import type { Commit } from '../../core/history/revision';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';

const FORMAT = '%H%x00%P%x00%an%x00%ae%x00%aI%x00%s%x00';
const FIELDS = 6;
/** Ids, names and subjects of a few million commits. */
const MOST_OUTPUT = 400 * 1024 * 1024;

/**
 * The commits that touch the logbook's folder, newest first and children before parents, merges included.
 * @param from a full id that git gave
 * @param without commits that are reachable from this one are left out
 */
export async function readCommits(
  repository: Repository,
  from: string,
  without: string | undefined,
  signal?: AbortSignal,
): Promise<GitResult<readonly Commit[]>> {
  const result = await inRepository(repository, {
    command: 'rev-list',
    args: [
      '--date-order',
      '--no-commit-header',
      '--encoding=UTF-8',
      `--format=${FORMAT}`,
      from,
      ...(without === undefined ? [] : [`^${without}`]),
      // Without history simplification, so that both sides of a merge are walked.
      ...(repository.prefix === '' ? [] : ['--full-history', '--', '.']),
    ],
    purpose: 'read',
    signal,
    limits: { output: MOST_OUTPUT },
  });
  const output = mustSucceed('rev-list', result);
  if (!output.ok) return output;
  const boundary = await shallowBoundary(repository);
  return gitOk(parseCommits(output.value.stdout.toString('utf8'), boundary));
}

function parseCommits(text: string, boundary: ReadonlySet<string>): readonly Commit[] {
  const fields = text.split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at + FIELDS <= fields.length; at += FIELDS) {
    const [id = '', parents = '', name = '', email = '', date = '', subject = ''] = fields.slice(
      at,
      at + FIELDS,
    );
    const oid = id.trimStart(); // each record but the first follows a newline
    commits.push({
      oid,
      parents: parents === '' ? [] : parents.split(' '),
      author: { name, email },
      date,
      subject,
      boundary: boundary.has(oid),
    });
  }
  return commits;
}

/** The commits whose parents are not on this computer. */
async function shallowBoundary(repository: Repository): Promise<ReadonlySet<string>> {
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

/** Compares commits with each of their parents, inside the logbook's folder; paths are the logbook's. */
export async function readDiffs(
  repository: Repository,
  commits: readonly Commit[],
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
      '-m',
      '--root',
      '--no-renames',
      '--no-ext-diff',
      '--ignore-submodules=all',
      '-r',
      '-z',
      ...(repository.prefix === '' ? [] : [`--relative=${repository.prefix}`]),
    ],
    purpose: 'read',
    input: commits.map((commit) => `${commit.oid}\n`).join(''),
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
