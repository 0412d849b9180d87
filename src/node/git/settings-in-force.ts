import path from 'node:path';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { mustSucceed } from './explain-failure';
import type { Setting } from './git-command';
import { runGit } from './run-git';
import type { Git } from './run-git';

/** A setting, and whether a person made it for themselves (or whoever set up their computer), or a repository has it. */
export interface OwnedSetting extends Setting {
  readonly isOwn: boolean;
}

/**
 * All settings that count for git in a folder, in the order in which it reads them; files that others include are part
 * of those. Reading them starts nothing.
 */
export async function settingsInForce(
  git: Git,
  signal?: AbortSignal,
): Promise<GitResult<readonly OwnedSetting[]>> {
  const result = await runGit(git, {
    command: 'config',
    args: ['--list', '--null', '--show-scope', '--includes'],
    purpose: 'read',
    signal,
  });
  const output = mustSucceed('config', result);
  return output.ok ? gitOk(parseSettings(output.value.stdout.toString('utf8'))) : output;
}

/** `<scope> NUL <key> LF <value> NUL`; a key alone says yes. Ours of this call (`command`) are nobody's. */
function parseSettings(text: string): readonly OwnedSetting[] {
  const parts = text.split('\0');
  const settings: OwnedSetting[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [scope = '', entry = ''] = parts.slice(at, at + 2);
    if (scope === 'command') continue;
    const end = entry.indexOf('\n');
    const key = end < 0 ? entry : entry.slice(0, end);
    const value = end < 0 ? 'true' : entry.slice(end + 1);
    settings.push({ key, value, isOwn: scope === 'global' || scope === 'system' });
  }
  return settings;
}

/** What a person has set themselves, for any of these keys; the last one counts, as it does for git. */
export function ownValue(
  settings: readonly OwnedSetting[],
  ...keys: readonly string[]
): string | undefined {
  return settings.filter(({ key, isOwn }) => isOwn && keys.includes(key)).at(-1)?.value;
}

/** A program that a person named, unless it would be looked for in the folder that git works in: a repository's. */
export function ownProgram(
  settings: readonly OwnedSetting[],
  usual: string,
  ...keys: readonly string[]
): string {
  const given = ownValue(settings, ...keys);
  const isName = given !== undefined && given !== '' && !/[/\\]/.test(given);
  return given !== undefined && (isName || isOwnPath(given)) ? given : usual;
}

/** Whether a path leads to the same place from every folder. */
export function isOwnPath(value: string): boolean {
  return path.isAbsolute(value) || value.startsWith('~/');
}
