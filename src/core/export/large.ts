import type { Snapshot } from '../logbook/snapshot';
import type { Exporter } from './exporter';

/** Fewer changes are faster exported at once; their heads alone take little memory. */
const MANY = { head: 20_000, fields: 5_000, file: 5_000 } as const;

/** Whether a logbook has so many changes that an export that needs so much of each had better not hold all of them. */
export function isLarge({ changes }: Snapshot, needs: Exporter['needs']): boolean {
  return changes.size >= MANY[needs];
}
