import { setTimeout as wait } from 'node:timers/promises';
import type { GitResult } from '../../core/history/git-failure';
import { explainFailure } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import type { GitCall, GitOutput } from './run-git';

/** Others (an editor that refreshes its view) hold the index for moments only. */
const LOCK_WAITS = [100, 300, 900];

/** Runs git, and again after a while as long as another process holds the index. */
export async function patiently(
  repository: Repository,
  call: GitCall,
): Promise<GitResult<GitOutput>> {
  let result = await inRepository(repository, call);
  for (const pause of LOCK_WAITS) {
    if (!result.ok || result.value.code === 0) return result;
    if (explainFailure(call.command, result.value).code !== 'index-locked') return result;
    await wait(pause);
    result = await inRepository(repository, call);
  }
  return result;
}
