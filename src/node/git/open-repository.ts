import { stat } from 'node:fs/promises';
import path from 'node:path';
import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { explainFailure } from './explain-failure';
import { findGit } from './find-git';
import { runGit } from './run-git';
import type { Git, GitCall, GitOutput } from './run-git';
import { mayStart, safeCall } from './safe-call';
import { settingsInForce } from './settings-in-force';

/** `--end-of-options` of rev-parse, `--pathspec-from-file` and `--no-commit-header` need this. */
const OLDEST_GIT = '2.33';

/** The repository of one logbook. */
export interface Repository {
  /** Runs in the logbook's folder, so that paths are the logbook's own. */
  readonly git: Git;
  /** Top of the work tree, absolute. */
  readonly top: string;
  /** Where git keeps this work tree's data, absolute. */
  readonly gitFolder: string;
  /** The logbook's folder inside the work tree: empty, or ending in `/`. */
  readonly prefix: string;
  /** Only the newer part of the history is on this computer. */
  readonly shallow: boolean;
  /** The version of git, `2.39`. */
  readonly version: string;
}

export interface OpenOptions {
  /** Absolute path of git, where the caller knows it (VS Code's own git extension does). */
  readonly program?: string;
  readonly environment?: Git['environment'];
  readonly signal?: AbortSignal;
}

/** Runs git for a repository: `runGit` bound to it, without what is no repository's to say (see `safe-call`). */
export async function inRepository(
  { git }: Pick<Repository, 'git'>,
  call: GitCall,
): Promise<GitResult<GitOutput>> {
  if (!mayStart(call.command)) return runGit(git, call);
  const settings = await settingsInForce(git, call.signal);
  if (!settings.ok) return settings;
  const { call: safe, leftOut } = safeCall(call, settings.value);
  const result = await runGit(git, safe);
  return result.ok ? gitOk({ ...result.value, leftOut }) : result;
}

/** Git itself, for a folder that may not be in a repository yet. Failures: git-missing, no-repository. */
export async function gitIn(folder: string, options: OpenOptions = {}): Promise<GitResult<Git>> {
  const environment = options.environment ?? process.env;
  const program = options.program ?? (await findGit(environment['PATH'] ?? environment['Path']));
  if (program === undefined) return gitFailure('git-missing');
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return gitFailure('no-repository', { path: folder });
  return gitOk({ program, folder: path.resolve(folder), environment });
}

/**
 * Finds the repository that a logbook stands in; it may be a sub-folder, a linked work tree or a submodule.
 * Failures: git-missing, git-too-old, no-repository, bare, foreign-owner, damaged.
 */
export async function openRepository(
  folder: string,
  options: OpenOptions = {},
): Promise<GitResult<Repository>> {
  const git = await gitIn(folder, options);
  if (!git.ok) return git;
  const version = await gitVersion(git.value, options.signal);
  if (!version.ok) return version;
  if (olderThan(version.value, OLDEST_GIT)) {
    return gitFailure('git-too-old', { found: version.value, needed: OLDEST_GIT });
  }
  const bare = await ask(git.value, ['--is-bare-repository'], options.signal);
  if (!bare.ok) return bare;
  const inside = await ask(git.value, ['--is-inside-work-tree'], options.signal);
  if (!inside.ok) return inside;
  if (inside.value !== 'true') return gitFailure('bare', { path: folder });
  return describe(git.value, version.value, options.signal);
}

async function describe(
  git: Git,
  version: string,
  signal: AbortSignal | undefined,
): Promise<GitResult<Repository>> {
  const answers: string[] = [];
  // One question a process: a folder's name may hold a newline.
  const questions = [
    '--show-toplevel',
    '--absolute-git-dir',
    '--show-prefix',
    '--is-shallow-repository',
  ];
  for (const answer of await Promise.all(questions.map((each) => ask(git, [each], signal)))) {
    if (!answer.ok) return answer;
    answers.push(answer.value);
  }
  const [top = '', gitFolder = '', prefix = '', shallow] = answers;
  return gitOk({ git, top, gitFolder, prefix, shallow: shallow === 'true', version });
}

/** One answer of `git rev-parse`, without its final newline. */
async function ask(
  git: Git,
  question: readonly string[],
  signal: AbortSignal | undefined,
): Promise<GitResult<string>> {
  const result = await runGit(git, {
    command: 'rev-parse',
    args: question,
    purpose: 'read',
    signal,
  });
  if (!result.ok) return result;
  if (result.value.code === 0)
    return gitOk(result.value.stdout.toString('utf8').replace(/\n$/, ''));
  const failure = explainFailure('rev-parse', result.value, { path: git.folder });
  return gitFailure(failure.code, failure.args);
}

/** `2.39` of `git version 2.39.5 (Apple Git-154)`. */
async function gitVersion(git: Git, signal?: AbortSignal): Promise<GitResult<string>> {
  const result = await runGit(git, { command: 'version', args: [], purpose: 'read', signal });
  if (!result.ok) return result;
  const version = /(\d+\.\d+)/.exec(result.value.stdout.toString('utf8'))?.[1];
  return version === undefined ? gitFailure('git-missing') : gitOk(version);
}

/** Compares versions such as `2.9` and `2.38` by their numbers. */
export function olderThan(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = needed.split('.').map(Number);
  return major === needMajor ? minor < needMinor : major < needMajor;
}
