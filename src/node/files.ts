import type { FileReader, FileWriter } from '../core/logbook/ports';
import { listFiles } from './list-files';
import { readContained } from './read-file';

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
    // Most commands write nothing, and what writes stands on more of Node than they need.
    create: async (path, text) => (await import('./write-file')).createContained(root, path, text),
    replace: async (path, content, expected) =>
      (await import('./write-file')).replaceContained(root, path, content, expected),
  };
}
