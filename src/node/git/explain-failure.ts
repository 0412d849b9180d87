import { gitFailure } from '../../core/history/git-failure';
import type { GitFailure, GitFailureCode, GitResult } from '../../core/history/git-failure';
import { codeOf, isOfServer } from './failure-signs';
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

/**
 * The failure behind an exit code, recognised by what git said; `git-failed` with git's own words otherwise.
 * @param known arguments for its sentence, such as the name of the remote
 */
export function explainFailure(
  command: string,
  { words, leftOut = [] }: Pick<GitOutput, 'words' | 'leftOut'>,
  known: GitFailure['args'] = {},
): GitFailure {
  const found = Object.entries(NAMED).flatMap(([name, patterns]) => {
    const text = patterns
      .map((pattern) => pattern.exec(words)?.[1])
      .find((each) => each)
      ?.slice(0, MOST);
    return text === undefined ? [] : [[name, text] as const];
  });
  const code = codeOf(command, words);
  const names = leftOut.filter((name) => settingsAbout(code)?.test(name)).map(clean);
  return {
    code,
    args: {
      command,
      detail: detailOf(words),
      ...Object.fromEntries(found),
      ...(names.length === 0 ? {} : { leftOut: names.join(', ') }),
      ...known,
    },
  };
}

/** More of a name nobody reads, and its end tells nothing. */
const MOST = 300;
/** What git's words name. */
const NAMED: Readonly<Record<string, readonly RegExp[]>> = {
  path: [
    /^error: could not lock config file (.+): File exists$/m,
    /Unable to create '(.+\.lock)'/,
    /'([^'\n]+)'/,
  ],
  program: [/^(?:error|fatal): cannot run (.+): No such file or directory$/m],
  name: [/^error: invalid path '(.+)'$/m, /unable to create file (.+): File ?name too long/i],
  branch: [/couldn't find remote ref refs\/heads\/(\S+)/],
};
/** The settings by which a failure may have come about, had they counted. */
function settingsAbout(code: GitFailureCode): RegExp | undefined {
  if (code.startsWith('signing-')) return /^gpg\./;
  if (code === 'bad-certificate') return /^http\.(?:.+\.)?ssl\w+$/s;
  return isOfServer(code)
    ? /^(?:core|credential|remote)\.|^http\.(?:.+\.)?(?:delegation|allowntlmauth)$/s
    : undefined;
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
