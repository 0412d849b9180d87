import { identifyingKeys, identitiesOf, identity } from '../history/item-identity';
import type { Plain } from '../model/field';
import { isList, isTable } from '../model/plain';

/** A value as a text that is equal for equal values, whatever the order of their keys. */
export function canonical(value: Plain | undefined): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isTable(value)) return JSON.stringify(value ?? null);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** Index there -> index here. */
type Partners = ReadonlyMap<number, number>;

/**
 * Which items of a list are which of another, its later version. Equal ones first, then by what identifies them. Unlike
 * the history of a record, which may guess that a single leftover is the same thing renamed, this never guesses.
 * Undefined when it cannot be told: several items that differ carry the same identity.
 * @param path keys of the list
 */
export function matchItems(
  here: readonly Plain[],
  there: readonly Plain[],
  path: readonly string[],
): Partners | undefined {
  const partner = matchEqual(here, there);
  for (const keys of identitiesOf(path))
    if (!matchBy(here, there, (item) => identity(item, keys), partner)) return undefined;
  return partner;
}

/**
 * The same for items that two people added, each without the other: only by what identifies an item best. Two notes to
 * the same people are two, where one note that is sent another way is still that one.
 */
export function matchAdded(
  here: readonly Plain[],
  there: readonly Plain[],
  path: readonly string[],
): Partners | undefined {
  const partner = matchEqual(here, there);
  const keyOf = (item: Plain) => identity(item, identifyingKeys(item, path));
  return matchBy(here, there, keyOf, partner) ? partner : undefined;
}

function matchEqual(here: readonly Plain[], there: readonly Plain[]): Map<number, number> {
  const partner = new Map<number, number>();
  const equal = groups(here, canonical, new Set());
  there.forEach((item, index) => {
    const from = equal.get(canonical(item))?.shift();
    if (from !== undefined) partner.set(index, from);
  });
  return partner;
}

/** Adds the pairs of those without a partner that have the same key; false when several have. */
function matchBy(
  here: readonly Plain[],
  there: readonly Plain[],
  keyOf: (item: Plain) => string | undefined,
  partner: Map<number, number>,
): boolean {
  const left = groups(here, keyOf, new Set(partner.values()));
  const right = groups(there, keyOf, new Set(partner.keys()));
  for (const [key, indices] of right) {
    const [from, ...others] = left.get(key) ?? [];
    const [to, ...more] = indices;
    if (from === undefined || to === undefined) continue;
    if (others.length + more.length > 0) return false;
    partner.set(to, from);
  }
  return true;
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
