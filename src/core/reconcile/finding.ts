import type { NamedThings } from './claim-names';
import type { Name } from './name';
import { stemOf } from './words';

/** By which words changes are found: their stems, whole names behind `=`, and ids behind `#`. Each once. */
export function findingOf(
  telling: ReadonlyMap<string, string>,
  { assets, ids }: NamedThings,
): readonly string[] {
  const names = assets.flatMap((name) => [...stemsOf(name), ...wholeNames(name)]);
  return [...new Set([...telling.keys(), ...names, ...Array.from(ids, idKey)])];
}

export function stemsOf({ proper }: Name): readonly string[] {
  return proper.map(stemOf);
}

export function wholeNames({ key, properKey }: Name): readonly string[] {
  return properKey === key ? [`=${key}`] : [`=${key}`, `=${properKey}`];
}

/** The same for all spellings of one id: `PG4711` and `4711`, 15 and 18 letters. */
export function idKey(id: string): string {
  const number = /^[a-z]{0,2}(\d{3,})(?:[a-z]\d)?$/.exec(id)?.[1];
  return `#${number ?? (id.length === 18 ? id.slice(0, 15) : id)}`;
}
