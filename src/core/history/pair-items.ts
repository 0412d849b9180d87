import type { Plain } from '../model/field';
import { identitiesOf, identity } from './item-identity';

/** An item of a list before and after; one side is missing when it was added or removed. */
export interface ItemPair {
  readonly before: Plain | undefined;
  readonly after: Plain | undefined;
}

export interface Pairing {
  /** In the order of the list afterwards, then what was removed. */
  readonly pairs: readonly ItemPair[];
  /** For each item afterwards, where its partner stood before. */
  readonly from: readonly (number | undefined)[];
  /** The items that were there before stand in another order. */
  readonly reordered: boolean;
}

/**
 * Pairs the items of a list before and after: equal ones first, then by what identifies them, and at last two
 * single leftovers with each other (an item whose name itself was changed).
 */
export function pairItems(
  before: readonly Plain[],
  after: readonly Plain[],
  path: readonly string[],
): Pairing {
  const partner = new Map<number, number>(); // index after -> index before
  const keySets = identitiesOf(path);
  match(before, after, partner, (item) => JSON.stringify(item));
  for (const keys of keySets) match(before, after, partner, (item) => identity(item, keys));
  matchLeftovers(before, after, partner);
  const taken = new Set(partner.values());
  const from = after.map((_, index) => partner.get(index));
  const pairs = after.map((item, index) => {
    const old = from[index];
    return { before: old === undefined ? undefined : before[old], after: item };
  });
  const removed = before
    .filter((_, index) => !taken.has(index))
    .map((item) => ({ before: item, after: undefined }));
  return { pairs: [...pairs, ...removed], from, reordered: isReordered(after, partner) };
}

function match(
  before: readonly Plain[],
  after: readonly Plain[],
  partner: Map<number, number>,
  keyOf: (item: Plain) => string | undefined,
): void {
  const taken = new Set(partner.values());
  const free = new Map<string, number[]>();
  before.forEach((item, index) => {
    const key = taken.has(index) ? undefined : keyOf(item);
    if (key !== undefined) free.set(key, [...(free.get(key) ?? []), index]);
  });
  after.forEach((item, index) => {
    if (partner.has(index)) return;
    const key = keyOf(item);
    const from = key === undefined ? undefined : free.get(key)?.shift();
    if (from !== undefined) partner.set(index, from);
  });
}

function matchLeftovers(
  before: readonly Plain[],
  after: readonly Plain[],
  partner: Map<number, number>,
): void {
  const taken = new Set(partner.values());
  const [gone, ...moreGone] = before.flatMap((item, index) =>
    taken.has(index) ? [] : [[item, index] as const],
  );
  const [come, ...moreCome] = after.flatMap((item, index) =>
    partner.has(index) ? [] : [[item, index] as const],
  );
  if (gone === undefined || come === undefined || moreGone.length + moreCome.length > 0) return;
  const bothGroups = typeof gone[0] === 'object' && typeof come[0] === 'object';
  if (bothGroups) partner.set(come[1], gone[1]);
}

function isReordered(after: readonly Plain[], partner: ReadonlyMap<number, number>): boolean {
  let last = -1;
  for (let index = 0; index < after.length; index++) {
    const from = partner.get(index);
    if (from === undefined) continue;
    if (from < last) return true;
    last = from;
  }
  return false;
}
