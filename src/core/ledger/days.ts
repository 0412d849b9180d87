import { DAY_MS } from '../days';
import { dayOf } from '../logbook/dates';
import { isoDay, offsetOf, todayIn } from '../model/time-zone';
import type { When } from './step';

/** Reads a moment of a record (a day, or a time with its offset) as a moment of the ledger. */
export type WhenReader = (moment: string, exact?: boolean) => When;

/**
 * Reads moments where the logbook is kept: `zone` is an IANA name; without one the day is that of the time's own
 * offset. Clocks are asked once a day and not once a time: a logbook has tens of thousands of times.
 */
export function whenReader(zone: string | undefined): WhenReader {
  const offsets = new Map<number, number | undefined>();
  const steadyOffset = (utcDay: number, clock: string): number | undefined => {
    if (offsets.has(utcDay)) return offsets.get(utcDay);
    const first = offsetOf(utcDay * DAY_MS, clock);
    const steady = first === offsetOf((utcDay + 1) * DAY_MS, clock) ? first : undefined;
    offsets.set(utcDay, steady);
    return steady;
  };
  const localDay = (time: number, clock: string): string => {
    const steady = steadyOffset(Math.floor(time / DAY_MS), clock);
    if (steady === undefined) return isoDay(todayIn(time, clock));
    return new Date(time + steady).toISOString().slice(0, 10);
  };
  return (moment, exact = true) => {
    const written = dayOf(moment) ?? '';
    const time = moment.length > written.length ? Date.parse(moment) : Number.NaN;
    if (written === '' || Number.isNaN(time))
      return { at: written, day: written, time: undefined, exact };
    return { at: moment, day: zone === undefined ? written : localDay(time, zone), time, exact };
  };
}
