import * as l10n from '@vscode/l10n';
import { words } from './field-words';

/** Words of what an imported record says of where it comes from. */
export const importedWords = {
  imported: () => words(l10n.t('Imported'), l10n.t('The import and the file that it comes from.')),
  'imported.by': () => words(l10n.t('Import'), l10n.t('The import that brought it.')),
  'imported.file': () => words(l10n.t('File'), l10n.t('The name of the file that it stood in.')),
  'imported.line': () => words(l10n.t('Line'), l10n.t('The line on which it starts in that file.')),
  'imported.section': () =>
    words(l10n.t('Section'), l10n.t('The heading or group under which it stood there.')),
  'imported.release': () =>
    words(l10n.t('Release'), l10n.t('The release or version under which it stood there.')),
};
