import { kindOfPath } from '../../core/logbook/layout';
import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { FileInTheWay, GitResult } from '../../core/history/git-failure';
import type { DiffEntry } from '../../core/history/raw-diff';
import { guardBytes } from '../../core/yaml/guard';
import { readYaml } from '../../core/yaml/read-yaml';
import { explainFailure, mustSucceed } from './explain-failure';
import { inRepository, olderThan } from './open-repository';
import type { Repository } from './open-repository';
import { readStatus } from './pending-files';
import { readBlobs } from './read-blobs';
import { readCommits, readDiffs, readTreeDiff } from './read-commits';
import type { GitOutput } from './run-git';

/** `git merge-tree --write-tree` needs this. */
const OLDEST_GIT_THAT_JOINS = '2.38';
const SUBJECT = 'Join the changes of the team';

/** Both sides of a shared branch, as full ids. */
export interface Sides {
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Makes a commit that joins two histories without touching a file, the index or the branch; so when both sides
 * changed one thing, there is nothing to undo. Nobody's commits are rewritten.
 * A record that both sides changed in different places is joined, as long as what results can be read.
 * Failures: diverged-same-file, unrelated-histories, git-too-old, no-identity, signing-failed.
 */
export async function joinHistories(
  repository: Repository,
  sides: Sides,
): Promise<GitResult<string>> {
  if (olderThan(repository.version, OLDEST_GIT_THAT_JOINS)) {
    const { version } = repository;
    return gitFailure('git-too-old', { found: version, needed: OLDEST_GIT_THAT_JOINS });
  }
  const merged = await inRepository(repository, {
    command: 'merge-tree',
    args: ['--write-tree', '-z', '--name-only', '--no-messages', sides.ours, sides.theirs],
    purpose: 'share',
  });
  if (!merged.ok) return merged;
  if (merged.value.code > 1 || merged.value.code < 0) return failed('merge-tree', merged.value);
  const [tree = '', ...conflicts] = merged.value.stdout
    .toString('utf8')
    .split('\0')
    .filter(Boolean);
  const clashing =
    merged.value.code === 1 ? gitOk(conflicts) : await unreadable(repository, sides, tree);
  if (!clashing.ok) return clashing;
  if (merged.value.code === 1 || clashing.value.length > 0) {
    const files = await whoChanged(repository, sides, new Set(clashing.value));
    return files.ok ? gitFailure('diverged-same-file', {}, files.value) : files;
  }
  return commitTree(repository, sides, tree);
}

function failed(command: string, output: GitOutput): GitResult<never> {
  const { code, args } = explainFailure(command, output);
  return gitFailure(code, args);
}

/** Records that git joined line by line into something that is no longer one record, such as a key twice. */
async function unreadable(
  repository: Repository,
  { ours, theirs }: Sides,
  tree: string,
): Promise<GitResult<readonly string[]>> {
  const [fromOurs, fromTheirs] = await Promise.all([
    readTreeDiff(repository, ours, tree),
    readTreeDiff(repository, theirs, tree),
  ]);
  if (!fromOurs.ok) return fromOurs;
  if (!fromTheirs.ok) return fromTheirs;
  const unlikeTheirs = new Set(fromTheirs.value.map(({ path }) => path));
  const joined = new Map<string, DiffEntry>();
  for (const entry of fromOurs.value) {
    const ownPath = pathInLogbook(repository, entry.path);
    if (entry.after === undefined || !unlikeTheirs.has(entry.path)) continue;
    if (kindOfPath(ownPath) !== undefined) joined.set(entry.after, entry);
  }
  const broken: string[] = [];
  const read = await readBlobs(repository, new Set(joined.keys()), (oid, bytes) => {
    const text = bytes.ok ? guardBytes(bytes.value) : bytes;
    const problems = text.ok ? readYaml(text.value).problems : [text.problem];
    if (problems.some(({ severity }) => severity === 'error'))
      broken.push(joined.get(oid)?.path ?? '');
  });
  return read.ok ? gitOk(broken) : read;
}

/** The files (paths from the top) with the people who changed them on the other side since it parted from ours. */
async function whoChanged(
  repository: Repository,
  { ours, theirs }: Sides,
  paths: ReadonlySet<string>,
): Promise<GitResult<readonly FileInTheWay[]>> {
  const everywhere = { ...repository, prefix: '' };
  const commits = await readCommits(everywhere, theirs, ours);
  if (!commits.ok) return commits;
  const authors = new Map(commits.value.map(({ oid, author }) => [oid, author]));
  const people = new Map(
    [...paths].map((path) => [path, new Map<string, FileInTheWay['people'][0]>()]),
  );
  const read = await readDiffs(everywhere, commits.value, ({ oid, entries }) => {
    const author = authors.get(oid);
    for (const { path } of author ? entries : []) {
      if (author) people.get(path)?.set(author.email, author);
    }
  });
  if (!read.ok) return read;
  return gitOk(
    [...people].map(([path, by]) => ({
      path: shownPath(repository, path),
      people: [...by.values()],
    })),
  );
}

async function commitTree(
  repository: Repository,
  { ours, theirs }: Sides,
  tree: string,
): Promise<GitResult<string>> {
  const signs = await inRepository(repository, {
    command: 'config',
    args: ['--type=bool', '--get', 'commit.gpgSign'],
    purpose: 'read',
  });
  if (!signs.ok) return signs;
  const sign = signs.value.stdout.toString('utf8').trim() === 'true' ? ['-S'] : [];
  const result = await inRepository(repository, {
    command: 'commit-tree',
    args: [...sign, '-p', ours, '-p', theirs, '-F', '-', tree],
    purpose: 'write',
    input: `${SUBJECT}\n`,
  });
  const output = mustSucceed('commit-tree', result);
  return output.ok ? gitOk(output.value.stdout.toString('utf8').trim()) : output;
}

/**
 * Moves branch and files forward to a commit that contains the present one. Whatever a person has not recorded
 * stays as it is; when the step would touch such a file, nothing happens: unrecorded-in-the-way.
 */
export async function moveForward(
  repository: Repository,
  from: string,
  to: string,
): Promise<GitResult<undefined>> {
  const [incoming, status] = await Promise.all([
    readTreeDiff(repository, from, to),
    readStatus(repository, []),
  ]);
  if (!incoming.ok) return incoming;
  if (!status.ok) return status;
  const touched = new Set(incoming.value.map(({ path }) => path));
  const inTheWay = status.value.filter(({ path }) => touched.has(path));
  if (inTheWay.length > 0) {
    const files = inTheWay.map(({ path }) => ({ path: shownPath(repository, path), people: [] }));
    return gitFailure('unrecorded-in-the-way', {}, files);
  }
  const result = await inRepository(repository, {
    command: 'merge',
    args: ['--ff-only', '--quiet', '--no-stat', '--no-autostash', to],
    purpose: 'share',
    limits: { silence: 600_000 }, // a hook may think in silence
  });
  const output = mustSucceed('merge', result);
  return output.ok ? gitOk(undefined) : output;
}

function pathInLogbook({ prefix }: Repository, path: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : '';
}

function shownPath(repository: Repository, path: string): string {
  return path.startsWith(repository.prefix) ? pathInLogbook(repository, path) : `/${path}`;
}
