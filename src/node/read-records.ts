import type { Entry } from '../core/logbook/entry';
import { unreadableEntry } from '../core/logbook/broken-entry';
import { readRecordBytes } from '../core/logbook/read-record';
import { MAX_FILE_SIZE } from '../core/yaml/max-file-size';
import { readContained } from './read-file';

/** The entries, as the index keeps them, of these files of the logbook in `root`; none of them hides another. */
export function readRecords(root: string, paths: readonly string[]): Entry[] {
  const realFolders = new Set<string>();
  return paths.map((path) => {
    let bytes: Uint8Array;
    try {
      bytes = readContained(root, path, MAX_FILE_SIZE, realFolders);
    } catch (error) {
      return unreadableEntry(path, error);
    }
    return readRecordBytes(path, bytes);
  });
}
