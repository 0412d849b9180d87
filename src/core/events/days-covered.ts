import { DAY_MS, dayAfter } from '../days';

/** No trail of a tool that a logbook is about begins earlier: a time before is a mistake of who wrote it. */
export const FIRST_COVERED = '1990-01-01';

/** The last day that an export can tell of which is imported on a day (`YYYY-MM-DD`): somewhere it is tomorrow already. */
export function lastCovered(importedOn: string): string {
  return dayAfter(importedOn, 1);
}

/**
 * Whether the time of an entry counts for what its export covers: of a trail with a row of 1970, or of the year 9999,
 * nobody can say that all between is known.
 * @param now ISO, when it is imported
 * @returns of a time in milliseconds since 1970
 */
export function coverage(now: string): (instant: number) => boolean {
  const [first, last] = [Date.parse(FIRST_COVERED), Date.parse(now) + DAY_MS];
  return (instant) => instant >= first && instant <= last;
}
