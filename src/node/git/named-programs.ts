import { AS_TEXT } from './as-text';
import type { Setting } from './git-command';
import { isOneOf, ownOr } from './setting-rule';
import type { SettingRule } from './setting-rule';
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

/** What is started at the other side, which may be this computer. */
export const AT_SERVER = /^remote\..+\.(?:uploadpack|receivepack)$/s;

/** They never count. */
export const BESIDE_READING: readonly SettingRule[] = [
  { key: /^core\.sshcommand$/, isHarmless: isPlainSsh, instead: ownOr('ssh') },
  { key: /^core\.askpass$/, instead: ownOr('') },
  // With the blank it is the shell's own word for nothing.
  { key: /^core\.alternaterefscommand$/, instead: ownOr(': ') },
  { key: /^credential\.(?:.+\.)?helper$/s, isHarmless: isKnownHelper, instead: ownHelpers },
  { key: /^gpg\.(?:openpgp\.)?program$/, isHarmless: isOneOf('gpg', 'gpg2'), instead: ownGpg },
  { key: /^gpg\.x509\.program$/, isHarmless: isOneOf('gpgsm'), instead: program('gpgsm') },
  { key: /^gpg\.ssh\.program$/, isHarmless: isOneOf('ssh-keygen'), instead: program('ssh-keygen') },
  { key: /^gpg\.ssh\.defaultkeycommand$/, instead: ownOr('false') },
  // Documented everywhere as the way to keep one's own side.
  { key: /^merge\..+\.driver$/s, isHarmless: isOneOf('true'), instead: ownOr(AS_TEXT) },
  { key: AT_SERVER, instead: () => [] }, // of these the first one counts: see `asked`
  { key: /^gc\.recentobjectshook$/, instead: noTidying },
];

/** They count for saving and sharing alone. */
export const READING: readonly SettingRule[] = [
  { key: /^filter\..+\.(?:clean|smudge|process)$/s, isHarmless: isKnownFilter, instead: noFilter },
];

function program(usual: string): SettingRule['instead'] {
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
