import { isFor, isTold, lastTold } from '../../logbook/audience';
import type { Audience } from '../../logbook/audience';
import { changeDay, dayOf } from '../../logbook/dates';
import type { Snapshot } from '../../logbook/snapshot';
import type { Change } from '../../model/change';
import { dayThatCounts, isPlanned } from '../about';
import { dayAfter, readCadence } from './cadence';

/** How far a digest looks back at least. */
const A_MONTH = 31;

/** What a digest that names no days takes. */
export interface SinceLast {
  /** The day on which these people were told of anything last; undefined when they never were. */
  readonly last: string | undefined;
  /** From this day on, `YYYY-MM-DD`, what they were not told of is news. */
  readonly since: string;
}

/**
 * What counts as since the last digest for these people. A single change may have been told between two digests, so
 * that what they were not told of is looked for one period of their cadence, or a month, before they last heard; where
 * they never did, before `today` (`YYYY-MM-DD`).
 */
export function sinceLast(snapshot: Snapshot, audience: Audience, today: string): SinceLast {
  let last: string | undefined;
  for (const { record } of snapshot.changes.values()) {
    const day = lastTold(audience, record);
    if (day !== undefined && day > (last ?? '') && day <= today) last = day;
  }
  const days = Math.max(readCadence(audience.cadence)?.days ?? 0, A_MONTH);
  return { last, since: dayAfter(last ?? today, -days) };
}

/** Whether a change happened, was logged or asks for something on a day or later; what has no day yet always does. */
export function isSince(change: Change, since: string, audience: Audience | undefined): boolean {
  if (isPlanned(change) && dayThatCounts(change) === '') return true;
  const days = [
    changeDay(change),
    dayOf(change.id),
    dayOf(change['rolled-back']),
    ...(change.communication ?? []).map((line) =>
      audience && isFor(audience, line) ? line.from : undefined,
    ),
  ];
  return days.some((day) => day !== undefined && day >= since);
}

/** A test of whether a change is news to these people: not told yet, and not from before the last digest. */
export function isNews(
  audience: Audience | undefined,
  { since, again = false }: { readonly since: string | undefined; readonly again?: boolean },
): (change: Change) => boolean {
  return (change) =>
    (again || !audience || !isTold(audience, change)) &&
    (since === undefined || isSince(change, since, audience));
}
