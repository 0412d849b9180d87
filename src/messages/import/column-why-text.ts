import * as l10n from '@vscode/l10n';
import type { WhyCode } from '../../core/import/columns/guess-field';

const TEXTS: Record<WhyCode, () => string> = {
  heading: () => l10n.t('Proposed for its heading.'),
  'heading-and-values': () => l10n.t('Proposed for its heading and its values.'),
  'heading-alike': () => l10n.t('Proposed for a word in its heading.'),
  dates: () => l10n.t('Proposed since dates stand in it.'),
  people: () => l10n.t('Proposed since people stand in it.'),
  links: () => l10n.t('Proposed since links stand in it.'),
  tools: () => l10n.t('Proposed since tools of this logbook stand in it.'),
  processes: () => l10n.t('Proposed since processes of this logbook stand in it.'),
  codes: () => l10n.t('Proposed since only words of this field stand in it.'),
};

/** What speaks for a column filling the field that is proposed for it. */
export function columnWhyText(why: WhyCode): string {
  return TEXTS[why]();
}
