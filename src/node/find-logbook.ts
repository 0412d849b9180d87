import { dirname, join, resolve } from 'node:path';
import { LOGBOOK_FILE } from '../core/logbook/layout';
import { lstatIfThere } from './contained-path';

/** The logbook that `from` (a folder or a file in it) is in: the nearest folder upwards with a logbook.yaml. */
export function findLogbook(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isLogbook(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Whatever is wrong with the file itself is told when the logbook is opened. */
function isLogbook(folder: string): boolean {
  try {
    return lstatIfThere(join(folder, LOGBOOK_FILE)) !== undefined;
  } catch {
    return false;
  }
}
