import * as vscode from 'vscode';
import { isDay } from '../../core/days';
import { newChangeId } from '../../core/logbook/ids';
import {
  MOST_NAMED,
  ignoreAnswer,
  keysOf,
  noEntryExpected,
  notThisChange,
  saysSomething,
} from '../../core/reconcile/answers';
import type { AnswerHead, AnswerRecord } from '../../core/reconcile/answers';
import type { EventGroup } from '../../core/reconcile/outcome';
import type { ChangeWithoutEntry } from '../../core/reconcile/reconciliation';
import { aboutText } from '../../messages/reconcile-text';
import type { FromReconcile } from '../../protocol/reconcile';
import { createRecord } from '../services/create-record';
import type { OpenLogbook } from '../services/open-logbook';
import { Told } from '../services/told';
import { today } from '../services/today';
import { undoOfNew } from './undo';
import type { Undo } from './undo';

type Ignore = Extract<FromReconcile, { type: 'ignore' }>;
type NotThis = Extract<FromReconcile, { type: 'notThis' }>;
type Rule = Ignore['rule'];

/** Ignores the entries of a group, or all that fit a rule. */
export async function ignoreGroup(
  logbook: OpenLogbook,
  group: EventGroup,
  { reason, rule }: Pick<Ignore, 'reason' | 'rule'>,
): Promise<Undo> {
  if (!rule) {
    const entries = keysToWrite(group);
    return write(logbook, { ...aboutOf(logbook, group), reason }, (head) =>
      ignoreAnswer(head, { entries }),
    );
  }
  const when = filledIn(rule);
  if (!saysSomething(when))
    throw new Told(
      vscode.l10n.t(
        'This rule would ignore every entry there will ever be, so it was not written. Fill in at least one line of it.',
      ),
    );
  const owner = rule.owner === '' ? {} : { owner: rule.owner };
  const until = isDay(rule.until) ? { until: rule.until } : {};
  return write(logbook, { reason, ...owner }, (head) => ignoreAnswer(head, { ...until, when }));
}

/** The lines of a rule that say something. */
export function filledIn({ when }: Pick<NonNullable<Rule>, 'when'>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(when)
      .map(([field, pattern]) => [field, pattern.trim()] as const)
      .filter(([, pattern]) => pattern !== ''),
  );
}

/** Says that entries are not those of a change. */
export async function sayNotThis(
  logbook: OpenLogbook,
  group: EventGroup,
  { change, reason: given }: Pick<NotThis, 'change' | 'reason'>,
): Promise<Undo> {
  const keys = keysToWrite(group);
  const reason = given || vscode.l10n.t('Looked at while reconciling: it is something else');
  return write(logbook, { ...aboutOf(logbook, group), reason }, (head) =>
    notThisChange(head, change, keys),
  );
}

/** Says why a change leaves no entry behind. */
export async function sayNoEntryExpected(
  logbook: OpenLogbook,
  { change }: ChangeWithoutEntry,
  reason: string,
): Promise<Undo> {
  return write(logbook, { reason }, (head) => noEntryExpected(head, change));
}

/** The keys of a group's entries, to be written. Throws `Told` where one file cannot name them all. */
export function keysToWrite(group: EventGroup): readonly string[] {
  const { length } = group.events;
  if (length <= MOST_NAMED) return keysOf(group);
  throw new Told(
    vscode.l10n.t(
      'These are {0} entries, more than one file can name, so nothing was written. Ignore entries like these by a rule.',
      length.toLocaleString(vscode.env.language),
    ),
  );
}

function aboutOf({ snapshot }: OpenLogbook, group: EventGroup): Pick<AnswerHead, 'about'> {
  return { about: aboutText(group, snapshot) };
}

/** Writes an answer, whose id says what was said. */
async function write(
  logbook: OpenLogbook,
  said: Omit<AnswerHead, 'id'>,
  make: (head: AnswerHead) => AnswerRecord,
): Promise<Undo> {
  const path = await createRecord(logbook, 'answer', () => {
    const id = newChangeId(said.reason, today(logbook), Math.random);
    return { ...make({ ...said, id }), id };
  });
  return undoOfNew(logbook, path);
}
