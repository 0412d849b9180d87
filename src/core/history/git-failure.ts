import type { RecordQuestions } from '../merge/questions';

/**
 * Everything that can stand between a person and the logbook's history. `messages/git-text` has a sentence
 * for each: what happened, what is safe, what to do next.
 */
export const GIT_FAILURE_CODES = [
  // The program and the folder
  'git-missing',
  'git-too-old', // found, needed
  'no-repository',
  'bare', // a copy without files, as servers keep them
  'foreign-owner', // path
  'damaged', // detail
  'not-here', // a partial clone: parts of the history were never fetched
  // The state of the repository
  'detached', // no branch, so there is nothing to share
  'no-commits',
  'conflict-in-progress', // doing: merge | rebase | cherry-pick | revert
  'index-locked', // path
  'lock-left', // path, minutes: whoever held it is gone
  'nothing-to-record',
  // Recording
  'no-identity',
  'hook-failed', // detail: what the hook said
  'signing-failed', // detail
  'signing-missing', // program
  'ignored-files', // files
  'disk-full',
  'read-only', // path
  // Sharing
  'no-remote',
  'several-remotes', // names: one a line
  'remote-not-found', // remote
  'remote-unreachable', // remote, detail
  'remote-timeout', // remote, seconds
  'remote-refused', // remote, detail
  'remote-forbidden', // remote
  'remote-failing', // remote: a fault of the server's own
  'remote-strange', // remote: something answers that is no git
  'remote-in-use', // remote: somebody's own copy, which has the branch open
  'branch-gone', // remote, branch
  'bad-certificate', // remote
  'ssh-missing', // remote
  'hook-refused-sharing', // detail: what a person's own hook said
  'needs-password', // remote
  'unknown-host', // remote: the server's key is not known to ssh
  'protocol-refused', // remote
  'diverged-same-file', // with `files`
  'diverged-kinds', // with `files`: a file on one side, a folder or link on the other
  'signature-required', // remote: this repository takes signed saves only
  'answers-needed', // with `questions`: both sides changed the same fields
  'unrecorded-in-the-way', // with `files`
  'name-refused', // name: of a file that cannot be put on this computer
  'push-race', // remote
  'unrelated-histories', // remote
  // Set-up
  'bad-address', // address
  'bad-identity', // field: name | email
  'remote-exists', // name
  // Anything
  'cancelled',
  'timeout', // seconds
  'too-much-output',
  'git-failed', // command, detail
] as const;
export type GitFailureCode = (typeof GIT_FAILURE_CODES)[number];

/** A failure as a value. Texts in `args` come from git, hooks and servers: untrusted, cleaned, bounded. */
export interface GitFailure {
  readonly code: GitFailureCode;
  readonly args: Readonly<Record<string, string | number>>;
  /** The files that it is about, where there are any. */
  readonly files?: readonly FileInTheWay[];
  /** What a person has to decide before both sides can be joined. */
  readonly questions?: readonly RecordQuestions[];
}

/** A file that cannot be shared as it is. */
export interface FileInTheWay {
  /** Relative to the logbook; of a file outside it, `/` and the path from the top of the repository. */
  readonly path: string;
  /** Who changed it on the other side, newest first. */
  readonly people: readonly { readonly name: string; readonly email: string }[];
}

/** A value, or why git could not give it. */
export type GitResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: GitFailure };

/** A good result. */
export function gitOk<T>(value: T): GitResult<T> {
  return { ok: true, value };
}

/** A failed result. */
export function gitFailure<T = never>(
  code: GitFailureCode,
  args: GitFailure['args'] = {},
  files?: readonly FileInTheWay[],
): GitResult<T> {
  return { ok: false, failure: { code, args, ...(files ? { files } : {}) } };
}

/** That a person has to decide before both sides can be joined. */
export function answersNeeded(questions: readonly RecordQuestions[]): GitResult<never> {
  return { ok: false, failure: { code: 'answers-needed', args: {}, questions } };
}
