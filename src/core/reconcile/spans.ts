import { dayOf } from '../logbook/dates';
import type { Change } from '../model/change';
import { DAY_MS } from '../days';
import { byHours } from './by-hours';
import type { Clock } from './moments';

/** A time around which entries of a change are expected, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly until: number;
  /**
   * `moment`: it went live, was rolled out or back; `window`: it was planned between these; `test`: somebody tried it;
   * `logged`: when it was written down, where it says no more; `work`: from then until it went live.
   */
  readonly why: 'moment' | 'window' | 'test' | 'logged' | 'work';
  /** What it says that an entry is within it, as the logarithm of odds; and what one beside it says at most. */
  readonly within: number;
  readonly most: number;
  /** How much counts of the time that an entry is before it; and what is added to the hours before and after. */
  readonly before: number;
  readonly added: number;
}

/** What goes live was built before, and is rarely touched after; and it is written down after it was done. */
const BEFORE = 0.5;
const LATE = 0.5;
/** Of a day without a time nobody knows when it was: as far off as its middle is from its ends, on the whole. */
const DAY_ONLY_HOURS = 6;
const WORK = 0.3;
const TEST_AT_MOST = 0.8;

/** A change that is written down long before it goes live is not being worked at all that time. */
const LONGEST_WORK_MS = 30 * DAY_MS;

/** When entries of a change are expected; none when it has no date at all. */
export function spansOf(change: Change, clock: Clock): readonly Span[] {
  const spans: Span[] = [];
  const add = (moment: string | undefined, why: Span['why']): void => {
    const read = moment === undefined ? undefined : clock.read(moment);
    if (read) spans.push(spanOf(read[0], read[1], why));
  };
  add(change.live, 'moment');
  add(change['rolled-back'], 'moment');
  for (const { status, on } of change.rollout ?? []) if (status !== 'open') add(on, 'moment');
  const window = windowOf(change, clock);
  if (window) spans.push(window);
  const isDated = spans.length > 0;
  add(change.tested, 'test');
  for (const { on } of change.tests ?? []) add(on, 'test');
  if (!isDated) add(dayOf(change.id) ?? dayOf(change.requested), 'logged');
  const work = workOf(change, clock);
  if (work) spans.push(work);
  return spans;
}

function windowOf({ window }: Change, clock: Clock): Span | undefined {
  const start = window?.start === undefined ? undefined : clock.read(window.start);
  const end = window?.end === undefined ? undefined : clock.read(window.end);
  const [from, until] = [start?.[0] ?? end?.[0], end?.[1] ?? start?.[1]];
  if (from === undefined || until === undefined || until < from) return undefined;
  return spanOf(from, until, 'window');
}

/** From the day in its id, on which it was written down, until it went live. */
function workOf({ id, live, requested }: Change, clock: Clock): Span | undefined {
  const until = live === undefined ? undefined : clock.read(live)?.[1];
  const begun = dayOf(id) ?? requested;
  const from = begun === undefined ? undefined : clock.read(begun)?.[0];
  if (from === undefined || until === undefined) return undefined;
  return until > from && until - from <= LONGEST_WORK_MS ? spanOf(from, until, 'work') : undefined;
}

/** Its weights are worked out once: they are asked for millions of times. */
function spanOf(from: number, until: number, why: Span['why']): Span {
  const length = until - from;
  const added = why === 'moment' && length === 0 ? 0 : DAY_ONLY_HOURS;
  const most = why === 'test' ? TEST_AT_MOST : why === 'work' ? -Infinity : Infinity;
  return {
    from,
    until,
    why,
    most,
    added,
    within: withinWeight(length, why, Math.min(most, byHours(added))),
    before: why === 'logged' ? BEFORE * LATE : BEFORE,
  };
}

/** A window of an hour says as much as a moment; one of three months hardly anything. */
function withinWeight(length: number, why: Span['why'], otherwise: number): number {
  if (why === 'work') return WORK;
  if (why !== 'window') return otherwise;
  const days = length / DAY_MS;
  return days <= 1.5 ? 2.2 : days <= 8 ? 1.6 : days <= 32 ? 1 : 0.5;
}
