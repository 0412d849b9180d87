import { guardBytes } from '../yaml/guard';
import { MAX_FILE_SIZE } from '../yaml/max-file-size';
import { brokenEntry, pathProblem, unreadableEntry } from './broken-entry';
import type { Entry } from './entry';
import type { FileReader } from './ports';
import { readRecord, readRecordBytes, shortened } from './read-record';

/** The entry of a file as the index keeps it. A file that cannot be read is a broken entry with its reason. */
export function readIndexEntry(reader: FileReader, path: string): Promise<Entry> {
  return readWith(reader, path, (bytes) => readRecordBytes(path, bytes));
}

/** The same of a text that takes the place of a file. */
export function textIndexEntry(path: string, text: string): Entry {
  return shortened(readRecord(path, text).entry);
}

/** The whole entry of a file, its prose not shortened. */
export function readWholeEntry(reader: FileReader, path: string): Promise<Entry> {
  return readWith(reader, path, (bytes) => {
    const text = guardBytes(bytes);
    return text.ok ? readRecord(path, text.value).entry : brokenEntry(path, [text.problem]);
  });
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
