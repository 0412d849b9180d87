import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitFailureCode, GitResult } from '../../core/history/git-failure';
import { mustSucceed } from './explain-failure';
import { tellLeftLock } from './left-lock';
import { gitIn, inRepository, openRepository } from './open-repository';
import type { OpenOptions, Repository } from './open-repository';
import { runGit } from './run-git';
import type { Git } from './run-git';
import { remoteNames, withoutPassword } from './shared-place';

/** Who a person is to git; either may be missing. */
export interface Identity {
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** What is there already, so that only the rest is asked for. */
export interface SetUp {
  readonly repository: Repository | undefined;
  /** Why there is none: `git-missing`, `no-repository` and the like. */
  readonly reason: GitFailureCode | undefined;
  readonly identity: Identity;
  readonly remotes: readonly string[];
}

/** Looks at what a folder still needs before it can be saved and shared. Never fails: what is missing is said. */
export async function readSetUp(folder: string, options: OpenOptions = {}): Promise<SetUp> {
  const opened = await openRepository(folder, options);
  const git = await gitIn(folder, options);
  const identity = git.ok ? await readIdentity(git.value) : { name: undefined, email: undefined };
  const remotes = opened.ok ? await remoteNames(opened.value) : gitOk([]);
  return {
    repository: opened.ok ? opened.value : undefined,
    reason: opened.ok ? undefined : opened.failure.code,
    identity,
    remotes: remotes.ok ? remotes.value : [],
  };
}

/** The name and e-mail address under which this folder's saves would be recorded. */
export async function readIdentity(git: Git): Promise<Identity> {
  const [name, email] = await Promise.all([
    setting(git, 'user.name', 'GIT_AUTHOR_NAME'),
    setting(git, 'user.email', 'GIT_AUTHOR_EMAIL'),
  ]);
  return { name, email };
}

async function setting(git: Git, key: string, variable: string): Promise<string | undefined> {
  const own = git.environment[variable];
  if (own !== undefined && own !== '') return own;
  const result = await runGit(git, { command: 'config', args: ['--get', key], purpose: 'read' });
  const found =
    result.ok && result.value.code === 0 ? result.value.stdout.toString('utf8').trim() : '';
  return found === '' ? undefined : found;
}

/**
 * Tells git who a person is: for this repository, or for every repository of theirs.
 * Failures: bad-identity, index-locked, lock-left, read-only.
 */
export async function setIdentity(
  repository: Repository,
  identity: { readonly name: string; readonly email: string },
  scope: 'repository' | 'computer' = 'repository',
): Promise<GitResult<undefined>> {
  const name = identity.name.trim();
  const email = identity.email.trim();
  if (!/^[^\p{Cc}<>]+$/u.test(name) || !/[\p{L}\p{N}]/u.test(name)) {
    return gitFailure('bad-identity', { field: 'name' });
  }
  if (!/^[^\s<>@\p{Cc}]+@[^\s<>@\p{Cc}]+$/u.test(email)) {
    return gitFailure('bad-identity', { field: 'email' });
  }
  const where = scope === 'computer' ? '--global' : '--local';
  for (const [key, text] of [
    ['user.name', name],
    ['user.email', email],
  ] as const) {
    const result = await inRepository(repository, {
      command: 'config',
      args: [where, '--replace-all', key, text],
      purpose: 'write',
    });
    const output = await tellLeftLock(repository, mustSucceed('config', result));
    if (!output.ok) return output;
  }
  return gitOk(undefined);
}

/** Makes a folder a repository with a branch `main`; the files in it are not touched. Failures: read-only, disk-full. */
export async function initRepository(
  folder: string,
  options: OpenOptions = {},
): Promise<GitResult<Repository>> {
  const git = await gitIn(folder, options);
  if (!git.ok) return git;
  const args = ['--quiet', '--initial-branch=main'];
  const output = mustSucceed(
    'init',
    await runGit(git.value, { command: 'init', args, purpose: 'write' }),
  );
  return output.ok ? openRepository(folder, options) : output;
}

/** A user (`git@`) and a host, neither of which can be taken for an option. */
const HOST = String.raw`(?:[\w~+][\w.~+-]*@)?[A-Za-z0-9][\w.-]*`;
const ADDRESSES = [
  /^https:\/\/[^\s/?#-][^\s/?#]*\/[^\s]+$/i,
  new RegExp(String.raw`^ssh://${HOST}(?::\d+)?/[^\s]+$`, 'i'),
  new RegExp(String.raw`^${HOST}:(?!//|-)[^\s:][^\s]*$`), // git@example.com:team/logbook.git
  /^(?:file:\/\/)?\/[^\p{Cc}]+$/u,
  /^[a-zA-Z]:[\\/][^\p{Cc}]+$/u,
];

/** Whether a logbook may be shared with an address: no program, no option, no protocol without protection. */
export function isAddress(address: string): boolean {
  return !/::|\p{Cc}/u.test(address) && ADDRESSES.some((form) => form.test(address));
}

/**
 * Names the place that a logbook is shared with; nothing is sent yet.
 * Failures: bad-address, remote-exists, index-locked, lock-left, read-only.
 */
export async function addRemote(
  repository: Repository,
  address: string,
  name = 'origin',
): Promise<GitResult<undefined>> {
  const wanted = address.trim();
  if (!isAddress(wanted)) return gitFailure('bad-address', { address: withoutPassword(wanted) });
  const names = await remoteNames(repository);
  if (!names.ok) return names;
  if (names.value.includes(name)) return gitFailure('remote-exists', { name });
  const result = await inRepository(repository, {
    command: 'remote',
    args: ['add', '--', name, wanted],
    purpose: 'write',
  });
  const output = await tellLeftLock(repository, mustSucceed('remote', result));
  return output.ok ? gitOk(undefined) : output;
}
