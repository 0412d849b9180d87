import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { MERGE_DRIVER } from '../../core/merge/attributes';
import { AS_TEXT } from './as-text';
import { explainFailure } from './explain-failure';
import { isRecord, pathInLogbook } from './join-records';
import type { JoinedRecord, JoinedRecords } from './join-records';
import { readMergeTree } from './merge-tree-output';
import type { MergedTree } from './merge-tree-output';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import { readTreeDiff } from './read-commits';
import type { Sides } from './sides';
import { changeTree, writeBlobs } from './write-tree';

/**
 * A repository may have us merge its records; while we share, we do that ourselves. Its attributes may name that
 * driver for other files too (those of another logbook, whatever somebody wrote there), which git shall merge as text.
 */
const OWN_AS_TEXT = `merge.${MERGE_DRIVER}.driver=${AS_TEXT}`;

/** What git makes of both sides by itself, and the files where it could not. */
export async function mergeTree(
  repository: Repository,
  sides: Sides,
): Promise<GitResult<MergedTree>> {
  // Git names files relative to the folder that it runs in.
  const top = { ...repository, git: { ...repository.git, folder: repository.top } };
  const merged = await inRepository(top, {
    command: 'merge-tree',
    args: ['--write-tree', '-z', '--name-only', '--messages', sides.ours, sides.theirs],
    purpose: 'share',
    settings: (await hasDriver(repository)) ? [OWN_AS_TEXT] : [],
  });
  if (!merged.ok) return merged;
  if (merged.value.code > 1 || merged.value.code < 0) {
    const { code, args } = explainFailure('merge-tree', merged.value);
    return gitFailure(code, args);
  }
  return gitOk(readMergeTree(merged.value.stdout.toString('utf8'), sides));
}

/** Where git knows no such driver it merges as text by itself, and starts nothing for it. */
async function hasDriver(repository: Repository): Promise<boolean> {
  const args = ['--get', `merge.${MERGE_DRIVER}.driver`];
  const found = await inRepository(repository, { command: 'config', args, purpose: 'share' });
  return !found.ok || found.value.code === 0;
}

/**
 * A tree with every record as it was joined. Git guesses by likeness which file became which other, and may so put
 * one record's edits into another that was copied from it: what stands in a record is decided by us alone.
 */
export async function withRecords(
  repository: Repository,
  tree: string,
  { base, all }: JoinedRecords,
): Promise<GitResult<string>> {
  const found = await readTreeDiff(repository, base, tree);
  if (!found.ok) return found;
  const wanted = await wantedFiles(repository, all);
  if (!wanted.ok) return wanted;
  const there = new Map<string, string | undefined>();
  for (const { record } of all) if (record.base) there.set(record.base.path, record.base.oid);
  for (const { path, before, after } of found.value) {
    there.set(path, after);
    if (isRecord(repository, path) && !wanted.value.has(path)) wanted.value.set(path, before);
  }
  const changes = [...wanted.value].filter(([path, oid]) => there.get(path) !== oid);
  return changeTree(repository, tree, changes);
}

/** What each path that a record had, or is to have, holds afterwards: the id of a blob, or nothing. */
async function wantedFiles(
  repository: Repository,
  all: readonly JoinedRecord[],
): Promise<GitResult<Map<string, string | undefined>>> {
  const wanted = new Map<string, string | undefined>();
  for (const { record } of all)
    for (const file of [record.base, record.ours, record.theirs])
      if (file) wanted.set(file.path, undefined);
  const files = all.flatMap(({ settled }) => (settled.file ? [settled.file] : []));
  const written = files.flatMap((file) => ('text' in file ? [file.text] : []));
  const ids = await writeBlobs(repository, written);
  if (!ids.ok) return ids;
  const ofText = ids.value.values();
  for (const file of files) {
    // One side moved a record to where the other put another one.
    if (wanted.get(file.path) !== undefined)
      return gitFailure('diverged-same-file', {}, [
        { path: pathInLogbook(repository, file.path), people: [] },
      ]);
    wanted.set(file.path, 'oid' in file ? file.oid : ofText.next().value);
  }
  return gitOk(wanted);
}
