import { isNearly } from '../model/closest';
import type { Plain } from '../model/field';
import { equalPlain } from '../model/plain';
import { entryAt } from './as-of';
import type { Explanation, Gap } from './gap';
import type { HeldLine } from './gather';
import type { Entry, Ledger } from './ledger';
import { isOrderKnown } from './order';
import { isWrittenOtherwise } from './same-value';
import { namesakes } from './namesakes';

/** A gap that is being looked into; `index` is where `after` stands in its line. */
export type Jump = Pick<Gap, 'line' | 'before' | 'after' | 'expected' | 'found'> & {
  readonly index: number;
};

/** How many steps of a line are searched to either side: a crafted line could have a hundred thousand. */
const REACH = 200;
/** Words of fewer letters are other words when a letter differs. */
const SHORTEST_WORD = 6;

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
  return isSame(step.from, found) ? { kind: 'rolled-back', change: step.change } : undefined;
};

const targetNotSaid: Ask = ({ line, found, after }, { held }) => {
  const fits = heldWith(held.get(line.name.path), found, after).at(0);
  return fits && { kind: 'target-not-said', change: fits.change };
};

const elsewhere: Ask = (jump, ledger) => {
  const { line, found, before, after } = jump;
  for (const other of namesakes(ledger, line)) {
    const now = entryAt(other, after.step.day);
    const between = other.entries
      .slice(-REACH)
      .find(({ step, value }) => isBetween(step.day, before, after) && isSame(value, found));
    const speaks = now && isSame(now.value, found) ? now : between;
    if (!speaks) continue;
    const kind = other.name.path === line.name.path ? 'other-environment' : 'other-name';
    return { kind, change: speaks.step.change, line: other };
  }
  return undefined;
};

/** Would the values fit if steps whose order nobody knows stood in the other order? */
const orderUnknown: Ask = ({ line, found, after, before, index }) => {
  const around = line.entries.slice(Math.max(0, index - REACH), index + REACH);
  const other = around.find(
    (entry) =>
      entry !== after &&
      entry !== before &&
      isSame(entry.value, found) &&
      isLoose(entry, before, after),
  );
  if (other) return { kind: 'order-unknown', change: other.step.change };
  // `after` may have come before all those that it cannot be told apart from.
  let at = index - 1;
  while (at >= 0 && index - at < REACH && isFree(line.entries[at], after)) at -= 1;
  const earlier = at < index - 1 && at >= 0 ? line.entries[at] : undefined;
  if (!earlier || !isSame(earlier.value, found)) return undefined;
  return { kind: 'order-unknown', change: before.step.change };
};

const writtenTwice: Ask = ({ before, after }) =>
  isSame(before.step.from, after.step.from) && isSame(before.value, after.step.to)
    ? { kind: 'written-twice', change: before.step.change }
    : undefined;

const earlierValue: Ask = ({ line, found, index }) => {
  const earlier = line.entries
    .slice(Math.max(0, index - REACH), index - 1)
    .filter(({ value }) => isSame(value, found))
    .at(-1);
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

/** The likeliest first. */
const ASKED: readonly Ask[] = [
  notLive,
  orderUnknown,
  writtenTwice,
  rolledBack,
  elsewhere,
  targetNotSaid,
  mistyped,
  earlierValue,
];

/** Lines that set this value and were written down by then, or afterwards on purpose. */
function heldWith(
  lines: readonly HeldLine[] | undefined,
  found: Plain,
  after: Entry,
): readonly HeldLine[] {
  return (lines ?? []).filter(
    ({ to, day, afterwards }) => isSame(to, found) && (afterwards || day <= after.step.day),
  );
}

function isSame(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return equalPlain(a, b) || isWrittenOtherwise(a, b);
}

function isFree(a: Entry | undefined, b: Entry): boolean {
  return a !== undefined && !isOrderKnown(a.step, b.step);
}

function isLoose(entry: Entry, before: Entry, after: Entry): boolean {
  return isFree(entry, after) || isFree(entry, before);
}

function isBetween(day: string, before: Entry, after: Entry): boolean {
  return before.step.day <= day && day <= after.step.day;
}
