import type { Problem } from '../problem';
import { MAX_FILE_SIZE } from '../yaml/max-file-size';
import type { BrokenEntry } from './entry';
import { correctedName, expectedKind, isInPlace, isSafeName, nameOf, stemOf } from './layout';
import type { FileStamp } from './ports';

/** A file that is listed with what is wrong, and opens as text. */
export function brokenEntry(path: string, problems: readonly Problem[]): BrokenEntry {
  const expected = expectedKind(path) ?? 'change';
  return { kind: 'broken', expected, path, id: stemOf(path), problems };
}

/** What keeps a listed file from being read at all, as its entry; undefined when it is to be read. */
export function entryWithoutReading({ path, size, type }: FileStamp): BrokenEntry | undefined {
  if (type === 'closed-folder')
    return brokenEntry(path, [problem('file-unreadable', { reason: 'EACCES' })]);
  const refused =
    type === 'file'
      ? (pathProblem(path) ??
        (size > MAX_FILE_SIZE
          ? problem('file-too-large', { size, limit: MAX_FILE_SIZE })
          : undefined))
      : problem('file-is-link', {});
  return refused && brokenEntry(path, [refused]);
}

/** The entry of a file that the system would not give. */
export function unreadableEntry(path: string, error: unknown): BrokenEntry {
  return brokenEntry(path, [problem('file-unreadable', { reason: reasonOf(error) })]);
}

/** What forbids to read a file at all: `file-extension`, `file-misplaced` or `file-name-unsafe`. */
export function pathProblem(path: string): Problem | undefined {
  const name = correctedName(path);
  if (name !== undefined) return problem('file-extension', { name });
  if (!isInPlace(path)) return { code: 'file-misplaced', severity: 'error', args: {} };
  if (isSafeName(stemOf(path))) return undefined;
  return { code: 'file-name-unsafe', severity: 'error', args: { name: nameOf(path) } };
}

function problem(code: Problem['code'], args: Problem['args']): Problem {
  return { code, severity: 'error', args };
}

/** The system's word for it (EACCES), which is short and the same in every language. */
function reasonOf(error: unknown): string {
  if (error instanceof Error)
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}
