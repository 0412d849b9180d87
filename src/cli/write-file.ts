import * as l10n from '@vscode/l10n';
import { errorCode } from '../node/error-code';
import { CliFailure } from './failure';

/**
 * Runs `write`, turning what the system refuses into words. What was there stays whole: writes are atomic. `written`
 * are the files that the command has written before this one, as a person reads them: they stay.
 */
export async function writing(
  path: string,
  write: () => Promise<void>,
  written: readonly string[] = [],
): Promise<void> {
  try {
    await write();
  } catch (error) {
    const sentence = SENTENCES[errorCode(error)]?.(path);
    if (sentence === undefined) throw error;
    throw new CliFailure(`${sentence} ${whatStands(written)}`, { cause: error });
  }
}

function whatStands(written: readonly string[]): string {
  return written.length === 0
    ? l10n.t('Nothing was changed.')
    : l10n.t('Already written, and left as it is: {0}.', written.join(', '));
}

const readOnly = (path: string) => l10n.t('{0} cannot be written: you may not write there.', path);
const full = (path: string) => l10n.t('{0} cannot be written: the disk is full.', path);

const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  EACCES: readOnly,
  EPERM: readOnly,
  EROFS: readOnly,
  EEXIST: (path) => l10n.t('{0} is there already.', path),
  ENOENT: (path) => l10n.t('{0} cannot be written: its folder does not exist.', path),
  ENOTDIR: (path) => l10n.t('{0} cannot be written: its folder is a file.', path),
  EISDIR: (path) => l10n.t('{0} cannot be written: it is a folder.', path),
  EZIPFULL: (path) =>
    l10n.t('{0} cannot be written: a ZIP holds 65,535 files. Name a folder instead.', path),
  ENOSPC: full,
  EDQUOT: full,
  ECHANGED: (path) => l10n.t('{0} was changed by somebody else meanwhile. Try again.', path),
  EREFUSED: (path) => l10n.t('{0} is not written: its path leads out of the logbook.', path),
};
