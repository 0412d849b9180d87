import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import type { GitCall } from './run-git';

/** What stands at a path of a tree: the id of a blob, or nothing. */
export type TreeChange = readonly [path: string, oid: string | undefined];

/** Keeps texts as blobs, byte for byte, with one process, and gives their ids in the same order. */
export async function writeBlobs(
  repository: Repository,
  texts: readonly string[],
): Promise<GitResult<readonly string[]>> {
  if (texts.length === 0) return gitOk([]);
  // git-fast-import(1): each blob gets a mark, and is asked for by it.
  const input = texts.map((text, index) => {
    const mark = `:${index + 1}`;
    return `blob\nmark ${mark}\ndata ${Buffer.byteLength(text)}\n${text}\nget-mark ${mark}\n`;
  });
  const ids = await ask(repository, {
    command: 'fast-import',
    args: ['--quiet', '--done'],
    purpose: 'write',
    input: `${input.join('')}done\n`,
  });
  return ids.ok ? gitOk(ids.value.split('\n')) : ids;
}

/**
 * A tree that differs from another in some files, and its id. Neither the index nor any file is touched.
 * @param changes paths from the top
 */
export async function changeTree(
  repository: Repository,
  tree: string,
  changes: readonly TreeChange[],
): Promise<GitResult<string>> {
  if (changes.length === 0) return gitOk(tree);
  const index = path.join(repository.gitFolder, `mops-logbook-${randomUUID()}.index`);
  const call = (command: GitCall['command'], args: readonly string[], input?: string) =>
    ask(repository, { command, args, purpose: 'write', index, input });
  try {
    const read = await call('read-tree', [tree]);
    if (!read.ok) return read;
    const lines = changes.map(([file, oid]) =>
      oid === undefined ? `0 ${'0'.repeat(tree.length)}\t${file}\0` : `100644 ${oid}\t${file}\0`,
    );
    const updated = await call('update-index', ['-z', '--index-info'], lines.join(''));
    if (!updated.ok) return updated;
    // In a copy that holds only a part, contents that nobody touched are not here, and need not be.
    return await call('write-tree', ['--missing-ok']);
  } finally {
    for (const file of [index, `${index}.lock`]) await rm(file, { force: true });
  }
}

async function ask(repository: Repository, call: GitCall): Promise<GitResult<string>> {
  const output = mustSucceed(call.command, await inRepository(repository, call));
  return output.ok ? gitOk(output.value.stdout.toString('utf8').trim()) : output;
}
