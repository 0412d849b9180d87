import type { Snapshot } from '../logbook/snapshot';

/** Fewer changes are faster exported at once. */
const MANY = 5_000;

/** Whether a logbook has so many changes that an export had better not hold all of them. */
export function isLarge({ changes }: Snapshot): boolean {
  return changes.size >= MANY;
}
