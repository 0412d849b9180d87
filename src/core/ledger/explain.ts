import { isNearly } from '../model/closest';
import type { Plain } from '../model/field';
import { countUpTo } from './as-of';
import type { Explanation, Gap } from './gap';
import type { HeldLine } from './gather';
import type { Entry, Ledger } from './ledger';
import { isOrderKnown } from './order';
import { meansSame } from './same-value';
import { placesOf } from './value-index';
import { namesakes } from './namesakes';

/** A gap that is being looked into; `index` is where `after` stands in its line. */
export type Jump = Pick<Gap, 'line' | 'before' | 'after' | 'expected' | 'found'> & {
  readonly index: number;
};

/** Of one day more steps are not looked through: a crafted day could have a hundred thousand. */
const FURTHEST = 200;
/** Words of fewer letters are other words when a letter differs. */
const SHORTEST_WORD = 6;
/** Texts of fewer words are values, and no descriptions. */
const FEWEST_WORDS = 3;

type Ask = (jump: Jump, ledger: Ledger) => Explanation | undefined;

/** The kinder explanations of a gap that something in the logbook speaks for, the likeliest first. */
export function explain(ledger: Ledger, jump: Jump): readonly Explanation[] {
  return ASKED.flatMap((ask) => ask(jump, ledger) ?? []);
}

const notLive: Ask = ({ line, found, after }, { held }) => {
  const fits = heldWith(held.get(line.key), found, after).find(({ why }) => why !== 'rolled-back');
  return fits && { kind: 'not-live', change: fits.change };
};

/** Rolled back on a day that nobody wrote down, or not marked as rolled back at all. */
const rolledBack: Ask = ({ line, found, before, after }, { held }) => {
  const { step } = before;
  const undated = heldWith(held.get(line.key), found, after).find(
    ({ why }) => why === 'rolled-back',
  );
  if (undated) return { kind: 'rolled-back', change: undated.change };
  // Undone: it was this before the last change. Or the last entry is the undoing, and it did not hold.
  return meansSame(step.from, found) ? { kind: 'rolled-back', change: step.change } : undefined;
};

const targetNotSaid: Ask = ({ line, found, after }, { held }) => {
  const fits = heldWith(held.get(line.name.path), found, after).at(0);
  return fits && { kind: 'target-not-said', change: fits.change };
};

const elsewhere: Ask = ({ line, found, before, after }, ledger) => {
  for (const other of namesakes(ledger, line)) {
    const now = countUpTo(other, after.step.day) - 1;
    const places = placesOf(other, found, now);
    const place = places.includes(now)
      ? now
      : places.find((at) => isBetween(other.entries[at], before, after));
    const speaks = place === undefined ? undefined : other.entries[place];
    if (!speaks) continue;
    const kind = other.name.path === line.name.path ? 'other-environment' : 'other-name';
    return { kind, change: speaks.step.change, line: other };
  }
  return undefined;
};

/** Would the values fit if steps whose order nobody knows stood in the other order? */
const orderUnknown: Ask = ({ line, found, after, before, index }) => {
  const places = placesOf(line, found, index);
  const other = places
    .filter((place) => place !== index && place !== index - 1)
    .map((place) => line.entries[place])
    .find((entry) => isFree(entry, after) || isFree(entry, before));
  if (other) return { kind: 'order-unknown', change: other.step.change };
  // `after` may have come before all those that it cannot be told apart from.
  let at = index - 1;
  while (at >= 0 && index - at < FURTHEST && isFree(line.entries[at], after)) at -= 1;
  if (at === index - 1 || !places.includes(at)) return undefined;
  return { kind: 'order-unknown', change: before.step.change };
};

const writtenTwice: Ask = ({ before, after }) =>
  meansSame(before.step.from, after.step.from) && meansSame(before.value, after.step.to)
    ? { kind: 'written-twice', change: before.step.change }
    : undefined;

const earlierValue: Ask = ({ line, found, index }) => {
  const place = placesOf(line, found, index)
    .filter((at) => at < index - 1)
    .at(-1);
  const earlier = place === undefined ? undefined : line.entries[place];
  return earlier && { kind: 'earlier-value', change: earlier.step.change };
};

const mistyped: Ask = ({ expected, found, after }) => {
  if (typeof expected !== 'string' || typeof found !== 'string') return undefined;
  const isWord = (text: string) =>
    text.length >= SHORTEST_WORD && text.length < 200 && !/^[^a-z]*$/i.test(text);
  const differsByDigit = expected.replace(/\d/g, '') === found.replace(/\d/g, '');
  if (!isWord(expected) || !isWord(found) || differsByDigit) return undefined;
  return isNearly(expected, found) ? { kind: 'mistyped', change: after.step.change } : undefined;
};

const reworded: Ask = ({ expected, found, after }) => {
  if (typeof expected !== 'string' || typeof found !== 'string') return undefined;
  const [few, many] = [wordsOf(expected), wordsOf(found)].sort((a, b) => a.size - b.size);
  if (!few || !many || few.size < FEWEST_WORDS || [...few].some((word) => !many.has(word)))
    return undefined;
  return { kind: 'reworded', change: after.step.change };
};

/** The likeliest first. */
const ASKED: readonly Ask[] = [
  notLive,
  orderUnknown,
  writtenTwice,
  rolledBack,
  elsewhere,
  targetNotSaid,
  mistyped,
  reworded,
  earlierValue,
];

/** Lines that set this value and were written down by then, or afterwards on purpose. */
function heldWith(
  lines: readonly HeldLine[] | undefined,
  found: Plain,
  after: Entry,
): readonly HeldLine[] {
  if (!lines) return [];
  return lines.filter(
    ({ to, day, afterwards }) => meansSame(to, found) && (afterwards || day <= after.step.day),
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, 2_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}

function isFree(a: Entry | undefined, b: Entry): boolean {
  return a !== undefined && !isOrderKnown(a.step, b.step);
}

function isBetween(entry: Entry | undefined, before: Entry, after: Entry): boolean {
  const day = entry?.step.day;
  return day !== undefined && before.step.day <= day && day <= after.step.day;
}
