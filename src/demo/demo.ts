import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { GitFailure } from '../core/history/git-failure';
import { isTemplatePath, kindOfPath } from '../core/logbook/layout';
import { nodeFiles } from '../node/files';
import { gitIn } from '../node/git/open-repository';
import { runGit } from '../node/git/run-git';
import type { Git, GitCall } from '../node/git/run-git';
import { READER } from './authors';
import { demoCalendar } from './calendar';
import { fastImportStream } from './fast-import';
import { plotCommits } from './plot';
import { MERGES, STORY, UNSAVED } from './story/story';
import { resolveStory } from './story-file';
import { trailFiles } from './trails/import-trails';

export interface DemoOptions {
  /** The day that the story leads up to; its dates are counted from there. Today, unless said otherwise. */
  readonly now?: Date;
}

/** What was written. */
export interface Demo {
  readonly commits: number;
  readonly changes: number;
}

/** The demo could not be written because git could not; `failure` has the reason. */
export class DemoFailed extends Error {
  constructor(readonly failure: GitFailure) {
    super(`the demo logbook could not be written: ${failure.code}`);
  }
}

const BRANCH = 'main';
/** Beside git's own data, so that the demo is one folder that can be moved and thrown away. */
const TEAM_COPY = '.git/team.git';
/** The newest commits, which the team does not have yet. */
const NOT_SHARED = 2;

/**
 * Writes the demo logbook with its history into a folder that is missing or empty: what the team of an invented
 * company saved over 18 months, a remote to share with inside `.git`, two saves that are not shared yet, and one
 * draft that is not saved. Its user is the head of the team. Equal `now`, equal commits.
 * Throws `DemoFailed` when git is missing or fails, and an error of the file system when the folder is not empty.
 */
export async function writeDemo(dir: string, options: DemoOptions = {}): Promise<Demo> {
  await mkdir(dir, { recursive: true });
  if ((await readdir(dir)).length > 0) throw new Error(`the folder is not empty: ${dir}`);
  const calendar = demoCalendar(options.now ?? new Date());
  const files = resolveStory([...STORY, ...UNSAVED], calendar);
  const saved = files.slice(0, STORY.length);
  const trails = await trailFiles(saved, calendar);
  const commits = plotCommits([...saved, ...trails], MERGES, calendar);
  await writeRepository(dir, fastImportStream(commits, BRANCH));
  const writer = nodeFiles(dir);
  for (const { path: file, versions } of files.slice(STORY.length))
    await writer.create(file, versions.at(-1)?.text ?? '');
  const changes = files.filter(({ path: file }) => isChange(file)).length;
  return { commits: commits.length, changes };
}

function isChange(file: string): boolean {
  return kindOfPath(file) === 'change' && !isTemplatePath(file);
}

async function writeRepository(dir: string, stream: string): Promise<void> {
  const found = await gitIn(dir);
  if (!found.ok) throw new DemoFailed(found.failure);
  const git = found.value;
  const run = (command: GitCall['command'], ...args: string[]) =>
    runOrThrow(git, { command, args });
  await run('init', '--quiet', `--initial-branch=${BRANCH}`);
  const settings = {
    'user.name': READER.name,
    'user.email': READER.email,
    'core.autocrlf': 'false',
    'commit.gpgsign': 'false',
    [`branch.${BRANCH}.remote`]: 'origin',
    [`branch.${BRANCH}.merge`]: `refs/heads/${BRANCH}`,
  };
  for (const [name, value] of Object.entries(settings)) await run('config', name, value);
  await runOrThrow(git, { command: 'fast-import', args: ['--quiet'], input: stream });
  await run('read-tree', '-m', '-u', BRANCH);
  await run('init', '--quiet', '--bare', `--initial-branch=${BRANCH}`, path.join(dir, TEAM_COPY));
  await run('remote', 'add', 'origin', `./${TEAM_COPY}`);
  await runOrThrow(git, {
    command: 'push',
    args: ['--quiet', 'origin', `${BRANCH}~${NOT_SHARED}:refs/heads/${BRANCH}`],
    purpose: 'share',
  });
}

/** Runs git and wants it to succeed. */
async function runOrThrow(
  git: Git,
  call: Omit<GitCall, 'purpose'> & Partial<Pick<GitCall, 'purpose'>>,
): Promise<void> {
  const result = await runGit(git, { purpose: 'write', ...call });
  if (!result.ok) throw new DemoFailed(result.failure);
  if (result.value.code !== 0)
    throw new DemoFailed({
      code: 'git-failed',
      args: { command: call.command, detail: result.value.words },
    });
}
