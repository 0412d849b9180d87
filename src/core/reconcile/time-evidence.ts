import type { Claim } from './claims';
import { DAY_MS } from '../days';
import { HOUR_MS } from './moments';
import type { Reason } from './outcome';
import type { Span } from './spans';

/** What so many hours between an entry and a change say; in between, what lies in between. */
const BY_HOURS: readonly (readonly [hours: number, weight: number])[] = [
  [0.25, 2.6],
  [1, 2.3],
  [4, 1.9],
  [12, 1.5],
  [24, 1.1],
  [48, 0.6],
  [72, 0.2],
  [168, -0.7],
  [336, -1.8],
  [720, -3],
  [1_440, -4.5],
  [4_000, -6],
];
/** Asked millions of times: as numbers alone. */
const HOURS = Float64Array.from(BY_HOURS, ([hours]) => hours);
const WEIGHTS = Float64Array.from(BY_HOURS, ([, weight]) => weight);
/** Of a day without a time nobody knows when it was: as far off as its middle is from its ends, on the whole. */
const DAY_ONLY_HOURS = 6;
const WORK = 0.3;
const TEST_AT_MOST = 0.8;
/** What goes live was built before, and is rarely touched after; and it is written down after it was done. */
const BEFORE = 0.5;
const LATE = 0.5;

/** What the time between an entry and a change says; nothing where either has none. */
export function timeWeight(time: number, claim: Claim): number {
  if (Number.isNaN(time) || claim.spans.length === 0) return 0;
  let best = -Infinity;
  for (const span of claim.spans) best = Math.max(best, spanWeight(time, span));
  return best;
}

/** What the time of any entry between two may say at most, by when the change begins and ends. */
export function timeAtMost(first: number, last: number, { from, until }: Claim): number {
  if (from > until) return 0;
  const off = last < from ? (from - last) * Math.min(BEFORE, LATE) : Math.max(0, first - until);
  return byHours(Number.isNaN(off) ? 0 : off / HOUR_MS);
}

function spanWeight(time: number, { from, until, why }: Span): number {
  const off = time < from ? (from - time) * BEFORE : time > until ? time - until : 0;
  const length = until - from;
  switch (why) {
    case 'moment':
      return byHours(off / HOUR_MS + (length > 0 ? DAY_ONLY_HOURS : 0));
    case 'window':
      return off === 0 ? windowWeight(length) : byHours(off / HOUR_MS + DAY_ONLY_HOURS);
    case 'test':
      return Math.min(TEST_AT_MOST, byHours(off / HOUR_MS + DAY_ONLY_HOURS));
    case 'logged':
      return byHours((time < from ? off * LATE : off) / HOUR_MS + DAY_ONLY_HOURS);
    case 'work':
      return off === 0 ? WORK : -Infinity;
  }
}

/** A window of an hour says as much as a moment; one of three months hardly anything. */
function windowWeight(length: number): number {
  const days = length / DAY_MS;
  return days <= 1.5 ? 2.2 : days <= 8 ? 1.6 : days <= 32 ? 1 : 0.5;
}

function byHours(hours: number): number {
  let at = 0;
  while (at < HOURS.length && hours > (HOURS[at] ?? 0)) at += 1;
  const there = WEIGHTS[Math.min(at, WEIGHTS.length - 1)] ?? 0;
  if (at === 0 || at === HOURS.length) return there;
  const before = HOURS[at - 1] ?? 0;
  const weight = WEIGHTS[at - 1] ?? 0;
  return weight + ((there - weight) * (hours - before)) / ((HOURS[at] ?? 0) - before);
}

/** The same as a reason in words. */
export function timeReason(time: number, claim: Claim): Reason | undefined {
  const weight = timeWeight(time, claim);
  if (Number.isNaN(time) || claim.spans.length === 0) return undefined;
  const isInWindow = claim.spans.some(
    ({ why, from, until }) => why === 'window' && time >= from && time <= until,
  );
  if (isInWindow && weight > 0) return { code: 'in-window', args: {}, weight };
  const off = hoursOff(time, claim);
  if (weight > 0 || off < 72)
    return { code: 'near-in-time', args: { hours: Math.round(off) }, weight };
  return { code: 'far-in-time', args: { days: Math.round(off / 24) }, weight };
}

/** How far an entry is from the moment of a change that is nearest to it. */
function hoursOff(time: number, { spans }: Claim): number {
  const offs = spans
    .filter(({ why }) => why !== 'work' || spans.length === 1)
    .map(({ from, until }) => Math.max(from - time, time - until, 0));
  return Math.min(...offs) / HOUR_MS;
}
