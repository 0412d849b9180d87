import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';

/** Milliseconds that a person waits for it; a repository that holds much else beside a logbook may take longer. */
const PATIENCE = 120_000;
const MOST_LINES = 10;
/** What says that contents are not what their names promise. Old oddities of form are none of our business. */
const DAMAGE =
  /hash mismatch|missing (?:blob|tree|commit)|broken link|corrupt|unable to (?:read|unpack|parse)|inflate|checksum|truncated|garbage at end/i;

/**
 * What git finds wrong with the contents of the repository: each must still have the digest that is its name. A line a
 * finding, as git words it, empty when all is sound; undefined: it took too long.
 */
export async function damagedObjects(
  repository: Repository,
  signal?: AbortSignal,
): Promise<GitResult<readonly string[] | undefined>> {
  const result = await inRepository(repository, {
    command: 'fsck',
    args: ['--full', '--no-dangling', '--no-progress', '--no-reflogs'],
    purpose: 'read',
    signal,
    limits: { silence: PATIENCE, total: PATIENCE },
  });
  if (!result.ok) return result.failure.code === 'timeout' ? gitOk(undefined) : result;
  if (result.value.code === 0) return gitOk([]);
  const said = `${result.value.words}\n${result.value.stdout.toString('utf8')}`;
  const lines = said.split('\n').filter((line) => DAMAGE.test(line));
  return gitOk(lines.slice(0, MOST_LINES));
}
