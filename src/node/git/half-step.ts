import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { DiffEntry } from '../../core/history/raw-diff';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import type { PendingFile } from './pending-files';
import type { GitCall } from './run-git';

/*
 * Git changes files first, its index next and the branch last. A step that was ended in its middle (the power went, a
 * lock was held) leaves files that nobody wrote: they are those of the commit that the step led to.
 */

/**
 * The paths of those files that are already as a step would make them. No index and no file is touched.
 * @param incoming what the step changes
 * @param files that differ from what was last recorded, all of them changed by the step too; paths from the top
 */
export async function alreadyThere(
  repository: Repository,
  incoming: readonly DiffEntry[],
  files: readonly PendingFile[],
): Promise<GitResult<readonly string[]>> {
  if (files.length === 0) return gitOk([]);
  const after = new Map(incoming.map((entry) => [entry.path, entry.after]));
  const gone = files.filter((file) => !after.get(file.path) && file.state === 'removed');
  const wanted = files.flatMap((file) => {
    const oid = after.get(file.path);
    return oid === undefined ? [] : [{ path: file.path, oid }];
  });
  const index = path.join(repository.gitFolder, `mops-logbook-${randomUUID()}.index`);
  try {
    const lines = wanted.map(({ path: file, oid }) => `100644 ${oid}\t${file}\0`).join('');
    const args = ['-z', '--index-info'];
    const call = { command: 'update-index', args, purpose: 'write', index, input: lines } as const;
    const made = await atTop(repository, call);
    if (!made.ok) return made;
    const different = await differing(repository, index);
    if (!different.ok) return different;
    const same = wanted.filter((file) => !different.value.has(file.path));
    return gitOk([...gone, ...same].map((file) => file.path));
  } finally {
    for (const file of [index, `${index}.lock`]) await rm(file, { force: true });
  }
}

/** Tells git's index of files as they are, so that a step which makes them so can be made. */
export async function takeUp(
  repository: Repository,
  paths: readonly string[],
): Promise<GitResult<undefined>> {
  if (paths.length === 0) return gitOk(undefined);
  const taken = await atTop(repository, {
    command: 'update-index',
    args: ['--add', '--remove', '-z', '--stdin'],
    purpose: 'write',
    input: paths.map((file) => `${file}\0`).join(''),
  });
  return taken.ok ? gitOk(undefined) : taken;
}

/** Of the files in an index, those that are not so in the work tree. */
async function differing(
  repository: Repository,
  index: string,
): Promise<GitResult<ReadonlySet<string>>> {
  const never = ['--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules=all'];
  const args = ['--name-only', '-z', ...never];
  const found = await atTop(repository, { command: 'diff', args, purpose: 'read', index });
  return found.ok ? gitOk(new Set(found.value.split('\0'))) : found;
}

/** Runs git where paths are named from. */
async function atTop(repository: Repository, call: GitCall): Promise<GitResult<string>> {
  const git = { ...repository.git, folder: repository.top };
  const output = mustSucceed(call.command, await inRepository({ ...repository, git }, call));
  return output.ok ? gitOk(output.value.stdout.toString('utf8')) : output;
}
