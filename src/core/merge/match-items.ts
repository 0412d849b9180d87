import { identitiesOf, identity } from '../history/item-identity';
import type { Plain } from '../model/field';
import { isList, isTable } from '../model/plain';

/** A value as a text that is equal for equal values, whatever the order of their keys. */
export function canonical(value: Plain | undefined): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isTable(value)) return JSON.stringify(value ?? null);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/**
 * Which item of a list is which of another: index there -> index here. Equal ones first, then by what identifies
 * them. Unlike the history of a record, which may guess that a single leftover is the same thing renamed, this never
 * guesses. Undefined when it cannot be told: several items that differ carry the same identity.
 * @param path keys of the list
 */
export function matchItems(
  here: readonly Plain[],
  there: readonly Plain[],
  path: readonly string[],
): ReadonlyMap<number, number> | undefined {
  const partner = new Map<number, number>();
  const equal = groups(here, canonical, new Set());
  there.forEach((item, index) => {
    const from = equal.get(canonical(item))?.shift();
    if (from !== undefined) partner.set(index, from);
  });
  for (const keys of identitiesOf(path)) {
    const keyOf = (item: Plain) => identity(item, keys);
    const left = groups(here, keyOf, new Set(partner.values()));
    const right = groups(there, keyOf, new Set(partner.keys()));
    for (const [key, indices] of right) {
      const [from, ...others] = left.get(key) ?? [];
      const [to, ...more] = indices;
      if (from === undefined || to === undefined) continue;
      if (others.length + more.length > 0) return undefined;
      partner.set(to, from);
    }
  }
  return partner;
}

function groups(
  items: readonly Plain[],
  keyOf: (item: Plain) => string | undefined,
  taken: ReadonlySet<number>,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = taken.has(index) ? undefined : keyOf(item);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), index]);
  });
  return found;
}
