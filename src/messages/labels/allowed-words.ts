import * as l10n from '@vscode/l10n';
import { words } from './field-words';

/** Words of what every kind of record keeps of the questions that were asked when it was saved. */
export const allowedWords = {
  allowed: () =>
    words(
      l10n.t('Fine to keep'),
      l10n.t('What looked like a secret or like somebody’s personal data, and why it may stay.'),
    ),
  'allowed.field': () =>
    words(l10n.t('Field'), l10n.t('Where it stands: the field, or the path of the attachment.')),
  'allowed.looks-like': () =>
    words(l10n.t('Looks like'), l10n.t('What it was taken for when the record was saved.')),
  'allowed.because': () => words(l10n.t('Because'), l10n.t('Why it may stay in the logbook.')),
  'allowed.by': () => words(l10n.t('Said by'), l10n.t('Who gave this reason.')),
  'allowed.on': () => words(l10n.t('Said on'), l10n.t('The day on which it was given.')),
};
