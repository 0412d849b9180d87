import { offsetText } from './calendar';
import type { Instant } from './calendar';
import type { Author } from './authors';
import type { PlannedCommit } from './plot';

/**
 * The commits as input of `git fast-import` (its manual page defines the format): one process writes them all.
 * They end up on `branch`, side branches too, which the merges keep reachable.
 */
export function fastImportStream(commits: readonly PlannedCommit[], branch: string): string {
  const parts = ['feature done\n'];
  for (const [index, commit] of commits.entries()) {
    const signature = signatureOf(commit.author, commit.at);
    const [first, ...merged] = commit.parents;
    parts.push(
      `commit refs/heads/${branch}\nmark :${index + 1}\nauthor ${signature}\ncommitter ${signature}\n`,
      data(commit.message),
      first === undefined ? '' : `from :${first + 1}\n`,
      ...merged.map((parent) => `merge :${parent + 1}\n`),
      ...[...commit.files].flatMap(([path, text]) => [`M 100644 inline ${path}\n`, data(text)]),
      '\n',
    );
  }
  parts.push('done\n');
  return parts.join('');
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function signatureOf({ name, email }: Author, { seconds, offset }: Instant): string {
  return `${name} <${email}> ${seconds} ${offsetText(offset, '')}`;
}
