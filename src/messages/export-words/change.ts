import * as l10n from '@vscode/l10n';
import type { ExportWords } from '../../core/export/exporter';
import type { Status } from '../../core/model/codes';
import { valueText, valueWords } from '../format-value';
import { sentence } from '../sentence';

type ChangeWords = Pick<
  ExportWords,
  | 'setting'
  | 'state'
  | 'due'
  | 'toDo'
  | 'whatToDo'
  | 'whatChanged'
  | 'whatWillChange'
  | 'why'
  | 'questions'
>;

/** What is said of one change. `day` writes a day in words. */
export function changeWords(day: (day: string) => string): ChangeWords {
  const due = sentence(l10n.t('planned, due by {0}'));
  const overdue = sentence(l10n.t('planned, was due by {0}'));
  const from = sentence(l10n.t('From {0}, {1}: {2}'));
  const labelled = sentence(l10n.t('{0}: {1}'));
  return {
    setting: settingWords(),
    state: stateWords(day),
    due: (date, isPast) => (isPast ? overdue : due)(day(date)),
    toDo: (audience, date, text) =>
      date ? from(day(date), audience, text) : labelled(audience, text),
    whatToDo: l10n.t('What to do'),
    whatChanged: l10n.t('What changed'),
    whatWillChange: l10n.t('What will change'),
    why: l10n.t('Why'),
    questions: l10n.t('Questions'),
  };
}

/** The words of a setting; an export says this for every one of tens of thousands, so sentences are taken apart once. */
function settingWords(): ExportWords['setting'] {
  const was = sentence(l10n.t('{0}: was {1}'));
  const now = sentence(l10n.t('{0}: now {1}'));
  const added = sentence(l10n.t('{0}: {1} (new)'));
  const removed = sentence(l10n.t('{0}: removed, was {1}'));
  const changed = sentence(l10n.t('{0}: {1} → {2}'));
  const words = valueWords();
  return (path, from, to) => {
    if (to === undefined) return from === undefined ? path : was(path, valueText(from, words));
    if (from === undefined) return now(path, valueText(to, words));
    if (from === null) return added(path, valueText(to, words));
    if (to === null) return removed(path, valueText(from, words));
    return changed(path, valueText(from, words), valueText(to, words));
  };
}

/** What is said with the day that counts, and what is said while it is open. */
interface StateForms {
  readonly dated?: (...day: readonly string[]) => string;
  /** Of a day that is over. */
  readonly past?: (...day: readonly string[]) => string;
  readonly open: string;
}

function stateWords(day: (day: string) => string): ExportWords['state'] {
  const live = { dated: sentence(l10n.t('live since {0}')), open: l10n.t('live') };
  const planned = {
    dated: sentence(l10n.t('planned for {0}')),
    past: sentence(l10n.t('was planned for {0}, not marked live')),
    open: l10n.t('planned'),
  };
  const states: Readonly<Record<Status, StateForms>> = {
    live,
    tested: live,
    'rolled-back': {
      dated: sentence(l10n.t('taken back on {0}')),
      open: l10n.t('taken back'),
    },
    approved: planned,
    scheduled: planned,
    proposed: {
      dated: sentence(l10n.t('proposed for {0}')),
      past: sentence(l10n.t('was proposed for {0}, not decided')),
      open: l10n.t('proposed'),
    },
    draft: { open: l10n.t('draft') },
    deferred: { open: l10n.t('put off') },
    rejected: { open: l10n.t('rejected') },
    cancelled: { open: l10n.t('cancelled') },
  };
  return (status, date, isPast = false) => {
    const { dated, past, open } = states[status];
    const form = isPast ? (past ?? dated) : dated;
    return date && form ? form(day(date)) : open;
  };
}
