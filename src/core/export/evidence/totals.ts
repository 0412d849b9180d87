import { STATUSES, TRACKS } from '../../model/codes';
import { LEFT_OUT } from './population';
import type { LeftOut, Population } from './population';

/** How many there are of something; '' is the key of what has none. */
export interface Count<Key extends string = string> {
  readonly key: Key;
  readonly count: number;
}

/** The counts of a population, each of which adds up to it, and how it came from all files of changes. */
export interface Totals {
  /** Files of changes in the logbook: the population, and what was left out. */
  readonly files: number;
  readonly leftOut: readonly Count<LeftOut>[];
  readonly members: number;
  /** How many took effect: what samples are drawn from. */
  readonly wentLive: number;
  readonly byStatus: readonly Count[];
  readonly byTrack: readonly Count[];
  /** By the month of the day that counts, `YYYY-MM`. */
  readonly byMonth: readonly Count[];
}

/** Counts a population, and what is not part of it. */
export function totalsOf({ members, outsiders }: Population): Totals {
  const months = countBy(members, ({ counted }) => counted?.day.slice(0, 7) ?? '');
  return {
    files: members.length + outsiders.length,
    leftOut: inOrder(
      LEFT_OUT,
      countBy(outsiders, ({ why }) => why),
    ),
    members: members.length,
    wentLive: members.filter(({ wentLive }) => wentLive).length,
    byStatus: inOrder(
      STATUSES,
      countBy(members, ({ status }) => status),
    ),
    byTrack: inOrder(
      [...TRACKS, ''],
      countBy(members, ({ track }) => track ?? ''),
    ),
    byMonth: inOrder([...months.keys()].sort(), months),
  };
}

/** The sum of counts. */
export function sumOf(counts: readonly Count[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** How many items have each key. */
export function countBy<T, Key extends string>(
  items: readonly T[],
  keyOf: (item: T) => Key,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function inOrder<Key extends string>(
  keys: readonly Key[],
  counts: ReadonlyMap<Key, number>,
): readonly Count<Key>[] {
  return keys.flatMap((key) => {
    const count = counts.get(key) ?? 0;
    return count > 0 ? [{ key, count }] : [];
  });
}
