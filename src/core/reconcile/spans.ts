import { dayOf } from '../logbook/dates';
import type { Change } from '../model/change';
import { DAY_MS } from '../days';
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
}

/** A change that is written down long before it goes live is not being worked at all that time. */
const LONGEST_WORK_MS = 30 * DAY_MS;

/** When entries of a change are expected; none when it has no date at all. */
export function spansOf(change: Change, clock: Clock): readonly Span[] {
  const spans: Span[] = [];
  const add = (moment: string | undefined, why: Span['why']): void => {
    const read = moment === undefined ? undefined : clock.read(moment);
    if (read) spans.push({ from: read[0], until: read[1], why });
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
  return { from, until, why: 'window' };
}

/** From the day in its id, on which it was written down, until it went live. */
function workOf({ id, live, requested }: Change, clock: Clock): Span | undefined {
  const until = live === undefined ? undefined : clock.read(live)?.[1];
  const begun = dayOf(id) ?? requested;
  const from = begun === undefined ? undefined : clock.read(begun)?.[0];
  if (from === undefined || until === undefined) return undefined;
  return until > from && until - from <= LONGEST_WORK_MS ? { from, until, why: 'work' } : undefined;
}
