import * as l10n from '@vscode/l10n';
import type { ExportWords } from '../../core/export/exporter';
import { CHANGE_KINDS, STATUSES } from '../../core/model/codes';
import { choiceLabel } from '../labels';
import { countSentence, labelsOf, sentence } from '../sentence';

type Changelog = Pick<
  ExportWords,
  | 'heading'
  | 'summary'
  | 'kind'
  | 'status'
  | 'of'
  | 'labelled'
  | 'list'
  | 'more'
  | 'planned'
  | 'withoutDate'
  | 'noTool'
  | 'noProcess'
  | 'noRelease'
  | 'contents'
  | 'mostChanged'
>;

/** The frame of a document: headings, how many, how things are listed. `day` writes a day in words. */
export function changelogWords(locale: string, day: (day: string) => string): Changelog {
  const separator = l10n.t({ message: ', ', comment: ['Between items of a list'] });
  const headingOf = sentence(l10n.t('{0}: changelog'));
  const heading = l10n.t('Changelog');
  const numbers = new Intl.NumberFormat(locale);
  const more = sentence(l10n.t('and {0} more'));
  return {
    heading: (logbook) => (logbook ? headingOf(logbook) : heading),
    summary: summary(locale, day),
    kind: labelsOf(CHANGE_KINDS, (code) => choiceLabel('kind', code)),
    status: labelsOf(STATUSES, (code) => choiceLabel('status', code)),
    of: sentence(l10n.t('{0} ({1})')),
    labelled: sentence(l10n.t('{0}: {1}')),
    list: (items) => items.join(separator),
    more: (count) => more(numbers.format(count)),
    planned: l10n.t('Planned'),
    withoutDate: l10n.t('Without a date'),
    noTool: l10n.t('No tool'),
    noProcess: l10n.t('No process'),
    noRelease: l10n.t('No release'),
    contents: l10n.t('Contents'),
    mostChanged: l10n.t('Most changed'),
  };
}

function summary(locale: string, day: (day: string) => string): ExportWords['summary'] {
  const counted = countSentence(locale, {
    single: l10n.t('One change'),
    one: l10n.t({ message: '{0} change', comment: ['Languages that say "0 change" need it'] }),
    other: l10n.t('{0} changes'),
  });
  const between = sentence(l10n.t('{0}, {1} to {2}'));
  const from = sentence(l10n.t('{0} since {1}'));
  const to = sentence(l10n.t('{0} until {1}'));
  return (count, since, until) => {
    const changes = counted(count);
    if (since && until) return between(changes, day(since), day(until));
    if (since) return from(changes, day(since));
    return until ? to(changes, day(until)) : changes;
  };
}
