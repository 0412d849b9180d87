import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { clean, mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import type { GitCall } from './run-git';

/** Where a branch is shared. */
export interface SharedPlace {
  /** The name of the remote. */
  readonly remote: string;
  /** Its address as a person may see it: without a password in it. */
  readonly address: string;
  /** The full name of the branch there. */
  readonly branch: string;
  /** The full name of what is known here of that branch. */
  readonly known: string;
  /** The branch is not tied to it yet; the first push does that. */
  readonly isFirst: boolean;
}

/**
 * Where a branch goes: where it is tied to, else to the only remote there is.
 * Failures: no-remote, several-remotes.
 */
export async function sharedPlace(
  repository: Repository,
  branch: string,
  signal?: AbortSignal,
): Promise<GitResult<SharedPlace>> {
  const format = '%(upstream)%00%(upstream:remotename)%00%(upstream:remoteref)';
  const tied = await ask(repository, {
    command: 'for-each-ref',
    args: [`--format=${format}`, '--count=1', '--', `refs/heads/${branch}`],
    purpose: 'read',
    signal,
  });
  if (!tied.ok) return tied;
  const [known = '', remote = '', there = ''] = tied.value.split('\0');
  if (known !== '' && remote !== '' && remote !== '.') {
    const address = await addressOf(repository, remote, signal);
    return gitOk({ remote, address, branch: there, known, isFirst: false });
  }
  return firstPlace(repository, branch, signal);
}

async function firstPlace(
  repository: Repository,
  branch: string,
  signal: AbortSignal | undefined,
): Promise<GitResult<SharedPlace>> {
  const remotes = await remoteNames(repository, signal);
  if (!remotes.ok) return remotes;
  const [remote, ...others] = remotes.value;
  if (remote === undefined) return gitFailure('no-remote');
  if (others.length > 0) return gitFailure('several-remotes', { names: shortNames(remotes.value) });
  return gitOk({
    remote,
    address: await addressOf(repository, remote, signal),
    branch: `refs/heads/${branch}`,
    known: `refs/remotes/${remote}/${branch}`,
    isFirst: true,
  });
}

/** What a repository calls them may be anything, and any number. */
function shortNames(names: readonly string[]): string {
  return names.map((name) => clean(name).slice(0, 60)).join('\n');
}

/** The names of all remotes. */
export async function remoteNames(
  repository: Repository,
  signal?: AbortSignal,
): Promise<GitResult<readonly string[]>> {
  const names = await ask(repository, { command: 'remote', args: [], purpose: 'read', signal });
  return names.ok ? gitOk(names.value.split('\n').filter((name) => name !== '')) : names;
}

async function addressOf(
  repository: Repository,
  remote: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const address = await ask(repository, {
    command: 'remote',
    args: ['get-url', '--', remote],
    purpose: 'read',
    signal,
  });
  return clean(address.ok ? withoutPassword(address.value) : remote).slice(0, 300);
}

/** An address without the name and password that may stand in it. */
export function withoutPassword(address: string): string {
  return address.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');
}

async function ask(repository: Repository, call: GitCall): Promise<GitResult<string>> {
  const output = mustSucceed(call.command, await inRepository(repository, call));
  return output.ok ? gitOk(output.value.stdout.toString('utf8').replace(/\n$/, '')) : output;
}
