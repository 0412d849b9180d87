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
 * @param instant milliseconds since 1970
 * @param now ISO, when it is imported
 */
export function isCovered(instant: number, now: string): boolean {
  return instant >= Date.parse(FIRST_COVERED) && instant <= Date.parse(now) + DAY_MS;
}
