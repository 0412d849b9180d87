import type { Problem } from '../problem';
import type { ChangeEntry, Entry } from './entry';
import { expectedKind, isInPlace, isSafeName, nameOf, stemOf } from './layout';
import type { FileReader, FileStamp } from './ports';
import { readRecord, readRecordBytes } from './read-record';
import { MAX_FILE_SIZE } from '../yaml/guard';

/** Prose of a change that is longer (UTF-16 units) is cut to its first paragraph in the index. */
const LONGEST_INDEXED_PROSE = 4_000;
const PROSE_FIELDS = ['why', 'what', 'rollback'] as const;

/** The whole entry of a file. A file that cannot be read is a broken entry with its reason. */
export async function readEntry(reader: FileReader, path: string): Promise<Entry> {
  const refused = problemOfPath(path);
  if (refused) return brokenEntry(path, refused);
  try {
    return readRecordBytes(path, await reader.read(path, MAX_FILE_SIZE));
  } catch (error) {
    return brokenEntry(path, problem('file-unreadable', { reason: reasonOf(error) }));
  }
}

/** The entry of a file whose text is at hand, as it stands in the index. */
export function entryOfText(path: string, text: string): Entry {
  const refused = problemOfPath(path);
  return refused ? brokenEntry(path, refused) : shortened(readRecord(path, text).entry);
}

/** What keeps a listed file from being read at all, as its entry; undefined when it is to be read. */
export function entryWithoutReading(file: FileStamp): Entry | undefined {
  const link = file.type === 'file' ? undefined : problem('file-is-link', {});
  const refused =
    link ??
    problemOfPath(file.path) ??
    (file.size > MAX_FILE_SIZE
      ? problem('file-too-large', { size: file.size, limit: MAX_FILE_SIZE })
      : undefined);
  return refused && brokenEntry(file.path, refused);
}

/** The entry as the index keeps it: long prose cut to its first paragraph, so that lists stay small in memory. */
export function shortened(entry: Entry): Entry {
  if (entry.kind !== 'change') return entry;
  const long = PROSE_FIELDS.filter(
    (field) => (entry.record[field]?.length ?? 0) > LONGEST_INDEXED_PROSE,
  );
  if (long.length === 0) return entry;
  const record: ChangeEntry['record'] = { ...entry.record };
  for (const field of long) record[field] = firstParagraph(record[field] ?? '');
  return { ...entry, record, shortened: true };
}

/** A file that is listed with what is wrong, and opens as text. */
export function brokenEntry(path: string, ...problems: readonly Problem[]): Entry {
  const expected = expectedKind(path) ?? 'change';
  return { kind: 'broken', expected, path, id: stemOf(path), problems };
}

function problemOfPath(path: string): Problem | undefined {
  if (!isSafeName(stemOf(path))) return problem('file-name-unsafe', { name: nameOf(path) });
  return isInPlace(path) ? undefined : problem('file-misplaced', { name: nameOf(path) });
}

function problem(code: Problem['code'], args: Problem['args']): Problem {
  return { code, severity: 'error', args };
}

function firstParagraph(prose: string): string {
  return prose.slice(0, LONGEST_INDEXED_PROSE).split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? '';
}

/** The system's word for it (EACCES), which is short and the same in every language. */
function reasonOf(error: unknown): string {
  if (error instanceof Error)
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}
