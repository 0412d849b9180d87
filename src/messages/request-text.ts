import * as l10n from '@vscode/l10n';
import type { UnknownName } from '../core/export/request';
import { closest } from '../core/model/closest';

/** More are no help to read. */
const MOST_LISTED = 30;

/** That what an export asks for does not exist, which may have been meant, and what there is: one or more sentences. */
export function unknownNameText(unknown: UnknownName): string {
  const { given, known } = unknown;
  const near = given === '' ? undefined : closest(given, known);
  const isListed = known.length > 0 && known.length <= MOST_LISTED;
  const sentences = [
    sentenceOf(unknown),
    near ? l10n.t('Did you mean {0}?', near) : '',
    isListed ? l10n.t('There are: {0}.', known.join(', ')) : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

function sentenceOf({ what, given }: UnknownName): string {
  switch (what) {
    case 'format':
      return given === ''
        ? l10n.t('No format was chosen.')
        : l10n.t('There is no format {0}.', given);
    case 'template':
      return l10n.t('There is no template {0} for this format.', given);
    case 'tool':
      return l10n.t('There is no tool {0}.', given);
    case 'process':
      return l10n.t('There is no process {0}.', given);
    case 'integration':
      return l10n.t('There is no integration {0}.', given);
    case 'audience':
      return l10n.t('There is no audience {0}.', given);
    case 'preset':
      return l10n.t('There is no remembered export “{0}”.', given);
  }
}
