import type { Problem } from '../problem';
import { MAX_FILE_SIZE, guardBytes } from '../yaml/guard';
import type { BrokenEntry, Entry } from './entry';
import type { FileReader, FileStamp } from './ports';
import { brokenEntry, pathProblem, readRecord, readRecordBytes } from './read-record';

/** The entry of a file as the index keeps it. A file that cannot be read is a broken entry with its reason. */
export function readIndexEntry(reader: FileReader, path: string): Promise<Entry> {
  return readWith(reader, path, (bytes) => readRecordBytes(path, bytes));
}

/** The whole entry of a file, its prose not shortened. */
export function readWholeEntry(reader: FileReader, path: string): Promise<Entry> {
  return readWith(reader, path, (bytes) => {
    const text = guardBytes(bytes);
    return text.ok ? readRecord(path, text.value).entry : brokenEntry(path, [text.problem]);
  });
}

/** What keeps a listed file from being read at all, as its entry; undefined when it is to be read. */
export function entryWithoutReading({ path, size, type }: FileStamp): Entry | undefined {
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

async function readWith(
  reader: FileReader,
  path: string,
  entryOf: (bytes: Uint8Array) => Entry,
): Promise<Entry> {
  const refused = pathProblem(path);
  if (refused) return brokenEntry(path, [refused]);
  let bytes: Uint8Array;
  try {
    bytes = await reader.read(path, MAX_FILE_SIZE);
  } catch (error) {
    return unreadableEntry(path, error);
  }
  return entryOf(bytes);
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
