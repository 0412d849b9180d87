import type { FileReader, FileWriter } from '../core/logbook/ports';
import { listFiles } from './list-files';
import { readContained } from './read-file';
import { createContained, replaceContained } from './write-file';

/**
 * The files of the logbook in the folder `root` (absolute). Reads regular files inside it only, through no link;
 * writes each file wholly or not at all, flushed. Errors carry the system's `code`, `EREFUSED` for a path that
 * leads elsewhere, `EFBIG` for a file past the limit.
 */
export function nodeFiles(root: string): FileReader & FileWriter {
  return {
    list: () => listFiles(root),
    // eslint-disable-next-line @typescript-eslint/require-await -- turns what is thrown into a rejection
    read: async (path, limit) => readContained(root, path, limit),
    create: (path, text) => createContained(root, path, text),
    replace: (path, text) => replaceContained(root, path, text),
  };
}
