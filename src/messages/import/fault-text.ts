import * as l10n from '@vscode/l10n';

type FaultText = (path: string) => string;

const readOnly = () => l10n.t('You may not write into this logbook. Nothing was imported.');
const full = () =>
  l10n.t('The disk is full. Nothing was imported; free some space, then import again.');
const notThere: FaultText = (path) => l10n.t('There is no file {0}.', path);
const notReadable: FaultText = (path) => l10n.t('{0} cannot be read: you may not.', path);

/** By the code of what was thrown while a file was read. */
const READING: Readonly<Record<string, FaultText>> = {
  ENOENT: notThere,
  ENOTDIR: notThere,
  EACCES: notReadable,
  EPERM: notReadable,
  ENOTFILE: (path) => l10n.t('{0} is neither a file nor a folder.', path),
  ETOOMANY: (path) =>
    l10n.t(
      '{0} has more files, or deeper folders, than are imported at once. Choose a folder in it.',
      path,
    ),
  ELOOP: (path) => l10n.t('{0} is a link that leads to itself.', path),
};

/** By the code of what was thrown while a plan was made or written. */
const WRITING: Readonly<Record<string, () => string>> = {
  EACCES: readOnly,
  EPERM: readOnly,
  EROFS: readOnly,
  ENOSPC: full,
  EDQUOT: full,
  EREFUSED: () =>
    l10n.t(
      'A folder of this logbook is a link to elsewhere, where nothing is ever written. Nothing was imported; put a folder in its place, then import again.',
    ),
  ENOTDIR: () =>
    l10n.t(
      'A file of this logbook stands where a folder should be (events, changes, updates or imports). Nothing was imported; move it away, then import again.',
    ),
  EEXIST: () =>
    l10n.t(
      'A file that this import would write came to be there meanwhile. Nothing was imported; try again.',
    ),
  EBUSYIMPORT: () =>
    l10n.t(
      'Somebody is importing into this logbook right now. Nothing was changed; try again in a moment.',
    ),
  EOUTDATED: () =>
    l10n.t(
      'Something else was imported into this logbook meanwhile. Nothing was imported; try again.',
    ),
  ENOIMPORT: () => l10n.t('There is no import of that name, or it was reverted already.'),
};

/** What went wrong while a file was chosen or opened; undefined for what was not foreseen. */
export function sourceFaultText(code: string, path: string): string | undefined {
  return READING[code]?.(path);
}

/** What went wrong while an import was made or taken back; undefined for what was not foreseen. */
export function importFaultText(code: string): string | undefined {
  return WRITING[code]?.();
}
