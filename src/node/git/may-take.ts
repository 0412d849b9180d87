import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import { readSignatures } from './signatures';

/**
 * Whether what the team shared may be taken up: a repository can ask (`merge.verifySignatures`) that its newest save
 * carries a good signature. Git would look at the commit that joins both instead, which is our own.
 * Failure: signature-required.
 */
export async function mayTake(
  repository: Repository,
  theirs: string,
  signal?: AbortSignal,
): Promise<GitResult<undefined>> {
  const asked = await inRepository(repository, {
    command: 'config',
    args: ['--type=bool', '--get', 'merge.verifySignatures'],
    purpose: 'read',
    signal,
  });
  if (!asked.ok) return asked;
  if (asked.value.stdout.toString('utf8').trim() !== 'true') return gitOk(undefined);
  const signatures = await readSignatures(repository, [theirs], signal);
  if (!signatures.ok) return signatures;
  return signatures.value.get(theirs)?.state === 'good'
    ? gitOk(undefined)
    : gitFailure('signature-required');
}
