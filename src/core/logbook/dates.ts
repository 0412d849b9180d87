import { daysFrom } from '../days';
import type { HeadRecord } from './change-head';

const DATED = /^\d{4}-\d{2}-\d{2}/;

/** The day (`YYYY-MM-DD`) of a day or a time, in that time's own offset; undefined when it is neither. */
export function dayOf(moment: string | undefined): string | undefined {
  return moment !== undefined && DATED.test(moment) ? moment.slice(0, 10) : undefined;
}

/**
 * The day under which a change is listed: when it went live, else was rolled back, else is to begin, else the
 * day in its id, else the day it was requested. Empty when it has none.
 */
export function changeDay(change: HeadRecord): string {
  return (
    dayOf(change.live) ??
    dayOf(change['rolled-back']) ??
    dayOf(change.window?.start) ??
    dayOf(change.id) ??
    dayOf(change.requested) ??
    ''
  );
}

/** Whole days from one day or time to another; undefined when either is none. */
export function daysBetween(from: string | undefined, to: string): number | undefined {
  const [start, end] = [dayOf(from), dayOf(to)];
  if (start === undefined || end === undefined) return undefined;
  return daysFrom(start, end);
}
