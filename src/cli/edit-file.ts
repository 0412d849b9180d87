import { errorCode } from '../node/error-code';
import { CliFailure } from './failure';
import type { OpenedLogbook } from './opened-logbook';
import { textOfRecord } from './record-file';
import { writing } from './write-file';

/** How often a file that others write at the same time is read again before we give up. */
const ATTEMPTS = 10;

/**
 * Edits a file of the logbook as it is now, again when somebody wrote it meanwhile. Whether anything changed.
 * `written` are the files that the command has written before this one, as a person reads them.
 */
export async function editFile(
  logbook: OpenedLogbook,
  path: string,
  edit: (text: string) => string,
  written: readonly string[] = [],
): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await textOfRecord(logbook, path);
    const text = edit(before);
    if (text === before) return false;
    try {
      const write = () => logbook.files.replace(path, text, before);
      await writing(logbook.shown(path), write, written);
      return true;
    } catch (error) {
      const wasChanged = error instanceof CliFailure && errorCode(error.cause) === 'ECHANGED';
      if (!wasChanged || attempt === ATTEMPTS) throw error;
    }
  }
}
