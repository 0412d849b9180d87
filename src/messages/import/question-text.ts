import * as l10n from '@vscode/l10n';
import type { Question, QuestionCode } from '../../core/import/question';
import { listed } from '../listed';

const TEXTS: Record<QuestionCode, (question: Question) => string> = {
  source: ({ file }) => l10n.t('Where does {0} come from?', file),
  encoding: ({ file, examples }) =>
    examples.length === 0
      ? l10n.t('In which encoding is {0} written?', file)
      : l10n.t(
          'In which encoding is {0} written, so that these read right: {1}?',
          file,
          listed(examples),
        ),
  delimiter: ({ file }) => l10n.t('What stands between the cells of {0}?', file),
  'date-order': ({ file, examples }) =>
    l10n.t(
      'Which comes first in the dates of {0}, the day or the month? They could be read either way: {1}.',
      file,
      listed(examples),
    ),
  'time-zone': ({ file, examples }) =>
    examples.length === 0
      ? l10n.t('In which time zone are the times of {0}?', file)
      : l10n.t('In which time zone are the times of {0}, such as {1}?', file, listed(examples)),
  tool: ({ file }) => l10n.t('Which tool is {0} about?', file),
  target: ({ file }) =>
    l10n.t('Which tool or process are the changes in {0} about? They do not say.', file),
  'column-map': ({ file }) =>
    l10n.t('Which column of {0} is what? Say it once in a column map.', file),
};

/** A question of an import, as it is asked. */
export function questionText(question: Question): string {
  return TEXTS[question.code](question);
}

/** An answer to choose from, in words where the code says too little by itself. */
export function answerText(code: QuestionCode, answer: string): string {
  if (code === 'delimiter') return DELIMITERS[answer]?.() ?? answer;
  return code === 'date-order' ? (DATE_ORDERS[answer]?.() ?? answer) : answer;
}

const DATE_ORDERS: Readonly<Record<string, () => string>> = {
  'day-month-year': () => l10n.t('day, month, year: 31/12/2026'),
  'month-day-year': () => l10n.t('month, day, year: 12/31/2026'),
  'year-month-day': () => l10n.t('year, month, day: 2026/12/31'),
};

const DELIMITERS: Readonly<Record<string, () => string>> = {
  ',': () => l10n.t('comma'),
  ';': () => l10n.t('semicolon'),
  '\t': () => l10n.t('tab'),
  tab: () => l10n.t('tab'),
  '|': () => l10n.t('vertical bar'),
};
