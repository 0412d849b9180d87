import * as l10n from '@vscode/l10n';
import type { ChartWords } from '../../core/export/charts/chart-words';
import { TRACKS } from '../../core/model/codes';
import { shortMonthText, yearText } from '../dates';
import { choiceLabel } from '../labels';
import { countSentence, labelsOf, sentence } from '../sentence';

/** What charts say; months and years as `locale` (BCP 47) writes them. */
export function chartWords(locale: string): { readonly charts: ChartWords } {
  const numbers = new Intl.NumberFormat(locale);
  const number: Format = (value) => numbers.format(value);
  return {
    charts: {
      heading: l10n.t('At a glance'),
      numbers: l10n.t('The numbers'),
      number,
      month: l10n.t('Month'),
      year: l10n.t('Year'),
      kind: l10n.t('Kind'),
      tool: l10n.t('Tool'),
      track: l10n.t('Approval track'),
      trackName: labelsOf(TRACKS, (code) => choiceLabel('track', code)),
      changes: l10n.t('Changes'),
      allChanges: l10n.t('All changes'),
      others: l10n.t('Others'),
      ...aboutChanges(),
      leadTime: leadTimeWords(locale, number),
      tested: testedWords(locale, number),
      ...sentences(number),
      monthShort: (month) => shortMonthText(month, locale),
      yearText: (year) => yearText(year, locale),
    },
  };
}

type Format = (value: number) => string;

function aboutChanges(): Pick<ChartWords, 'months' | 'kinds' | 'tools'> {
  return {
    months: {
      title: l10n.t('Changes by month'),
      description: l10n.t('Changes that were made, by the month in which they went live.'),
    },
    kinds: {
      title: l10n.t('Changes by kind'),
      description: l10n.t('Changes that were made.'),
    },
    tools: {
      title: l10n.t('Changes by tool'),
      description: l10n.t(
        'Changes that were made. One that touches several tools counts for each.',
      ),
    },
  };
}

function leadTimeWords(locale: string, number: Format): ChartWords['leadTime'] {
  const between = sentence(l10n.t('{0} to {1} days'));
  const over = sentence(l10n.t('{0} days or more'));
  const [none, one] = [l10n.t('The same day'), l10n.t('The next day')];
  const atOnce = l10n.t('Half of them were live on the day on which somebody asked for them.');
  const half = countSentence(locale, {
    single: l10n.t('Half of them were live within a day.'),
    one: l10n.t('Half of them were live within {0} day.'),
    other: l10n.t('Half of them were live within {0} days.'),
  });
  return {
    title: l10n.t('From the request until live'),
    description: l10n.t('Days between the request of a change and the day on which it went live.'),
    spans: l10n.t('How long'),
    span: (from, to) => {
      if (to === undefined) return over(number(from));
      if (from === to) return from === 0 ? none : one;
      return between(number(from), number(to));
    },
    half: (days) => (days === 0 ? atOnce : half(days)),
  };
}

function testedWords(locale: string, number: Format): ChartWords['tested'] {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const finding = sentence(l10n.t('Tested: {0} of {1} ({2})'));
  return {
    title: l10n.t('Tested changes'),
    description: l10n.t(
      'Changes that are live. Nobody asks for a test of what is pre-approved and of low risk.',
    ),
    tested: l10n.t('Tested'),
    untested: l10n.t('Not tested'),
    notNeeded: l10n.t('No test asked for'),
    state: l10n.t('Test'),
    finding: (tested, of) => finding(number(tested), number(of), percent.format(tested / of)),
  };
}

type Sentences = Pick<
  ChartWords,
  'emergencies' | 'gaps' | 'most' | 'leftOut' | 'more' | 'cutMonths'
>;

function sentences(number: Format): Sentences {
  const most = sentence(l10n.t('Most changes: {0}, {1} of {2}'));
  const emergencies = sentence(l10n.t('Emergencies: {0} of {1} changes'));
  const gaps = sentence(l10n.t('Unexplained gaps: {0}. Most: {1}, {2}'));
  const leftOut = sentence(l10n.t('Left out, because their dates do not say: {0}.'));
  const more = sentence(l10n.t('{0} more are in the table.'));
  return {
    emergencies: {
      title: l10n.t('Emergencies'),
      description: l10n.t('Changes that were made, by how much agreement they needed.'),
      noTrack: l10n.t('Track not said'),
      finding: (count, of) => emergencies(number(count), number(of)),
    },
    gaps: {
      title: l10n.t('Unexplained gaps'),
      description: l10n.t(
        'Settings that were found with another value than the last change had left, where nothing in the logbook explains it; by the month in which it came to light.',
      ),
      gaps: l10n.t('Unexplained gaps'),
      place: l10n.t('Tool or process'),
      finding: (count, name, countOfMost) => gaps(number(count), name, number(countOfMost)),
    },
    most: (what, count, of) => most(what, number(count), number(of)),
    leftOut: (count) => leftOut(number(count)),
    more: (count) => more(number(count)),
    cutMonths: l10n.t('The months at the ends are not whole.'),
  };
}
