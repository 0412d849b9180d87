import { DAY_MS } from '../days';
import { isoDay, knownZone, offsetOf } from '../model/time-zone';

export const HOUR_MS = 3_600_000;

/** Ten thousand years. */
const FURTHEST_MS = 10_000 * 366 * DAY_MS;

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const WITH_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** Days and times of a logbook as milliseconds since 1970, as its clocks go. */
export interface Clock {
  /** Of a day, its first and last moment; of a time, that time twice. undefined: it is neither. */
  read(moment: string): readonly [from: number, until: number] | undefined;
  /** When an entry happened; a time that does not say its zone is the logbook's. NaN: it is no time. */
  time(at: string): number;
  /** The day that a moment falls on, `YYYY-MM-DD`; empty of NaN. */
  day(time: number): string;
}

/** The clock of a time zone (an IANA name; UTC when it is not given or unknown). */
export function clockOf(zone: string | undefined): Clock {
  const known = knownZone(zone) ?? 'UTC';
  const offsets = new Map<number, number>();
  const days = new Map<number, string>();
  // Asked once a day: there may be half a million entries. On the day that clocks change an hour may be wrong.
  const offset = (time: number): number => {
    // Of what is no time, or of a year that no calendar has, there is none to be asked for.
    if (known === 'UTC' || !(Math.abs(time) < FURTHEST_MS)) return 0;
    const day = Math.floor(time / DAY_MS);
    const found = offsets.get(day) ?? offsetOf(day * DAY_MS + DAY_MS / 2, known);
    offsets.set(day, found);
    return found;
  };
  const local = (utc: number) => utc - offset(utc);
  const time = (at: string): number => {
    if (at.endsWith('Z') || WITH_ZONE.test(at)) return Date.parse(at);
    if (DAY_ONLY.test(at)) return local(Date.parse(at));
    return WITHOUT_ZONE.test(at)
      ? local(Date.parse(`${at.trim().replace(' ', 'T')}Z`))
      : Number.NaN;
  };
  return {
    time,
    read(moment) {
      const from = time(moment);
      if (Number.isNaN(from)) return undefined;
      return DAY_ONLY.test(moment) ? [from, from + DAY_MS - 1] : [from, from];
    },
    day(at) {
      if (Number.isNaN(at)) return '';
      const wall = Math.floor((at + offset(at)) / DAY_MS);
      let text = days.get(wall);
      if (text === undefined) days.set(wall, (text = dayText(wall * DAY_MS)));
      return text;
    },
  };
}

/** Years that ISO writes otherwise are none of a logbook. */
function dayText(wall: number): string {
  const date = new Date(wall);
  return isoDay({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
}
