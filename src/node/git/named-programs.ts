import { AS_TEXT } from './as-text';
import type { GitCommand, Setting } from './git-command';
import type { GitCall } from './run-git';
import { ownProgram, ownValue } from './settings-in-force';
import type { OwnedSetting } from './settings-in-force';

/*
 * Git runs programs that settings name, and a repository brings settings along: in a folder that somebody handed over,
 * nobody has read them. Where the line is drawn, for every purpose:
 *
 * - What a person has set for themselves, or whoever looks after their computer, counts (git's global and system
 *   settings, and their environment).
 * - To read is to start nothing that a repository names: no hook, filter, monitor, differ, pager, signing program.
 * - To save and to share are asked for by a person, in a repository that they work in (in VS Code: that they trust).
 *   Its hooks are its rules for saving and run, wherever `core.hooksPath` has them. So do its filters, since they
 *   decide what is stored: to leave out one that encrypts would publish what it hides.
 * - Whatever else a repository names is a way around a person's own programs, and nothing that saving needs: how to
 *   reach a server and who is asked for a password, what signs, what joins files, what a server runs for them. It does
 *   not count; the person's own does, or git's usual. Well-known programs of git's own family, by their bare names,
 *   are no danger and stay (`credential.helper = store`, `ssh -i` with a key, git-lfs).
 */

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

interface Rule {
  /** The names as git lists them. */
  readonly key: RegExp;
  readonly isHarmless?: (value: string) => boolean;
  /** What stands in its place. */
  readonly instead: (key: string, all: readonly OwnedSetting[]) => readonly Setting[];
}

/** What is started at the other side, which may be this computer. */
const AT_SERVER = /^remote\..+\.(?:uploadpack|receivepack)$/s;

const BESIDE_READING: readonly Rule[] = [
  { key: /^core\.sshcommand$/, isHarmless: isPlainSsh, instead: ownOr('ssh') },
  { key: /^core\.askpass$/, instead: ownOr('') },
  // With the blank it is the shell's own word for nothing.
  { key: /^core\.alternaterefscommand$/, instead: ownOr(': ') },
  { key: /^credential\.(?:.+\.)?helper$/s, isHarmless: isKnownHelper, instead: ownHelpers },
  { key: /^gpg\.(?:openpgp\.)?program$/, isHarmless: isName('gpg', 'gpg2'), instead: ownGpg },
  { key: /^gpg\.x509\.program$/, isHarmless: isName('gpgsm'), instead: program('gpgsm') },
  { key: /^gpg\.ssh\.program$/, isHarmless: isName('ssh-keygen'), instead: program('ssh-keygen') },
  { key: /^gpg\.ssh\.defaultkeycommand$/, instead: ownOr('false') },
  // Documented everywhere as the way to keep one's own side.
  { key: /^merge\..+\.driver$/s, isHarmless: isName('true'), instead: ownOr(AS_TEXT) },
  { key: AT_SERVER, instead: () => [] }, // of these the first one counts: see `asked`
  { key: /^gc\.recentobjectshook$/, instead: noTidying },
];

const READING: readonly Rule[] = [
  { key: /^filter\..+\.(?:clean|smudge|process)$/s, isHarmless: isKnownFilter, instead: noFilter },
];

/** A call, and the names of the repository's settings that do not count in it. */
export interface SafeCall {
  readonly call: GitCall;
  readonly leftOut: readonly string[];
}

/** A call that starts nothing that only the repository names. What it does not name is left as it is. */
export function withoutNamedPrograms(call: GitCall, settings: readonly OwnedSetting[]): SafeCall {
  const isReading = call.purpose === 'read' || call.purpose === 'verify';
  const rules = isReading ? [...BESIDE_READING, ...READING] : BESIDE_READING;
  const named = new Map<string, Rule>();
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

function ownOr(usual: string): Rule['instead'] {
  return (key, all) => [{ key, value: ownValue(all, key) ?? usual }];
}

function program(usual: string): Rule['instead'] {
  return (key, all) => [{ key, value: ownProgram(all, usual, key) }];
}

/** Two names for one thing. */
function ownGpg(_: string, all: readonly OwnedSetting[]): readonly Setting[] {
  const keys = ['gpg.program', 'gpg.openpgp.program'];
  const value = ownProgram(all, 'gpg', ...keys);
  return keys.map((key) => ({ key, value }));
}

/** An empty one takes back all that were named before it. */
function ownHelpers(_: string, all: readonly OwnedSetting[]): readonly Setting[] {
  const kept = all.filter(
    ({ key, value, isOwn }) =>
      /^credential\.(?:.+\.)?helper$/s.test(key) && (isOwn || isKnownHelper(value)),
  );
  return [{ key: 'credential.helper', value: '' }, ...kept];
}

/** It would be asked while git tidies up, which it does by itself after it has fetched or saved. */
function noTidying(): readonly Setting[] {
  return [
    { key: 'gc.auto', value: '0' },
    { key: 'maintenance.auto', value: 'false' },
  ];
}

function noFilter(key: string, all: readonly OwnedSetting[]): readonly Setting[] {
  const own = ownValue(all, key) ?? '';
  const required = key.replace(/[a-z]+$/, 'required');
  return [
    { key, value: own },
    { key: required, value: own === '' ? 'false' : (ownValue(all, required) ?? 'false') },
  ];
}

function isName(...names: readonly string[]): (value: string) => boolean {
  return (value) => names.includes(value);
}

/** Helpers that come with git or its packages; with options they could write elsewhere. */
function isKnownHelper(value: string): boolean {
  return /^(?:|cache|store|manager|manager-core|osxkeychain|libsecret|gnome-keyring|wincred)$/.test(
    value,
  );
}

/** As `git lfs install --local` and git-crypt write it where they are found by name. */
function isKnownFilter(value: string): boolean {
  return /^(?:git-lfs (?:clean|smudge)(?: --skip)? -- %f|git-lfs filter-process(?: --skip)?|"?git-crypt"? (?:clean|smudge))$/.test(
    value,
  );
}

/** ssh with another key, port or person: whatever could start a program (`-o ProxyCommand`, `-F` a file) is none. */
function isPlainSsh(value: string): boolean {
  const option = String.raw`(?:-[46aCqTvx]+|-[ip] ?[\w@%+=:,./~-]+|-F ?(?:/dev/null|none)|-o ?IdentitiesOnly=(?:yes|no))`;
  return new RegExp(String.raw`^ssh(?: +${option})*$`).test(value);
}
