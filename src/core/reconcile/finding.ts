import type { NamedThings } from './claim-names';
import type { Name } from './name';
import { stemOf, unspaced } from './words';

/** By which words changes are found: their stems, whole names behind `=`, and ids behind `#`. Each once. */
export function findingOf(
  telling: ReadonlySet<string>,
  { assets, ids }: NamedThings,
): readonly string[] {
  const found = new Set(telling);
  for (const name of assets)
    for (const word of [...stemsOf(name), ...wholeNames(name)]) found.add(word);
  for (const id of ids) found.add(idKey(id));
  return [...found];
}

export function stemsOf({ properSpaced }: Name): readonly string[] {
  return unspaced(properSpaced).map(stemOf);
}

export function wholeNames({ spaced, properSpaced }: Name): readonly string[] {
  return properSpaced === spaced ? [`=${spaced}`] : [`=${spaced}`, `=${properSpaced}`];
}

/** The same for all spellings of one id: `PG4711` and `4711`, 15 and 18 letters. */
export function idKey(id: string): string {
  const number = /^[a-z]{0,2}(\d{3,})(?:[a-z]\d)?$/.exec(id)?.[1];
  return `#${number ?? (id.length === 18 ? id.slice(0, 15) : id)}`;
}
