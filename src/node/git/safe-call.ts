import type { GitCommand } from './git-command';
import { AT_SERVER, BESIDE_READING, READING } from './named-programs';
import type { GitCall } from './run-git';
import type { OwnedSetting } from './settings-in-force';
import type { SettingRule } from './setting-rule';
import { PROTECTION } from './weakened-protection';

/** The commands that may start a program; all others read or write git's own data alone. */
const MAY_START: ReadonlySet<GitCommand> = new Set([
  'add',
  'commit',
  'commit-tree',
  'diff',
  'fetch',
  'merge',
  'merge-tree',
  'push',
  'status',
  'update-index',
]);

/** Whether the settings have to be looked at before git is run. */
export function mayStart(command: GitCommand): boolean {
  return MAY_START.has(command);
}

/** A call, and the names of the repository's settings that do not count in it. */
export interface SafeCall {
  readonly call: GitCall;
  readonly leftOut: readonly string[];
}

/**
 * A call in which a repository's settings start no program and weaken no protection. What it does not set is left as it
 * is.
 */
export function safeCall(call: GitCall, settings: readonly OwnedSetting[]): SafeCall {
  const isReading = call.purpose === 'read' || call.purpose === 'verify';
  const rules = [...BESIDE_READING, ...PROTECTION, ...(isReading ? READING : [])];
  const named = new Map<string, SettingRule>();
  for (const { key, value, isOwn } of settings) {
    const rule = isOwn ? undefined : rules.find((each) => each.key.test(key));
    if (rule && !rule.isHarmless?.(value)) named.set(key, rule);
  }
  const leftOut = [...named.keys()];
  const replaced = [...named].flatMap(([key, rule]) => rule.instead(key, settings));
  const safe = { ...call, replaced };
  return { call: leftOut.some((key) => AT_SERVER.test(key)) ? asked(safe) : safe, leftOut };
}

/**
 * A server is asked for git's usual program by name. In a copy that holds only a part, other commands fetch what they
 * lack by themselves, and cannot be told so: they reach no server then.
 */
function asked(call: GitCall): GitCall {
  if (call.command === 'fetch')
    return { ...call, args: ['--upload-pack=git-upload-pack', ...call.args] };
  if (call.command === 'push')
    return { ...call, args: ['--receive-pack=git-receive-pack', ...call.args] };
  return call.purpose === 'share' ? { ...call, purpose: 'write' } : call;
}
