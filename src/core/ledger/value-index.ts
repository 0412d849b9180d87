import type { Plain } from '../model/field';
import type { Line } from './ledger';
import { meaningsOf, meansSame } from './same-value';

/** How far a line is looked through to either side: a crafted line could have a hundred thousand steps. */
const REACH = 200;

const ofLine = new WeakMap<Line, ReadonlyMap<string, readonly number[]>>();

/**
 * Where in a line's entries, around `index`, the setting came to a value or to one that means the same; ascending.
 * Looked up and not searched for: of a line with a thousand gaps each asks for its own.
 */
export function placesOf(line: Line, value: Plain, index: number): readonly number[] {
  const known = ofLine.get(line) ?? byMeaning(line);
  ofLine.set(line, known);
  const { whole, bare } = meaningsOf(value);
  const found: number[] = [];
  for (const meaning of bare.length === 0 ? whole : [...whole, ...bare])
    for (const place of around(known.get(meaning) ?? [], index))
      if (!found.includes(place) && meansSame(line.entries[place]?.value, value)) found.push(place);
  return found.sort((a, b) => a - b);
}

/** Those of ascending numbers that are nearest to one. */
function around(places: readonly number[], index: number): readonly number[] {
  if (places.length <= REACH) return places;
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return places.slice(Math.max(0, low - REACH / 2), low + REACH / 2);
}

function byMeaning({ entries }: Line): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  entries.forEach(({ value }, place) => {
    if (value === undefined) return;
    const { whole, bare } = meaningsOf(value);
    for (const meaning of [...whole, ...bare]) {
      const list = found.get(meaning);
      if (list) list.push(place);
      else found.set(meaning, [place]);
    }
  });
  return found;
}
