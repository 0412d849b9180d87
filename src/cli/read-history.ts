import * as l10n from '@vscode/l10n';
import type { History } from '../core/history/history';
import type { Repository } from '../node/git/open-repository';
import { readHistory } from '../node/git/read-history';
import { GitError } from '../node/git/read-versions';
import type { Call } from './command';
import { orFail, repositoryOf } from './repository';

/** Saves from which on reading takes so long that a person who watches wants to know. */
const LONG = 2_000;

/** The history of a logbook up to now, of which only what is new is read; a `CliFailure` where git cannot tell. */
export async function historyOf(call: Call, root: string): Promise<History> {
  return readHistoryFor(call, await repositoryOf(call, root));
}

/** The same where the repository is open already. */
export async function readHistoryFor(call: Call, repository: Repository): Promise<History> {
  const { cacheDir } = call.io;
  return orFail(await readHistory(repository, { onProgress: progress(call), cacheDir }));
}

/** What a history reads on; a `CliFailure` when git fails at it. */
export function reading<T>(read: Promise<T>): Promise<T> {
  return read.catch((error: unknown) => {
    if (error instanceof GitError) return orFail<never>({ ok: false, failure: error.failure });
    throw error;
  });
}

function progress({ io, say }: Call): (done: number, total: number) => void {
  let isSaid = !io.err.isTerminal;
  return (_, total) => {
    if (isSaid || total < LONG) return;
    isSaid = true;
    say(l10n.t('Reading {0} saves …', total));
  };
}
