import { byHours } from './by-hours';
import type { Claim } from './claims';
import { HOUR_MS } from './moments';
import type { Reason } from './outcome';
import type { Span } from './spans';

/** What the time between an entry and a change says; nothing where either has none. */
export function timeWeight(time: number, { spans }: Claim): number {
  if (Number.isNaN(time) || spans.length === 0) return 0;
  let best = -Infinity;
  for (let at = 0; at < spans.length; at += 1) {
    const span = spans[at];
    if (span) best = Math.max(best, spanWeight(time, span));
  }
  return best;
}

function spanWeight(time: number, { from, until, within, most, before, added }: Span): number {
  if (time >= from && time <= until) return within;
  const off = time < from ? (from - time) * before : time - until;
  return Math.min(most, byHours(off / HOUR_MS + added));
}

/** What the time of any entry between two may say at most. */
export function timeWithin(first: number, last: number, { spans }: Claim): number {
  if (Number.isNaN(first) || spans.length === 0) return 0;
  let best = -Infinity;
  for (let at = 0; at < spans.length; at += 1) {
    const span = spans[at];
    if (!span) continue;
    const { from, until, within, most, added } = span;
    const isApart = last < from || first > until;
    const nearest = last < from ? last : first;
    const weight = isApart
      ? spanWeight(nearest, span)
      : Math.max(within, Math.min(most, byHours(added)));
    best = Math.max(best, weight);
  }
  return best;
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
