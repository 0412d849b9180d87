import { isoDay, knownZone, todayIn } from '../../core/model/time-zone';
import type { OpenLogbook } from './open-logbook';

/** The time zone that a logbook is kept in; this computer's, while it names none or one that nobody knows. */
export function zoneOf({ snapshot }: OpenLogbook): string {
  return (
    knownZone(snapshot.logbook?.record['time-zone']) ??
    Intl.DateTimeFormat().resolvedOptions().timeZone
  );
}

/** The day it is where the logbook is kept, `YYYY-MM-DD`. */
export function today(logbook: OpenLogbook): string {
  return isoDay(todayIn(Date.now(), zoneOf(logbook)));
}

/** The day that a time with its offset was where the logbook is kept; what is no time stays as it is. */
export function dayThere(logbook: OpenLogbook, moment: string): string {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? moment : isoDay(todayIn(time, zoneOf(logbook)));
}
