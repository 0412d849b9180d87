import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { LOGBOOK_FILE, RECORD_FOLDERS } from '../../core/logbook/layout';
import { detailOf, explainFailure, mustSucceed } from './explain-failure';
import { filesBeside } from './files-beside';
import { hasHook } from './hooks';
import { tellLeftLock } from './left-lock';
import type { Repository } from './open-repository';
import { patiently } from './patiently';
import { isLogbookFile, pendingFiles, readStatus } from './pending-files';
import type { PendingFile } from './pending-files';
import { mustBeFinished, repositoryState, resolveCommit } from './repository-state';
import type { GitOutput } from './run-git';

/** What was recorded. */
export interface Recorded {
  readonly oid: string;
  /** Those that were asked for and had changed, relative to the logbook. */
  readonly files: readonly string[];
  /** It stands on no branch, so that nobody will get it until somebody makes one. */
  readonly detached: boolean;
}

/**
 * Records the named files of the logbook as they are on disk, and nothing else: what a person has staged stays
 * staged, what they have not stays so, and when a hook refuses everything is as it was. Hooks and signing are
 * the person's own and are respected. With a new `logbook.yaml` go the files that we made beside it.
 * Files that are no logbook's, or have not changed, are left out; when none remains: nothing-to-record. Other
 * failures: conflict-in-progress, no-identity, hook-failed, signing-*, index-locked, lock-left, disk-full, read-only,
 * ignored-files.
 * @param files relative to the logbook
 * @param message as `recordMessage` makes it
 */
export async function recordFiles(
  repository: Repository,
  files: readonly string[],
  message: string,
  signal?: AbortSignal,
): Promise<GitResult<Recorded>> {
  return tellLeftLock(repository, await recordNow(repository, files, message, signal));
}

async function recordNow(
  repository: Repository,
  files: readonly string[],
  message: string,
  signal: AbortSignal | undefined,
): Promise<GitResult<Recorded>> {
  const state = await repositoryState(repository, signal);
  if (!state.ok) return state;
  const finished = mustBeFinished(state.value);
  if (!finished.ok) return finished;
  const pending = await pendingFiles(repository, signal);
  if (!pending.ok) return pending;
  const wanted = new Set(files);
  const chosen = pending.value.filter((file) => wanted.has(file.path));
  if (chosen.length === 0) return nothingToRecord(repository, files);
  const beside = await filesBeside(repository, chosen, signal);
  if (!beside.ok) return beside;
  const all = [...chosen, ...beside.value];
  const added = await announce(repository, all);
  if (!added.ok) return added;
  const committed = await commit(repository, all, message);
  if (!committed.ok) {
    await withdraw(repository, added.value);
    return committed;
  }
  const head = await resolveCommit(repository, 'HEAD');
  if (!head.ok) return head;
  const paths = chosen.map(({ path }) => path);
  return gitOk({ oid: head.value ?? '', files: paths, detached: state.value.branch === undefined });
}

/** How many files are looked at to find out why none can be recorded. */
const FILES_ASKED = 50;

/** Why none of the files (or, without any, of all) is to be recorded: nothing-to-record or ignored-files. */
export async function nothingToRecord(
  repository: Repository,
  files: readonly string[],
): Promise<GitResult<never>> {
  const own = files.filter(isLogbookFile).slice(0, FILES_ASKED);
  const asked = own.length > 0 ? own : [LOGBOOK_FILE, ...RECORD_FOLDERS];
  const status = await readStatus(repository, ['--ignored', '--', ...asked]);
  if (!status.ok) return status;
  // In a folder of records there may be files that are none.
  const ignored = status.value.some(({ path }) =>
    isLogbookFile(path.slice(repository.prefix.length)),
  );
  return gitFailure(ignored ? 'ignored-files' : 'nothing-to-record');
}

/** Lets git know of new files without staging what is in them. Returns those that it now knows by us. */
async function announce(
  repository: Repository,
  chosen: readonly PendingFile[],
): Promise<GitResult<readonly string[]>> {
  const added = chosen.filter(({ untracked }) => untracked).map(({ path }) => path);
  if (added.length === 0) return gitOk(added);
  const result = await patiently(repository, {
    command: 'add',
    args: ['--intent-to-add', '--pathspec-from-file=-', '--pathspec-file-nul'],
    purpose: 'write',
    input: added.join('\0'),
  });
  const done = mustSucceed('add', result);
  return done.ok ? gitOk(added) : done;
}

/** Takes back `announce`: the files stay on disk, and git forgets them again. */
async function withdraw(repository: Repository, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  await patiently(repository, {
    command: 'update-index',
    args: ['--force-remove', '-z', '--stdin'],
    purpose: 'write',
    input: added.map((file) => `${file}\0`).join(''),
  });
}

async function commit(
  repository: Repository,
  chosen: readonly PendingFile[],
  message: string,
): Promise<GitResult<GitOutput>> {
  // Where git writes too: what stands in our way there stands in its way.
  const folder = await attempt(mkdtemp(path.join(repository.gitFolder, 'mops-logbook-')));
  if (!folder.ok) return folder;
  try {
    // The paths come by stdin, so the message comes by a file; neither by the command line, which is limited.
    const messageFile = path.join(folder.value, 'message');
    const written = await attempt(writeFile(messageFile, message, { mode: 0o600 }));
    if (!written.ok) return written;
    const result = await patiently(repository, {
      command: 'commit',
      args: [
        '--only',
        '--quiet',
        '--cleanup=whitespace',
        `--file=${messageFile}`,
        '--pathspec-from-file=-',
        '--pathspec-file-nul',
      ],
      purpose: 'write',
      input: chosen.map((file) => file.path).join('\0'),
    });
    return await explainCommit(repository, result);
  } finally {
    await rm(folder.value, { recursive: true, force: true });
  }
}

/** What the system refuses us, as the failure that git would have: its words for it are much the same. */
async function attempt<T>(work: Promise<T>): Promise<GitResult<T>> {
  try {
    return gitOk(await work);
  } catch (error) {
    const { code, args } = explainFailure('commit', { words: `error: ${String(error)}` });
    return gitFailure(code, args);
  }
}

const COMMIT_HOOKS = ['pre-commit', 'commit-msg', 'prepare-commit-msg'];
/** How `git commit` ends when a hook says no, whatever the hook says; its own faults end it with 128. */
const HOOK_REFUSED = 1;

async function explainCommit(
  repository: Repository,
  result: GitResult<GitOutput>,
): Promise<GitResult<GitOutput>> {
  if (!result.ok || result.value.code === 0) return result;
  if (result.value.code === HOOK_REFUSED && (await hasHook(repository, COMMIT_HOOKS)))
    return gitFailure('hook-failed', { detail: detailOf(result.value.words) });
  const { code, args } = explainFailure('commit', result.value);
  return gitFailure(code === 'hook-refused-sharing' ? 'hook-failed' : code, args);
}
