import * as l10n from '@vscode/l10n';
import type { DigestWords } from '../../core/export/digest/digest-words';
import type { ExportWords } from '../../core/export/exporter';
import { PRIORITIES, RISKS, SUGGESTED_LAWS, SUGGESTED_ROLES } from '../../core/model/codes';
import { choiceLabel } from '../labels';
import { countSentence, labelsOf, sentence } from '../sentence';

/** The words of digests for an audience; `day` writes a day in words. */
export function digestWords(
  locale: string,
  day: (day: string) => string,
): Pick<ExportWords, 'digest'> {
  return {
    digest: { ...countWords(locale), ...taskWords(day), ...headingWords(day), ...detailWords() },
  };
}

type CountWords = Pick<DigestWords, 'toDo' | 'changes' | 'comingUp'>;

function countWords(locale: string): CountWords {
  const unlessNone = (words: (count: number) => string) => (count: number) =>
    count > 0 ? words(count) : '';
  return {
    toDo: unlessNone(
      countSentence(locale, {
        single: l10n.t('One thing to do'),
        one: l10n.t({ message: '{0} thing to do', comment: ['Singular, with a number'] }),
        other: l10n.t('{0} things to do'),
      }),
    ),
    changes: unlessNone(
      countSentence(locale, {
        single: l10n.t('One change'),
        one: l10n.t({ message: '{0} change', comment: ['Singular, with a number'] }),
        other: l10n.t('{0} changes'),
      }),
    ),
    comingUp: unlessNone(
      countSentence(locale, {
        single: l10n.t('One more coming up'),
        one: l10n.t({ message: '{0} coming up', comment: ['Singular, with a number'] }),
        other: l10n.t('{0} more coming up'),
      }),
    ),
  };
}

type TaskWords = Pick<DigestWords, 'from' | 'by' | 'dayOpen' | 'training' | 'noLonger'>;

function taskWords(day: (day: string) => string): TaskWords {
  const from = sentence(l10n.t('From {0}'));
  const by = sentence(l10n.t({ message: 'By {0}', comment: ['Something is due by a day'] }));
  const training = sentence(
    l10n.t({ message: 'Training: {0}', comment: ['What to read or watch, often a link'] }),
  );
  const anyTraining = l10n.t('Training; ask where it is');
  return {
    from: (date) => from(day(date)),
    by: (date) => by(day(date)),
    dayOpen: l10n.t('No day set yet'),
    training: (material) => (material ? training(material) : anyTraining),
    noLonger: sentence(
      l10n.t({ message: 'No longer: {0}', comment: ['What people were asked to do before'] }),
    ),
  };
}

type HeadingWords = Pick<
  DigestWords,
  'heading' | 'period' | 'nothing' | 'nothingNew' | 'coming' | 'waiting' | 'mattersMost' | 'ask'
>;

function headingWords(day: (day: string) => string): HeadingWords {
  const between = sentence(l10n.t('{0} to {1}'));
  const since = sentence(l10n.t({ message: 'since {0}', comment: ['A day'] }));
  const until = sentence(l10n.t({ message: 'until {0}', comment: ['A day'] }));
  return {
    heading: sentence(
      l10n.t({ message: '{0}: what changed for you', comment: ['The people that are told'] }),
    ),
    period: (first, last) => {
      if (first && last) return between(day(first), day(last));
      if (first) return since(day(first));
      return last ? until(day(last)) : '';
    },
    nothing: sentence(
      l10n.t({
        message: 'Nothing new for {0}: there is nothing to do.',
        comment: ['The people that are told'],
      }),
    ),
    nothingNew: l10n.t('Nothing changed.'),
    coming: l10n.t('Coming up'),
    waiting: l10n.t('Asked for, and what became of it'),
    mattersMost: l10n.t('What mattered most'),
    ask: l10n.t('Whom to ask'),
  };
}

type DetailWords = Pick<DigestWords, 'priority' | 'askedForBy' | 'risk' | 'approved' | 'law'>;

function detailWords(): DetailWords {
  const priority = sentence(
    l10n.t({ message: 'priority: {0}', comment: ['low, medium, high or urgent'] }),
  );
  const risk = sentence(l10n.t({ message: 'Risk: {0}', comment: ['low, medium or high'] }));
  const approved = sentence(
    l10n.t({ message: 'Approved: {0} ({1})', comment: ['A role, and who and when'] }),
  );
  const approvedBy = sentence(l10n.t({ message: 'Approved: {0}', comment: ['A role'] }));
  const priorities = labelsOf(PRIORITIES, (code) => choiceLabel('priority', code));
  const risks = labelsOf(RISKS, (code) => choiceLabel('risk', code));
  const roles = labelsOf<string>(SUGGESTED_ROLES, (code) => choiceLabel('role', code));
  return {
    priority: (code) => priority(priorities(code)),
    risk: (code) => risk(risks(code)),
    askedForBy: sentence(l10n.t({ message: 'asked for by {0}', comment: ['A person'] })),
    approved: (role, by) => (by ? approved(roles(role), by) : approvedBy(roles(role))),
    law: labelsOf<string>(SUGGESTED_LAWS, (code) => choiceLabel('law', code)),
  };
}
