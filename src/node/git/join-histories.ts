import { stemOf } from '../../core/logbook/layout';
import { answersNeeded, gitFailure, gitOk } from '../../core/history/git-failure';
import type { FileInTheWay, GitResult } from '../../core/history/git-failure';
import { askQuestions } from './ask-questions';
import { mustSucceed } from './explain-failure';
import { alreadyThere, takeUp } from './half-step';
import { joinNeighbours } from './join-neighbours';
import { isNewHere, isRecord, joinRecords, pathInLogbook } from './join-records';
import type { DecideRecord, JoinedRecord } from './join-records';
import { mergeTree, withRecords } from './join-trees';
import { inRepository, olderThan } from './open-repository';
import type { Repository } from './open-repository';
import { patiently } from './patiently';
import { readStatus } from './pending-files';
import { readCommits, readDiffs, readTreeDiff } from './read-commits';
import type { Sides } from './sides';

/** `git merge-tree --write-tree` needs this. */
const OLDEST_GIT_THAT_JOINS = '2.38';
const SUBJECT = 'Join the changes of the team';

/**
 * Makes a commit that joins two histories without touching a file, the index or the branch; so when a person has to
 * decide first, there is nothing to undo. Nobody's commits are rewritten. Records of the logbook are joined by their
 * fields, those of other logbooks too where git cannot, and everything else by git, line by line.
 * @param decide answers the questions on records, as far as they are answered
 * Failures: answers-needed (with all questions), unrecorded-in-the-way (before anything is asked),
 * diverged-same-file, diverged-kinds, unrelated-histories, git-too-old, no-identity, signing-failed.
 */
export async function joinHistories(
  repository: Repository,
  sides: Sides,
  decide: DecideRecord,
): Promise<GitResult<string>> {
  if (olderThan(repository.version, OLDEST_GIT_THAT_JOINS)) {
    const { version } = repository;
    return gitFailure('git-too-old', { found: version, needed: OLDEST_GIT_THAT_JOINS });
  }
  // First: in a copy that lacks the contents of files, git fetches those that both sides changed.
  const merged = await mergeTree(repository, sides);
  if (!merged.ok) return merged;
  if (merged.value.kinds.length > 0)
    return diverged('diverged-kinds', repository, sides, merged.value.kinds);
  const records = await joinRecords(repository, sides, decide);
  if (!records.ok) return records;
  const isNew = isNewHere(repository, records.value);
  const { tree: half, conflicts } = merged.value;
  const clashing = conflicts.filter((path) => isNew || !isRecord(repository, path));
  const joined = await joinNeighbours(repository, sides, { tree: half, clashing }, decide);
  if (!joined.ok) return joined;
  if (joined.value.clashing.length > 0)
    return diverged('diverged-same-file', repository, sides, joined.value.clashing);
  const own = await askQuestions(repository, sides, records.value);
  if (!own.ok) return own;
  const questions = [...own.value, ...joined.value.questions];
  if (questions.length > 0) {
    const free = await nothingInTheWay(repository, sides.ours, joined.value.tree);
    return free.ok ? answersNeeded(questions) : free;
  }
  const all = [...records.value.all, ...joined.value.records];
  const tree = isNew
    ? gitOk(joined.value.tree)
    : await withRecords(repository, joined.value.tree, records.value);
  return tree.ok ? commitTree(repository, sides, tree.value, decidedIn(all)) : tree;
}

/** How many decisions a message names. */
const MOST_NAMED = 50;

/** What a person has decided, a line a field, for the message: with a dash, so that none can pass for a trailer. */
function decidedIn(all: readonly JoinedRecord[]): readonly string[] {
  const lines = all.flatMap(({ record, settled }) => {
    const id = stemOf((record.ours ?? record.theirs)?.path ?? '');
    return settled.conflicts.map(({ name }) =>
      `- ${[id, name].filter(Boolean).join(': ')}`.replace(/[\s\p{Cc}]+/gu, ' '),
    );
  });
  const more = lines.length - MOST_NAMED;
  return more > 0 ? [...lines.slice(0, MOST_NAMED), `- and ${more} more`] : lines;
}

async function diverged(
  code: 'diverged-same-file' | 'diverged-kinds',
  repository: Repository,
  sides: Sides,
  paths: readonly string[],
): Promise<GitResult<never>> {
  const files = await whoChanged(repository, sides, new Set(paths));
  return files.ok ? gitFailure(code, {}, files.value) : files;
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
      // What is a file here may be a folder there.
      const known = [...people].find(([own]) => path === own || path.startsWith(`${own}/`));
      if (author) known?.[1].set(author.email, author);
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
  decided: readonly string[],
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
    input: [SUBJECT, ...(decided.length > 0 ? ['', 'Decided:', ...decided] : []), ''].join('\n'),
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
  const free = await nothingInTheWay(repository, from, to);
  if (!free.ok) return free;
  const taken = await takeUp(repository, free.value);
  if (!taken.ok) return taken;
  const result = await patiently(repository, {
    command: 'merge',
    // Whether theirs is signed as it has to be was looked at before anything was joined.
    args: ['--ff-only', '--quiet', '--no-stat', '--no-autostash', '--no-verify-signatures', to],
    purpose: 'share',
    limits: { silence: 600_000 }, // a hook may think in silence
  });
  const output = mustSucceed('merge', result);
  return output.ok ? gitOk(undefined) : output;
}

/**
 * Stops where the step from one tree to another would touch what a person has not recorded. Returns the files that the
 * same step has changed already, when it was ended in its middle.
 */
async function nothingInTheWay(
  repository: Repository,
  from: string,
  to: string,
): Promise<GitResult<readonly string[]>> {
  const [incoming, status] = await Promise.all([
    readTreeDiff(repository, from, to),
    readStatus(repository, []),
  ]);
  if (!incoming.ok) return incoming;
  if (!status.ok) return status;
  const touched = new Set(incoming.value.map(({ path }) => path));
  const both = status.value.filter(({ path }) => touched.has(path));
  const there = await alreadyThere(repository, incoming.value, both);
  if (!there.ok) return there;
  const inTheWay = both.filter(({ path }) => !there.value.includes(path));
  if (inTheWay.length > 0) {
    const files = inTheWay.map(({ path }) => ({ path: shownPath(repository, path), people: [] }));
    return gitFailure('unrecorded-in-the-way', {}, files);
  }
  return there;
}

function shownPath(repository: Repository, path: string): string {
  return path.startsWith(repository.prefix) ? pathInLogbook(repository, path) : `/${path}`;
}
