import { DAY_MS } from '../../../core/days';
import type { Plain } from '../../../core/model/field';
import { isList, valueAt } from '../../../core/model/plain';
import type { Operation } from '../../../core/problem';
import type { Status } from '../../../core/model/codes';
import type { FormAsk } from '../../../protocol/form';

import type { RecordTable } from '../../../core/model/apply-operation';
import { isFilled } from '../../../core/logbook/filled';

/** The one thing to do next with a change. */
export type NextStep =
  /** Fill this field. */
  | { readonly code: 'fill'; readonly field: string }
  /** Ask somebody to agree: no approval is there yet. */
  | { readonly code: 'ask' }
  /** Write down what this approval's answer was. */
  | { readonly code: 'answer'; readonly index: number; readonly role: string }
  | { readonly code: 'status'; readonly status: Status }
  /** Tell these people. */
  | { readonly code: 'tell'; readonly index: number; readonly audience: string }
  | { readonly code: 'review' }
  | { readonly code: 'outcome' }
  | { readonly code: 'nothing' };

/** People are told at the latest this many days before something begins for them. */
const NEAR_DAYS = 7;

/** What comes next in the life of a change, from its status and what is asked of it. `today` is a day: `2026-11-20`. */
export function nextStep(record: RecordTable, asks: readonly FormAsk[], today: string): NextStep {
  const unmet = asks.find(({ field, met }) => !met && field !== 'approvals');
  switch (record['status']) {
    case 'proposed':
      return unmet ? { code: 'fill', field: unmet.field } : afterProposed(record);
    case 'approved':
      return isFilled(valueAt(record, ['window', 'start'])) ? status('scheduled') : status('live');
    case 'scheduled':
      return untold(record) ?? status('live');
    case 'live':
      return (
        untold(record, today) ?? (unmet ? { code: 'fill', field: unmet.field } : status('tested'))
      );
    case 'tested':
      return untold(record) ?? afterTested(record);
    case 'rolled-back':
    case 'rejected':
      return isFilled(record['status-reason'])
        ? { code: 'nothing' }
        : { code: 'fill', field: 'status-reason' };
    case 'deferred':
      return status('proposed');
    case 'cancelled':
      return { code: 'nothing' };
    default:
      return afterDraft(record, unmet);
  }
}

const status = (to: Status): NextStep => ({ code: 'status', status: to });

function afterDraft(record: RecordTable, unmet: FormAsk | undefined): NextStep {
  if (!isFilled(record['why'])) return { code: 'fill', field: 'why' };
  if (unmet) return { code: 'fill', field: unmet.field };
  return record['track'] === 'needs-approval' ? status('proposed') : status('live');
}

function afterProposed(record: RecordTable): NextStep {
  const approvals = listOf(record['approvals']);
  if (approvals.length === 0) return { code: 'ask' };
  const open = approvals.findIndex((approval) => {
    const decision = valueAt(approval, ['decision']);
    return decision === undefined || decision === null || decision === 'asked';
  });
  if (open >= 0) return { code: 'answer', index: open, role: textAt(approvals[open], 'role') };
  const rejected = approvals.some((approval) => valueAt(approval, ['decision']) === 'rejected');
  return status(rejected ? 'rejected' : 'approved');
}

/** The first who are not told yet; with `today`, the first for whom it begins about now or has begun. */
function untold(record: RecordTable, today?: string): NextStep | undefined {
  const people = listOf(record['communication']);
  const index = people.findIndex(
    (one) =>
      !isFilled(valueAt(one, ['sent-on'])) &&
      (today === undefined || isNear(textAt(one, 'from'), today)),
  );
  return index < 0
    ? undefined
    : { code: 'tell', index, audience: textAt(people[index], 'audience') };
}

/** Whether a day is past, today or near; what is no day is not. */
function isNear(day: string, today: string): boolean {
  return Date.parse(day) - Date.parse(today) <= NEAR_DAYS * DAY_MS;
}

function afterTested(record: RecordTable): NextStep {
  const review = record['review'];
  if (isFilled(valueAt(review, ['due'])) && !isFilled(valueAt(review, ['on'])))
    return { code: 'review' };
  const outcome = record['outcome'];
  if (isFilled(outcome) && !isFilled(valueAt(outcome, ['result']))) return { code: 'outcome' };
  return { code: 'nothing' };
}

const listOf = (value: Plain | undefined) => (isList<Plain>(value) ? value : []);

function textAt(value: Plain | undefined, key: string): string {
  const text = valueAt(value, [key]);
  return typeof text === 'string' ? text : '';
}

/** The date that says since when a change has a status. */
const DATE_OF: Partial<Record<string, 'live' | 'tested' | 'rolled-back'>> = {
  live: 'live',
  tested: 'tested',
  'rolled-back': 'rolled-back',
};

/** Gives a change a status, and the date that goes with it unless it has one. `now` is a time with its offset. */
export function statusOperations(
  record: RecordTable,
  to: string,
  now: string,
): readonly Operation[] {
  const date = DATE_OF[to];
  const dated: readonly Operation[] =
    date && !isFilled(record[date]) ? [{ op: 'set', path: [date], value: now }] : [];
  return [{ op: 'set', path: ['status'], value: to }, ...dated];
}

/** Since when a change has its status, as its file says. */
export function statusSince(record: RecordTable): string | undefined {
  const { status: now } = record;
  const date = typeof now === 'string' ? DATE_OF[now] : undefined;
  const since = date ? record[date] : undefined;
  return typeof since === 'string' ? since : undefined;
}
