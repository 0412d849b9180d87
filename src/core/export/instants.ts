import { dayOf } from '../logbook/dates';
import type { HeadRecord } from '../logbook/change-head';
import { isPlanned } from './about';

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Calendars and feeds have years of four digits: an hour before or after them, in UTC, is the first or last there is. */
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');

/** Where nothing says when: the same on every machine. */
const UNKNOWN = new Date(0);

/** Whether a moment is a day, which is the same day in every time zone. */
export function isDay(moment: string): boolean {
  return DAY.test(moment);
}

/** The instant of a time with its offset, or of the beginning of a day in UTC; undefined of anything else. */
export function instantOf(moment: string | undefined): Date | undefined {
  if (moment === undefined || !(WITH_OFFSET.test(moment) || DAY.test(moment))) return undefined;
  const time = Date.parse(moment);
  return Number.isNaN(time) ? undefined : new Date(Math.min(Math.max(time, FIRST), LAST));
}

/**
 * When a change last became another one, as far as its record says: never a time that is still ahead, and never the
 * clock of who exports. 1970 when it says nothing.
 */
export function lastTurn(change: HeadRecord): Date {
  const past = isPlanned(change) ? [] : [change.live, change.tested, change['rolled-back']];
  const turns = [dayOf(change.id), change.requested, ...past]
    .map(instantOf)
    .filter((instant) => instant !== undefined);
  return turns.reduce((last, turn) => (turn > last ? turn : last), UNKNOWN);
}
