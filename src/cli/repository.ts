import type { GitFailure, GitResult } from '../core/history/git-failure';
import { gitText } from '../messages/git-text';
import { mustSucceed } from '../node/git/explain-failure';
import { inRepository, openRepository } from '../node/git/open-repository';
import type { Repository } from '../node/git/open-repository';
import { pendingFiles } from '../node/git/pending-files';
import type { Call } from './command';
import { CliFailure } from './failure';

/** The value of a git result; its failure ends the command with words on what is safe and what to do. */
export function orFail<T>(result: GitResult<T>): T {
  if (result.ok) return result.value;
  throw failureOf(result.failure);
}

function failureOf(failure: GitFailure): CliFailure {
  return new CliFailure(gitText(failure));
}

/** The repository around a logbook; a `CliFailure` where there is no git or no repository. */
export async function repositoryOf(call: Call, root: string): Promise<Repository> {
  return orFail(await openRepository(root, { environment: call.io.env }));
}

/** The logbook's files that differ from what was last recorded. */
export async function changedPaths(call: Call, root: string): Promise<ReadonlySet<string>> {
  const pending = orFail(await pendingFiles(await repositoryOf(call, root)));
  return new Set(pending.map(({ path }) => path));
}

/** The files below the logbook that are staged, so that the next commit of any tool would take them. */
export async function stagedPaths(call: Call, root: string): Promise<ReadonlySet<string>> {
  const repository = await repositoryOf(call, root);
  const output = orFail(
    mustSucceed(
      'diff',
      await inRepository(repository, {
        command: 'diff',
        args: [
          '--cached',
          '--name-only',
          '--no-renames',
          '--no-ext-diff',
          '-z',
          '--relative',
          '--',
          '.',
        ],
        purpose: 'read',
      }),
    ),
  );
  return new Set(output.stdout.toString('utf8').split('\0').filter(Boolean));
}
