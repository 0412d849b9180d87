import { devNull } from 'node:os';
import path from 'node:path';
import type { Setting } from './git-command';

/** What a git process is started for; decides what it may see, run and reach. */
export type Purpose = 'read' | 'verify' | 'write' | 'share';

type Environment = Readonly<Record<string, string | undefined>>;

/** All that reading needs: where programs, the home and temporary files are. */
const FOR_READING = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramFiles',
  'ProgramData',
  'SystemRoot',
  'SYSTEMROOT',
  'XDG_CONFIG_HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
] as const;

/** Where a person's own settings of git are: theirs, never a repository's. */
const OWN_SETTINGS = ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM'] as const;

/** Where a person's keys are; only checking signatures needs them. */
const OWN_KEYS = ['GNUPGHOME'] as const;

/** Who a person is, when the environment says so. */
const OWN_NAME = [
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_AUTHOR_DATE',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
  'GIT_COMMITTER_DATE',
] as const;

/** How a person reaches their server. */
const OWN_ACCESS = [
  'GIT_ASKPASS',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_SSH_VARIANT',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'GIT_PROXY_SSL_CAINFO',
] as const;

/** Would turn a hook's own Electron program into plain Node, or load code into it. */
const NEVER = new Set(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']);

function pick(from: Environment, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = from[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * Hooks, signing programs, credential helpers and proxies are a person's own and expect their environment;
 * GIT_* is left out of it, so that a GIT_DIR or GIT_INDEX_FILE of an outer git never redirects ours.
 */
function withoutGit(from: Environment): Record<string, string> {
  const names = Object.keys(from).filter((name) => !/^GIT_/i.test(name) && !NEVER.has(name));
  return pick(from, names);
}

/** Sentences in English, so that failures are recognised; paths as they are; no question on a terminal. */
const ALWAYS = {
  LC_ALL: 'C',
  LANGUAGE: 'en',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  GIT_EDITOR: 'true',
  GIT_SEQUENCE_EDITOR: 'true',
} as const;

/**
 * The environment of one git process.
 * Reading sees little, takes no locks, follows no replaced objects and reaches no server at all (an older git
 * does not know GIT_NO_LAZY_FETCH; an empty list of protocols stops it too). A file of grafts would hide a part of
 * the history. Checking signatures is reading that starts programs, none of which may lie in the folder that git
 * works in, as they could when PATH has relative folders.
 */
export function gitEnvironment(purpose: Purpose, from: Environment): Record<string, string> {
  if (purpose === 'read' || purpose === 'verify') {
    return {
      ...pick(from, [...FOR_READING, ...OWN_SETTINGS]),
      ...(purpose === 'verify' ? { ...pick(from, OWN_KEYS), ...absolutePath(from) } : {}),
      ...ALWAYS,
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_GRAFT_FILE: devNull,
      GIT_ALLOW_PROTOCOL: '',
    };
  }
  const own = { ...withoutGit(from), ...pick(from, [...OWN_SETTINGS, ...OWN_NAME]) };
  if (purpose === 'write') return { ...own, ...ALWAYS, GIT_ALLOW_PROTOCOL: '' };
  return { ...own, ...pick(from, OWN_ACCESS), ...ALWAYS, GIT_ALLOW_PROTOCOL: 'file:https:ssh' };
}

function absolutePath(from: Environment): Record<string, string> {
  const folders = (from['PATH'] ?? '').split(path.delimiter);
  return { PATH: folders.filter((folder) => path.isAbsolute(folder)).join(path.delimiter) };
}

/** Settings as git takes them from its environment; no character of a key or value means anything there. */
export function settingVariables(settings: readonly Setting[]): Record<string, string> {
  const variables = settings.flatMap(({ key, value }, at) => [
    [`GIT_CONFIG_KEY_${at}`, key] as const,
    [`GIT_CONFIG_VALUE_${at}`, value] as const,
  ]);
  return { ...Object.fromEntries(variables), GIT_CONFIG_COUNT: String(settings.length) };
}

/**
 * Settings that no repository may decide while we run git in it. What else it may set is for `safe-call`.
 * What lies in a folder without being called `.git` is a repository's contents, and no repository; submodules are
 * repositories of their own, with settings of their own.
 * @param more `key=value`, of one call
 */
export function gitSettings(purpose: Purpose, more: readonly string[] = []): readonly string[] {
  const settings = [
    'core.quotepath=false',
    'core.fsmonitor=false',
    'color.ui=false',
    'safe.bareRepository=explicit',
    'submodule.recurse=false',
  ];
  if (purpose === 'read' || purpose === 'verify')
    settings.push(`core.hooksPath=${devNull}`, 'log.showSignature=false');
  if (purpose === 'write') settings.push('user.useConfigOnly=true', 'advice.addIgnoredFile=true');
  return [...settings, ...more].flatMap((setting) => ['-c', setting]);
}
