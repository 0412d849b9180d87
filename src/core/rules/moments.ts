import { DAY_MS } from '../days';
import { dayOf } from '../logbook/dates';
import { isoDay, todayIn } from '../model/time-zone';

/*
 * A moment is a day (`2026-11-20`) or a time with its offset. A day is somebody's local day: where the team's time
 * zone is known it is that one's; where not, a day and a time are only compared when no time zone could change the
 * answer.
 */

const HOUR_MS = 3_600_000;
/** The day begins first at UTC+14, and ends last at UTC-12. */
const EARLIEST_START_MS = -14 * HOUR_MS;
const LATEST_END_MS = DAY_MS + 12 * HOUR_MS;

/** The local day of a time in a zone, or in the time's own offset when there is no zone; of a day, itself. */
export function localDay(moment: string, zone: string | undefined): string {
  const day = dayOf(moment) ?? '';
  if (moment === day || zone === undefined) return day;
  const time = Date.parse(moment);
  return Number.isNaN(time) ? day : isoDay(todayIn(time, zone));
}

/** Whether `moment` surely lies after `other`. The team's time zone is looked at only where it matters. */
export function isAfter(
  moment: string,
  other: string,
  team: { readonly zone: string | undefined },
): boolean {
  const [isDay, otherIsDay] = [isDayOnly(moment), isDayOnly(other)];
  if (isDay && otherIsDay) return moment > other;
  const [from, to] = [Date.parse(moment), Date.parse(other)];
  if (!isDay && !otherIsDay) return from > to;
  // Most often no time zone matters, and to ask for one is slow.
  if (isDay ? from + EARLIEST_START_MS > to : from > to + LATEST_END_MS) return true;
  const isBefore = isDay ? from + LATEST_END_MS < to : from < to + EARLIEST_START_MS;
  if (isBefore) return false;
  const { zone } = team;
  if (zone === undefined) return false;
  return localDay(moment, zone) > localDay(other, zone);
}

function isDayOnly(moment: string): boolean {
  return moment.length === 10;
}
