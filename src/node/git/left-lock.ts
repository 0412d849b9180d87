import { stat } from 'node:fs/promises';
import path from 'node:path';
import { gitFailure } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import type { Repository } from './open-repository';

/** Milliseconds; nothing that git does to a repository as small as a logbook takes so long. */
const LONG = 10 * 60_000;

/**
 * Tells a lock that another program holds from one that a program left behind when it was ended: git waits for both,
 * and the second never goes away by itself. It is not taken away here, since nobody can be sure.
 */
export async function tellLeftLock<T>(
  { git }: Pick<Repository, 'git'>,
  result: GitResult<T>,
): Promise<GitResult<T>> {
  if (result.ok || result.failure.code !== 'index-locked') return result;
  const named = String(result.failure.args['path'] ?? '');
  const file = path.resolve(git.folder, named.endsWith('.lock') ? named : `${named}.lock`);
  const found = await stat(file).catch(() => undefined);
  if (!found || Date.now() - found.mtimeMs < LONG) return result;
  return gitFailure('lock-left', { path: file, minutes: LONG / 60_000 });
}
