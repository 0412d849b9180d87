import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { MERGE_DRIVER, withAttributes, withoutAttributes } from '../../core/merge/attributes';
import { errorCode } from '../error-code';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';

/** The command line as a program and its file. Both may be gone by the time that git calls. */
export interface Launch {
  /** Node, or VS Code, which can be Node too. */
  readonly runtime: string;
  readonly cli: string;
}

const LAUNCHER = 'merge-driver.sh';

/**
 * Has git merge this logbook's records field by field, in this copy of the repository: by its own settings and
 * attributes, which nobody else gets. Git is given a small script in a folder of the user that stays where it is from
 * version to version; the script finds the program when it is called, and merges as git does where there is none.
 * Failures: read-only, disk-full, index-locked, git-failed.
 * @param folder as `userDataFolder` has it
 */
export async function installMergeDriver(
  repository: Repository,
  launch: Launch,
  folder: string,
): Promise<GitResult<undefined>> {
  try {
    await writeLauncher(launch, folder);
    const file = await attributesFile(repository);
    if (!file.ok) return file;
    await changeFile(file.value, (text) => withAttributes(text, repository.prefix));
  } catch (error) {
    return refusal(error);
  }
  const launcher = shellWord(path.join(folder, LAUNCHER));
  return set(repository, [
    ['name', 'MOps Logbook, field by field'],
    ['driver', driver(launcher)],
  ]);
}

/** Takes that back. The script stays: other repositories may use it. */
export async function removeMergeDriver(repository: Repository): Promise<GitResult<undefined>> {
  try {
    const file = await attributesFile(repository);
    if (!file.ok) return file;
    await changeFile(file.value, (text) => withoutAttributes(text, repository.prefix));
  } catch (error) {
    return refusal(error);
  }
  const removed = await inRepository(repository, {
    command: 'config',
    args: ['--local', '--remove-section', `merge.${MERGE_DRIVER}`],
    purpose: 'write',
  });
  // 128: there was none.
  return removed.ok ? gitOk(undefined) : removed;
}

/** Whether git has been told of us in this copy of the repository. */
export async function hasMergeDriver(repository: Repository): Promise<boolean> {
  const found = await inRepository(repository, {
    command: 'config',
    args: ['--local', '--get', `merge.${MERGE_DRIVER}.driver`],
    purpose: 'read',
  });
  return found.ok && found.value.code === 0;
}

/** Lets the script, where there is one, find the program of this version. */
export async function refreshLauncher(launch: Launch, folder: string): Promise<void> {
  const old = await readFile(path.join(folder, LAUNCHER), 'utf8').catch(() => undefined);
  if (old !== undefined && old !== launcherText(launch)) await writeLauncher(launch, folder);
}

/** Git runs it with a shell on every system; the one of Git for Windows takes slashes. */
function launcherText({ runtime, cli }: Launch): string {
  return `#!/bin/sh
# Written by MOps Logbook. Git calls it to merge records field by field: base, ours, theirs, path, length of marks.
# Whatever it cannot find, it does without: then records are merged as text.
runtime=${shellWord(runtime)}
cli=${shellWord(cli)}
if [ -x "$runtime" ] && [ -f "$cli" ]; then
  ELECTRON_RUN_AS_NODE=1 "$runtime" "$cli" merge-driver -- "$@"
  code=$?
elif command -v mops-logbook >/dev/null 2>&1; then
  mops-logbook merge-driver -- "$@"
  code=$?
else
  code=2
fi
[ "$code" -le 1 ] && exit "$code"
git merge-file --marker-size="\${5:-7}" -L ours -L base -L theirs "$2" "$1" "$3" || exit 1
`;
}

/** What git calls. Without the script (folders of users are tidied up too) it merges as text, with marks. */
function driver(launcher: string): string {
  const asText = 'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B || exit 1';
  return `if test -f ${launcher}; then sh ${launcher} %O %A %B %P %L; else ${asText}; fi`;
}

function shellWord(file: string): string {
  const word = process.platform === 'win32' ? file.replaceAll('\\', '/') : file;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

async function writeLauncher(launch: Launch, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await replace(path.join(folder, LAUNCHER), launcherText(launch));
}

async function changeFile(file: string, change: (text: string) => string): Promise<void> {
  const old = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  });
  const text = change(old);
  if (text === old) return;
  await mkdir(path.dirname(file), { recursive: true });
  await replace(file, text);
}

/** Wholly or not at all. */
async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { flush: true });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Git's attributes of this copy alone, beside its settings. */
async function attributesFile(repository: Repository): Promise<GitResult<string>> {
  const result = await inRepository(repository, {
    command: 'rev-parse',
    args: ['--git-path', 'info/attributes'],
    purpose: 'read',
  });
  const output = mustSucceed('rev-parse', result);
  if (!output.ok) return output;
  const file = output.value.stdout.toString('utf8').replace(/\n$/, '');
  return gitOk(path.resolve(repository.git.folder, file));
}

async function set(
  repository: Repository,
  settings: readonly (readonly [string, string])[],
): Promise<GitResult<undefined>> {
  for (const [key, text] of settings) {
    const result = await inRepository(repository, {
      command: 'config',
      args: ['--local', '--replace-all', `merge.${MERGE_DRIVER}.${key}`, text],
      purpose: 'write',
    });
    const output = mustSucceed('config', result);
    if (!output.ok) return output;
  }
  return gitOk(undefined);
}

function refusal(error: unknown): GitResult<never> {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return gitFailure('disk-full');
  return gitFailure('read-only', { detail: String(error) });
}
