import { gitFailure } from '../../core/history/git-failure';
import type { GitFailure, GitFailureCode, GitResult } from '../../core/history/git-failure';
import type { GitOutput } from './run-git';

const CONTROL =
  /\u001b\[[0-9;?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of git, a hook or a server without terminal escapes, control and direction characters; lines stay. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '');
}

/** What git says of its own work while it sends, and that something came of it or did not. */
const ROUTINE =
  /^(?:hint:|(?:Enumerating|Counting|Compressing|Writing|Receiving|Resolving|Unpacking) |Delta compression|Total \d|To |Done$|failed to push some refs)/;
/** How `push --porcelain` marks a branch that was refused; the reason stands in the round brackets. */
const REFUSED = /^!\s.*\((.*)\)$/;

/** The last few lines that carry something, for a person to read; at most 600 characters. */
export function detailOf(words: string): string {
  const lines = words
    .split('\n')
    .map((line) => line.replace(/^(remote: |fatal: |error: )+/, '').trim())
    .filter((line) => line !== '' && !ROUTINE.test(line));
  const said = lines.filter((line) => !REFUSED.test(line));
  const telling = said.length > 0 ? said : lines.map((line) => line.replace(REFUSED, '$1'));
  return telling.slice(-6).join('\n').slice(-600);
}

/** What git says (in English, under LC_ALL=C) when something stands in its way; the first that fits counts. */
const SIGNS: readonly (readonly [RegExp, GitFailureCode])[] = [
  [/^(fatal|error): .*(no space left on device|disk quota exceeded)/im, 'disk-full'],
  // A lock that could be made and not be filled.
  [/^(fatal|error): .*(out of diskspace|couldn't write '.*\.lock')/im, 'disk-full'],
  [/^(fatal|error): .*\.lock': File exists/im, 'index-locked'],
  [/^fatal: (detected dubious ownership|unsafe repository)/im, 'foreign-owner'],
  [/^fatal: not a git repository/im, 'no-repository'],
  [/from promisor remote/i, 'not-here'],
  [/^fatal: (this operation must be run in a work tree|cannot use bare repository)/im, 'bare'],
  [/tell me who you are|no email was given|no name was given|empty ident name/i, 'no-identity'],
  [/(gpg|ssh-keygen|gpgsm).*failed|failed to sign|signing failed/i, 'signing-failed'],
  // What ssh says of a key that is not there, or locked.
  [/Couldn't load public key|Load key "|No private key found|user\.signingkey/i, 'signing-failed'],
  [/paths are ignored by one of your \.gitignore/i, 'ignored-files'],
  [/cannot do a partial commit during a/i, 'conflict-in-progress'],
  [/terminal prompts disabled|could not read (Username|Password)/i, 'needs-password'],
  [/Authentication failed|returned error: 401|Permission denied \(/i, 'needs-password'],
  [/Host key verification failed/i, 'unknown-host'],
  [/transport '.*' not allowed|protocol '.*' is not supported/i, 'protocol-refused'],
  [/returned error: 403|hook declined|remote rejected/i, 'remote-refused'],
  [/returned error: 404|not appear to be a git repository/i, 'remote-not-found'],
  [/repository '.*' not found|^remote: .*not found/im, 'remote-not-found'],
  [/Could not resolve host|Failed to connect|Network is unreachable/i, 'remote-unreachable'],
  [/Connection (refused|timed out|reset|closed)|No route to host/i, 'remote-unreachable'],
  [/unable to access '|Operation timed out|early EOF|hung up/i, 'remote-unreachable'],
  [/would be overwritten by/i, 'unrecorded-in-the-way'],
  [/refusing to merge unrelated histories/i, 'unrelated-histories'],
  [/^(fatal|error): .*(Read-only file system|Permission denied)/im, 'read-only'],
  [/insufficient permission for adding an object/i, 'read-only'],
  [/Could not read from remote repository/i, 'remote-unreachable'],
  [/unknown (option|switch)|is not a git command/i, 'git-too-old'],
  [/bad object|corrupt|unable to read tree|missing blob|bad config/i, 'damaged'],
];

/** The commands that talk to a server, and the failures that only these can have. */
const TALKING = new Set(['fetch', 'push']);
const OF_SERVERS: ReadonlySet<GitFailureCode> = new Set([
  'needs-password',
  'unknown-host',
  'protocol-refused',
  'remote-refused',
  'remote-not-found',
  'remote-unreachable',
]);

/**
 * The failure behind an exit code, recognised by what git said; `git-failed` with git's own words otherwise.
 * @param known arguments for its sentence, such as the name of the remote
 */
export function explainFailure(
  command: string,
  output: Pick<GitOutput, 'words'>,
  known: GitFailure['args'] = {},
): GitFailure {
  const isPossible = (code: GitFailureCode) => TALKING.has(command) || !OF_SERVERS.has(code);
  const sign = SIGNS.find(([pattern, code]) => isPossible(code) && pattern.test(output.words));
  const detail = detailOf(output.words);
  const where = /'([^'\n]+)'/.exec(output.words)?.[1];
  return {
    code: sign?.[1] ?? 'git-failed',
    args: { command, detail, ...(where === undefined ? {} : { path: where }), ...known },
  };
}

/** The output of a call that had to succeed, or why it did not. */
export function mustSucceed(
  command: string,
  result: GitResult<GitOutput>,
  known?: GitFailure['args'],
): GitResult<GitOutput> {
  if (!result.ok || result.value.code === 0) return result;
  const failure = explainFailure(command, result.value, known);
  return gitFailure(failure.code, failure.args);
}
