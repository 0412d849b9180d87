import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';

/** Whether a person has any of these hooks, so that a refusal without git's own words can be laid at its door. */
export async function hasHook(repository: Repository, names: readonly string[]): Promise<boolean> {
  const result = await inRepository(repository, {
    command: 'rev-parse',
    args: ['--git-path', 'hooks'],
    purpose: 'write', // a reading git is told of no hooks
  });
  if (!result.ok || result.value.code !== 0) return false;
  const answer = result.value.stdout.toString('utf8').replace(/\n$/, '');
  const folder = path.resolve(repository.git.folder, answer);
  for (const name of names) {
    const runs = await access(path.join(folder, name), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return true;
  }
  return false;
}
