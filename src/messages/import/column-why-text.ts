import * as l10n from '@vscode/l10n';
import type { WhyCode } from '../../core/import/columns/guess-field';

const TEXTS: Record<WhyCode, () => string> = {
  heading: () => l10n.t('The heading says so.'),
  'heading-and-values': () => l10n.t('The heading says so, and the values look like it.'),
  'heading-alike': () => l10n.t('The heading is much like it.'),
  dates: () => l10n.t('The values are dates.'),
  people: () => l10n.t('The values are people.'),
  links: () => l10n.t('The values are links.'),
  tools: () => l10n.t('The values are tools of this logbook.'),
  processes: () => l10n.t('The values are processes of this logbook.'),
  sentences: () => l10n.t('The values read like what was done.'),
  codes: () => l10n.t('The values are words that stand for it.'),
};

/** What speaks for a column filling the field that is proposed for it. */
export function columnWhyText(why: WhyCode): string {
  return TEXTS[why]();
}
