import type { ListedCommit } from '../../core/history/build-segment';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { foldersOf, lastMoves, movedFrom } from '../../core/history/moved-folder';
import type { FolderMove } from '../../core/history/moved-folder';
import type { ComparedCommit } from '../../core/history/touch';
import { LineReader } from './batch-reader';
import { CommitComparer } from './compare-commits';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import { readTreeDiff } from './read-commits';

/** A logbook is moved once or twice; whoever made a hundred moves has other plans. */
const MOST_MOVES = 8;
const MOST_BEGINNINGS = 50;
/** What every git knows as the tree without anything, by the length of its ids. */
const EMPTY_TREES: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/** What commits did while the logbook stood in another folder, and where it went. */
export interface Followed {
  /** In the place of what was compared in the present folder; nothing of a commit that is not in it. */
  readonly compared: ReadonlyMap<string, ComparedCommit | undefined>;
  /** Commits in which the logbook is in an earlier folder. */
  readonly elsewhere: ReadonlySet<string>;
}

/**
 * Follows a logbook whose folder was moved inside its repository back to the folders where it was before.
 * @param commits all of the history, children before parents
 * @param beginnings those in which the logbook begins in its present folder
 * @returns undefined: it never was elsewhere, or that is not sure
 */
export async function followFolder(
  repository: Repository,
  commits: readonly ListedCommit[],
  beginnings: readonly ListedCommit[],
  signal: AbortSignal | undefined,
): Promise<GitResult<Followed | undefined>> {
  const compared = new Map<string, ComparedCommit | undefined>();
  const folders = [repository.prefix];
  const moves: ReadonlySet<string>[] = [];
  let open = beginnings;
  while (open.length > 0 && moves.length < MOST_MOVES) {
    const found = await findMoves(repository, open, folders.at(-1) ?? '', signal);
    if (!found.ok) return found;
    const last = lastMoves(commits, found.value);
    const [{ from } = { from: undefined }] = last;
    if (from === undefined) break;
    folders.push(from);
    moves.push(new Set(last.map(({ oid }) => oid)));
    const place = foldersOf(commits, moves);
    const there = commits.filter(({ oid }) => place.get(oid) === moves.length);
    for (const { oid } of there) compared.set(oid, undefined);
    const comparer = new CommitComparer(repository, from, signal, (each) =>
      compared.set(each.oid, each),
    );
    for (const commit of there) comparer.take(commit);
    const read = await comparer.end();
    if (!read.ok) return read;
    open = comparer.beginnings;
  }
  if (moves.length === 0) return gitOk(undefined);
  const place = foldersOf(commits, moves);
  const crossed = await compareAcross(repository, commits, { folders, place }, signal);
  if (!crossed.ok) return crossed;
  for (const [oid, each] of crossed.value) compared.set(oid, each);
  const elsewhere = new Set([...place].flatMap(([oid, at]) => (at > 0 ? [oid] : [])));
  return gitOk({ compared, elsewhere });
}

/** The moves that led into a folder: none, or all from the same one. */
async function findMoves(
  repository: Repository,
  beginnings: readonly ListedCommit[],
  folder: string,
  signal: AbortSignal | undefined,
): Promise<GitResult<readonly FolderMove[]>> {
  const found: FolderMove[] = [];
  for (const { oid, parents } of beginnings.slice(0, MOST_BEGINNINGS)) {
    const [parent = ''] = parents;
    const diff = await readTreeDiff(repository, parent, oid, signal);
    if (!diff.ok) return diff;
    const from = movedFrom(diff.value, folder);
    // A name of several lines is none that git could be asked about line by line.
    if (from !== undefined && !from.includes('\n')) found.push({ oid, from });
  }
  return gitOk(found);
}

interface Places {
  /** The present one, and those before it. */
  readonly folders: readonly string[];
  readonly place: ReadonlyMap<string, number>;
}

/** Compares the commits whose logbook is not in the folder where a parent has it: moves, and merges of both. */
async function compareAcross(
  repository: Repository,
  commits: readonly ListedCommit[],
  { folders, place }: Places,
  signal: AbortSignal | undefined,
): Promise<GitResult<ReadonlyMap<string, ComparedCommit | undefined>>> {
  const across = commits.filter(({ oid, parents }) =>
    parents.some((parent) => place.get(parent) !== place.get(oid)),
  );
  const compared = new Map<string, ComparedCommit | undefined>();
  for (const { oid } of across) compared.set(oid, undefined);
  const nameOf = (oid: string) =>
    `${oid}:${(folders[place.get(oid) ?? 0] ?? '').replace(/\/$/, '')}`;
  const names = across.map(({ oid, parents }) => [oid, ...parents].map(nameOf));
  const trees = await readTrees(repository, names.flat(), signal);
  if (!trees.ok) return trees;
  const comparer = new CommitComparer(repository, '', signal, (each) =>
    compared.set(each.oid, each),
  );
  across.forEach((commit, at) => {
    const [tree = '', ...before] = (names[at] ?? []).map((name) => trees.value.get(name) ?? '');
    comparer.takeTrees(commit, tree, before);
  });
  const read = await comparer.end();
  return read.ok ? gitOk(compared) : read;
}

/** The trees of folders in commits, by `<commit>:<folder>`; where there is no folder, the empty one. */
async function readTrees(
  repository: Repository,
  names: readonly string[],
  signal: AbortSignal | undefined,
): Promise<GitResult<ReadonlyMap<string, string>>> {
  const trees = new Map<string, string>();
  let next = 0;
  const lines = new LineReader((line) => {
    const name = names[next++] ?? '';
    const [oid = '', type] = line.split(' ');
    const empty = EMPTY_TREES[name.indexOf(':')] ?? '';
    trees.set(name, type === 'tree' ? oid : empty);
  });
  const result = await inRepository(repository, {
    command: 'cat-file',
    args: ['--batch-check', '--buffer'],
    purpose: 'read',
    input: names.map((name) => `${name}\n`).join(''),
    onOutput: (piece) => lines.push(piece),
    signal,
  });
  const asked = mustSucceed('cat-file', result);
  return asked.ok ? gitOk(trees) : asked;
}
