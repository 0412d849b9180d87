import { equalPlain } from '../model/plain';
import { explain } from './explain';
import type { Gap } from './gap';
import type { Entry, Ledger, Line } from './ledger';
import { isWrittenOtherwise, meansSame } from './same-value';

/** By ledger: what explains a gap may stand in another line, which may have changed. */
const ofLedger = new WeakMap<Ledger, Map<Line, readonly Gap[]>>();

/**
 * Where the `from` of a change is not what its setting was set to before, the oldest first. Nobody is accused
 * lightly: a verdict of `unexplained` is given only where no kinder explanation has anything that speaks for it.
 */
export function gapsOf(ledger: Ledger, line: Line): readonly Gap[] {
  const gaps = ofLedger.get(ledger) ?? new Map<Line, readonly Gap[]>();
  ofLedger.set(ledger, gaps);
  const known = gaps.get(line);
  if (known) return known;
  const found = line.entries.flatMap((after, index) => {
    const before = line.entries[index - 1];
    return (before && gapBetween(ledger, line, before, after, index)) ?? [];
  });
  gaps.set(line, found);
  return found;
}

/** The gaps of several settings by the day on which each came to light, the oldest first. */
export function gapsIn(ledger: Ledger, lines: readonly Line[]): readonly Gap[] {
  return lines
    .flatMap((line) => gapsOf(ledger, line))
    .sort((a, b) => (a.after.step.day < b.after.step.day ? -1 : 1));
}

/** A change that was marked as rolled back, and one that says that it did so: two lines for what happened once. */
function isOneUndoing({ step, value }: Entry, after: Entry): boolean {
  const isNamed = step.cause === 'rolled-back' && after.step.after.includes(step.change);
  return isNamed && meansSame(value, after.value);
}

function gapBetween(
  ledger: Ledger,
  line: Line,
  before: Entry,
  after: Entry,
  index: number,
): Gap | undefined {
  const { cause, from: found, gapReason: reason } = after.step;
  const expected = before.value;
  if (cause !== 'live' || found === undefined || expected === undefined) return undefined;
  if (equalPlain(expected, found) || isOneUndoing(before, after)) return undefined;
  const gap = { line, before, after, expected, found };
  if (reason !== undefined) return { ...gap, verdict: 'answered', explanations: [], reason };
  if (isWrittenOtherwise(expected, found))
    return { ...gap, verdict: 'same-value', explanations: [] };
  const explanations = explain(ledger, { ...gap, index });
  return {
    ...gap,
    verdict: explanations.length > 0 ? 'maybe-explained' : 'unexplained',
    explanations,
  };
}
