import type { GitFailureCode } from '../../core/history/git-failure';

/** What git says (in English, under LC_ALL=C) when something stands in its way; the first that fits counts. */
const SIGNS: readonly (readonly [RegExp, GitFailureCode])[] = [
  [/^(fatal|error): .*(no space left on device|disk quota exceeded)/im, 'disk-full'],
  // A lock that could be made and not be filled.
  [/^(fatal|error): .*(out of diskspace|couldn't write '.*\.lock')/im, 'disk-full'],
  [/^(fatal|error): .*\.lock': File exists/im, 'index-locked'],
  [/^error: could not lock config file .*: File exists/im, 'index-locked'],
  [/^fatal: (detected dubious ownership|unsafe repository)/im, 'foreign-owner'],
  [/^fatal: not a git repository/im, 'no-repository'],
  [/from promisor remote/i, 'not-here'],
  [/^fatal: (this operation must be run in a work tree|cannot use bare repository)/im, 'bare'],
  [/tell me who you are|no email was given|no name was given|empty ident name/i, 'no-identity'],
  [
    /^(error|fatal): cannot run .*: No such file or directory\n[^]*failed to (sign|write commit)/im,
    'signing-missing',
  ],
  [/(gpg|ssh-keygen|gpgsm).*failed|failed to sign|signing failed/i, 'signing-failed'],
  // What ssh says of a key that is not there, or locked.
  [/Couldn't load public key|Load key "|No private key found|user\.signingkey/i, 'signing-failed'],
  [/paths are ignored by one of your \.gitignore/i, 'ignored-files'],
  [/cannot do a partial commit during a/i, 'conflict-in-progress'],
  [/terminal prompts disabled|could not read (Username|Password)/i, 'needs-password'],
  [/Authentication failed|returned error: 401|Permission denied \(/i, 'needs-password'],
  [/Host key verification failed/i, 'unknown-host'],
  [/transport '.*' not allowed|protocol '.*' is not supported/i, 'protocol-refused'],
  [/^fatal: strange (pathname|hostname|port) |^fatal: no path specified/im, 'bad-address'],
  [/bad\/illegal format|credential url cannot be parsed/i, 'bad-address'],
  // OpenSSL, GnuTLS, and Windows' own.
  [/certificate (verification failed|problem|subject name|verify failed)/i, 'bad-certificate'],
  [
    /error (setting|adding|reading) (ca cert|certificate (verify|file|path))|SSL CA cert/i,
    'bad-certificate',
  ],
  [/SEC_E_(UNTRUSTED_ROOT|CERT_\w+|WRONG_PRINCIPAL)|CERT_TRUST_/i, 'bad-certificate'],
  [/branch is currently checked out|update checked out branch/i, 'remote-in-use'],
  [/couldn't find remote ref refs\/heads\//i, 'branch-gone'],
  [/returned error: (429|5\d\d)/i, 'remote-failing'],
  [/returned error: 403/i, 'remote-forbidden'],
  [/no DAV locking support|git-http-push failed/i, 'remote-strange'],
  [/bad line length character|is this a git repository\?|find remote ref HEAD/i, 'remote-strange'],
  [/url base from redirection|\(\d+\) redirects|invalid gitfile/i, 'remote-strange'],
  [/unexpected TLS packet|wrong version number|returned error: 4(00|05|1\d)/i, 'remote-strange'],
  [/hook declined|remote rejected/i, 'remote-refused'],
  [/returned error: 404|not appear to be a git repository/i, 'remote-not-found'],
  [/repository '.*' not found|^remote: .*not found/im, 'remote-not-found'],
  [/Could not resolve host|Failed to connect|Network is unreachable/i, 'remote-unreachable'],
  [/Connection (refused|timed out|reset|closed)|No route to host/i, 'remote-unreachable'],
  [/unable to access '|Operation timed out|early EOF|hung up/i, 'remote-unreachable'],
  [/ref updates aborted by hook/i, 'hook-refused-sharing'],
  [/cannot run ssh: No such file/i, 'ssh-missing'],
  [/^error: invalid path '|unable to create file .*: File ?name too long/im, 'name-refused'],
  [/would be overwritten by/i, 'unrecorded-in-the-way'],
  [/refusing to merge unrelated histories/i, 'unrelated-histories'],
  [/^(fatal|error): .*(Read-only file system|Permission denied)/im, 'read-only'],
  [/insufficient permission for adding an object/i, 'read-only'],
  [/Could not read from remote repository/i, 'remote-unreachable'],
  [/unknown (option|switch)|is not a git command/i, 'git-too-old'],
  [/unknown repository extension|expected git repo version/i, 'git-too-old'],
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
  'remote-failing',
  'remote-strange',
  'remote-forbidden',
  'remote-in-use',
  'branch-gone',
  'bad-certificate',
  'ssh-missing',
  'bad-address',
]);

/** Whether only a server can be behind a failure. */
export function isOfServer(code: GitFailureCode): boolean {
  return OF_SERVERS.has(code);
}

/** The failure that git's words (of a command that failed) are a sign of; `git-failed` where they are of none. */
export function codeOf(command: string, words: string): GitFailureCode {
  const isPossible = (code: GitFailureCode) => TALKING.has(command) || !isOfServer(code);
  const sign = SIGNS.find(([pattern, code]) => isPossible(code) && pattern.test(words));
  return sign?.[1] ?? 'git-failed';
}
