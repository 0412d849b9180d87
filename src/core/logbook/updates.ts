import type { Update } from '../model/update';
import type { Operation, Value } from '../problem';
import { dayOf, daysBetween } from './dates';
import type { UpdateEntry } from './entry';
import { isFilled } from './filled';
import type { Snapshot } from './snapshot';

/** How far the answer to a vendor update has come. */
export type UpdateState =
  /** By a change that goes its way, or by a reason why none is needed. */
  | 'answered'
  | 'open'
  /** Nobody answered it, and it is so long over that nobody has to. */
  | 'over';

/** What is known of an update on a day. */
export interface UpdateFacts {
  readonly entry: UpdateEntry;
  readonly state: UpdateState;
  /** The next day that counts: when it is to be answered, or the next of its deadlines; else the last one missed. */
  readonly next: string | undefined;
  /** Whole days until then; negative: it was missed. */
  readonly away: number | undefined;
}

/** An update without a day to come asks for an answer for as long as this, in days. */
const ASKS_FOR = 90;
/** Within as many days a deadline presses. */
const NEAR = 14;

/** A change that ended so leaves the vendor's announcement without an answer. */
const NO_ANSWER: ReadonlySet<string> = new Set(['rejected', 'cancelled', 'rolled-back']);

/**
 * What is known of an update on `today` (`YYYY-MM-DD`). One that nobody answered is over, and asks for nothing any
 * more, when its last day (the announcement, a deadline, the day for the answer) lies before the policy's `since`, or
 * more than 90 days back: whoever imports the notes of years is not asked about years. An answer by a change that was
 * rejected, cancelled or rolled back, or that there is not, is none. Of a retired tool nothing asks any more.
 */
export function updateFacts(snapshot: Snapshot, entry: UpdateEntry, today: string): UpdateFacts {
  const { record } = entry;
  const next = nextDay(record, today);
  const away = daysBetween(today, next ?? '');
  if (isAnswered(snapshot, record)) return { entry, state: 'answered', next, away };
  const last = daysOf(record).sort().at(-1);
  const since = snapshot.logbook?.record.policy?.since;
  const age = last === undefined ? undefined : daysBetween(last, today);
  const tool = record.tool === undefined ? undefined : snapshot.tools.get(record.tool);
  const isOver =
    tool?.record.status === 'retired' ||
    (last !== undefined &&
      ((age !== undefined && age > ASKS_FOR) || (since !== undefined && last < since)));
  return { entry, state: isOver ? 'over' : 'open', next, away };
}

function isAnswered(snapshot: Snapshot, { response }: Update): boolean {
  if (response?.change === undefined) return isFilled(response?.reason);
  const change = snapshot.changes.get(response.change);
  return change !== undefined && !NO_ANSWER.has(change.record.status);
}

/** All days that an update names, without an order. */
function daysOf(record: Update): string[] {
  const { id, announced, deadline, deadlines = [], due } = record;
  const days = [announced ?? id, deadline, due, ...deadlines.map(({ on }) => on)];
  return days.flatMap((day) => dayOf(day) ?? []);
}

function nextDay({ deadline, deadlines = [], due }: Update, today: string): string | undefined {
  if (due !== undefined) return due;
  const days = [deadline, ...deadlines.map(({ on }) => on)]
    .filter((day) => day !== undefined)
    .sort();
  return days.find((day) => day >= today) ?? days.at(-1);
}

/** Whether an update that is open presses: its next day is near, or was missed. */
export function isPressing({ state, away }: UpdateFacts): boolean {
  return state === 'open' && away !== undefined && away <= NEAR;
}

/**
 * Whether somebody has to be reminded of it: it is open, and sets a day or was handed to somebody. What only tells
 * news waits in the inbox of its tool, and nags nobody.
 */
export function waitsForAnswer({ state, next, entry }: UpdateFacts): boolean {
  return state === 'open' && (next !== undefined || entry.record.owner !== undefined);
}

/** The updates of a tool, or of all, in the order of an inbox. */
export function inboxOf(
  snapshot: Snapshot,
  tool: string | undefined,
  today: string,
): readonly UpdateFacts[] {
  return [...snapshot.updates.values()]
    .filter(({ record }) => tool === undefined || record.tool === tool)
    .map((entry) => updateFacts(snapshot, entry, today))
    .sort(byInbox);
}

const STATES: readonly UpdateState[] = ['open', 'answered', 'over'];

/** Open ones first, those with a day before the others and the earliest day first; then what was announced last. */
function byInbox(a: UpdateFacts, b: UpdateFacts): number {
  const states = STATES.indexOf(a.state) - STATES.indexOf(b.state);
  if (states !== 0) return states;
  if (a.state === 'open') {
    const [first, second] = [a.next ?? '9999', b.next ?? '9999'];
    if (first !== second) return first < second ? -1 : 1;
  }
  const [dayA, dayB] = [updateDay(a.entry.record), updateDay(b.entry.record)];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.entry.id < b.entry.id ? -1 : 1;
}

/** The day under which an update is listed: when it was announced, else that of its id; empty without either. */
export function updateDay({ announced, id }: Update): string {
  return dayOf(announced) ?? dayOf(id) ?? '';
}

/** What answers an update: who says so, and on which day. */
export interface Answer {
  readonly by: string | undefined;
  readonly on: string;
}

/** The edits that answer an update with a change. */
export function answerWithChange(change: string, answer: Answer): readonly Operation[] {
  return [
    { op: 'set', path: ['response', 'change'], value: change },
    { op: 'unset', path: ['response', 'reason'] },
    ...said(answer),
  ];
}

/** The edits that say why no change is needed. */
export function answerWithReason(reason: string, answer: Answer): readonly Operation[] {
  return [
    { op: 'unset', path: ['response', 'change'] },
    { op: 'set', path: ['response', 'reason'], value: reason },
    ...said(answer),
  ];
}

function said({ by, on }: Answer): readonly Operation[] {
  const path = ['response', 'by'];
  const who: Operation = by === undefined ? { op: 'unset', path } : { op: 'set', path, value: by };
  return [who, { op: 'set', path: ['response', 'on'], value: on }];
}

/** The edits that hand an update to a person, to be answered by a day. */
export function handTo(owner: string, due: string | undefined): readonly Operation[] {
  const path = ['due'];
  return [
    { op: 'set', path: ['owner'], value: owner },
    due === undefined ? { op: 'unset', path } : { op: 'set', path, value: due },
  ];
}

/** What a change that answers an update begins with: its deadline, and a link to the announcement. */
export function changeForUpdate(record: Update): Readonly<Record<string, Value>> {
  const { deadline, link, title } = record;
  return {
    ...(deadline === undefined ? {} : { deadline }),
    ...(link === undefined ? {} : { links: [{ url: link, label: title, type: 'vendor-note' }] }),
  };
}
