import * as l10n from '@vscode/l10n';
import type { ExportWords, Occasion } from '../core/export/exporter';
import type { Status } from '../core/model/codes';
import { longDayText, monthText } from './dates';
import { valueText } from './format-value';
import { choiceLabel } from './labels';

/** The words of exports, in the language of `l10n`; days and months as `locale` (BCP 47) writes them. */
export function exportWords(locale: string): ExportWords {
  const separator = l10n.t({ message: ', ', comment: ['Between items of a list'] });
  const day = once((text) => longDayText(text, locale));
  return {
    locale,
    heading: (logbook) => (logbook ? l10n.t('{0}: changelog', logbook) : l10n.t('Changelog')),
    summary: (count, since, until) =>
      summary(
        count === 1 ? l10n.t('One change') : l10n.t('{0} changes', count),
        since && day(since),
        until && day(until),
      ),
    kind: (code) => choiceLabel('kind', code),
    status: (code) => choiceLabel('status', code),
    month: (text) => monthText(text, locale),
    day,
    setting: settingWords(),
    state: (status, date) => state(status, date && day(date)),
    due: (date) => l10n.t('planned, due by {0}', day(date)),
    toDo: (audience, date, text) =>
      date ? l10n.t('From {0}, {1}: {2}', day(date), audience, text) : labelled(audience, text),
    of: sentence(l10n.t('{0} ({1})')),
    labelled,
    list: (items) => items.join(separator),
    more: (count) => l10n.t('and {0} more', count),
    occasion: occasionText,
    planned: l10n.t('Planned'),
    withoutDate: l10n.t('Without a date'),
    noTool: l10n.t('No tool'),
    noProcess: l10n.t('No process'),
    whatToDo: l10n.t('What to do'),
    whatChanged: l10n.t('What changed'),
    whatWillChange: l10n.t('What will change'),
    why: l10n.t('Why'),
    questions: l10n.t('Questions'),
    contents: l10n.t('Contents'),
    mostChanged: l10n.t('Most changed'),
  };
}

const labelled = (label: string, text: string): string => l10n.t('{0}: {1}', label, text);

function summary(count: string, since: string | undefined, until: string | undefined): string {
  if (since && until) return l10n.t('{0}, {1} to {2}', count, since, until);
  if (since) return l10n.t('{0} since {1}', count, since);
  return until ? l10n.t('{0} until {1}', count, until) : count;
}

/** The words of a setting; an export says this for every one of tens of thousands, so sentences are taken apart once. */
function settingWords(): ExportWords['setting'] {
  const was = sentence(l10n.t('{0}: was {1}'));
  const now = sentence(l10n.t('{0}: now {1}'));
  const added = sentence(l10n.t('{0}: {1} (new)'));
  const removed = sentence(l10n.t('{0}: removed, was {1}'));
  const changed = sentence(l10n.t('{0}: {1} → {2}'));
  return (path, from, to) => {
    if (to === undefined) return from === undefined ? path : was(path, valueText(from));
    if (from === undefined) return now(path, valueText(to));
    if (from === null) return added(path, valueText(to));
    if (to === null) return removed(path, valueText(from));
    return changed(path, valueText(from), valueText(to));
  };
}

/** Fills the places `{0}`, `{1}` … of a sentence. */
function sentence(text: string): (...values: readonly string[]) => string {
  const [start = '', ...rest] = text.split(/\{(\d)\}/);
  const places: { readonly value: number; readonly after: string }[] = [];
  for (let at = 0; at < rest.length; at += 2)
    places.push({ value: Number(rest[at]), after: rest[at + 1] ?? '' });
  return (...values) => {
    let filled = start;
    for (const { value, after } of places) filled += (values[value] ?? '') + after;
    return filled;
  };
}

/** Where a change stands; `day` is '' while it is open. */
function state(status: Status, day: string): string {
  switch (status) {
    case 'live':
    case 'tested':
      return day ? l10n.t('live since {0}', day) : l10n.t('live');
    case 'rolled-back':
      return day ? l10n.t('taken back on {0}', day) : l10n.t('taken back');
    case 'approved':
    case 'scheduled':
      return day ? l10n.t('planned for {0}', day) : l10n.t('planned');
    case 'proposed':
      return day ? l10n.t('proposed for {0}', day) : l10n.t('proposed');
    case 'draft':
      return l10n.t('draft');
    case 'deferred':
      return l10n.t('put off');
    case 'rejected':
      return l10n.t('rejected');
    case 'cancelled':
      return l10n.t('cancelled');
  }
}

function occasionText(kind: Occasion, about: string): string {
  switch (kind) {
    case 'window':
      return l10n.t('Change: {0}', about);
    case 'deadline':
      return l10n.t('Deadline: {0}', about);
    case 'test':
      return l10n.t('Test due: {0}', about);
    case 'approval':
      return l10n.t('Approval due: {0}', about);
    case 'training':
      return l10n.t('Training due: {0}', about);
    case 'review':
      return l10n.t('Look back due: {0}', about);
    case 'contract':
      return l10n.t('Contract renews: {0}', about);
    case 'process-review':
      return l10n.t('Process to review: {0}', about);
  }
}

/** A function of a text that works each result out once: an export asks for the same days again and again. */
function once(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const result = known.get(text) ?? work(text);
    known.set(text, result);
    return result;
  };
}
