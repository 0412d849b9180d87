import { fitValues } from './fit-values';
import { compare } from '../compare';
import { groupBy } from '../group-by';
import type { Step } from './step';

/** Longer chains of relations within one day are not followed to their end. */
const MAX_CHAIN = 500;

/**
 * The steps of one setting in the order in which they happened: by day; within a day by time (a day without a time
 * counts from its beginning), unless a relation says otherwise of two of which one has no time; then by the id. What
 * all this leaves open is settled by the values, where in another order more steps begin from what was there.
 */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  const sorted = [...steps].sort(compareSteps);
  const ordered: Step[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (sorted[end]?.day === sorted[start]?.day && end < sorted.length) end += 1;
    const day = sorted.slice(start, end);
    ordered.push(...(day.length === 1 ? day : ofOneDay(day, ordered.at(-1))));
    start = end;
  }
  return ordered;
}

/** Whether it is known which of two steps came first: they are of different days, or both have a time. */
export function isOrderKnown(a: Step, b: Step): boolean {
  if (!a.exact || !b.exact) return false;
  if (a.day !== b.day) return true;
  return a.time !== undefined && b.time !== undefined && a.time !== b.time;
}

function compareSteps(a: Step, b: Step): number {
  return (
    compare(a.day, b.day) ||
    compareTimes(a.time ?? -Infinity, b.time ?? -Infinity) ||
    compare(a.change, b.change) ||
    a.row - b.row ||
    Number(a.cause === 'rolled-back') - Number(b.cause === 'rolled-back')
  );
}

/** Not the difference: of two without a time it would be no number. */
function compareTimes(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ofOneDay(day: readonly Step[], before: Step | undefined): readonly Step[] {
  const ofChange = groupBy(day, ({ change }) => change);
  const ordered = byRelations(day, ofChange);
  return fitValues(ordered, before, (step) => [
    ...earlierOf(step, ofChange),
    ...day.filter(({ time }) => time !== undefined && step.time !== undefined && time < step.time),
  ]);
}

/**
 * The steps of one day, each after those that it names as earlier: one without a time is put off until the last of
 * them, rather than one with a time brought forward. Circles are cut where they are met.
 */
function byRelations(
  day: readonly Step[],
  ofChange: ReadonlyMap<string, readonly Step[]>,
): readonly Step[] {
  const starts = new Map<Step, number>();
  const startOf = (step: Step, depth: number): number => {
    const known = starts.get(step);
    if (known !== undefined) return known;
    const own = step.time ?? -Infinity;
    starts.set(step, own);
    if (step.time !== undefined || depth > MAX_CHAIN) return own;
    const after = earlierOf(step, ofChange).map((earlier) => startOf(earlier, depth + 1));
    const start = after.reduce((latest, other) => Math.max(latest, other), own);
    starts.set(step, start);
    return start;
  };
  const sorted = [...day].sort((a, b) => compareTimes(startOf(a, 0), startOf(b, 0)));
  const placed = new Set<Step>();
  const ordered: Step[] = [];
  const place = (step: Step, depth: number): void => {
    if (placed.has(step)) return;
    placed.add(step);
    if (depth < MAX_CHAIN)
      for (const earlier of earlierOf(step, ofChange))
        if (startOf(earlier, 0) <= startOf(step, 0)) place(earlier, depth + 1);
    ordered.push(step);
  };
  for (const step of sorted) place(step, 0);
  return ordered;
}

/** What a step comes after: what it undoes, and what it names; not where two times say it already. */
function earlierOf(step: Step, ofChange: ReadonlyMap<string, readonly Step[]>): readonly Step[] {
  const named = step.after.flatMap((id) => ofChange.get(id) ?? []);
  const own = step.cause === 'rolled-back' ? (ofChange.get(step.change) ?? []) : [];
  return [
    ...own.filter(({ cause, row }) => cause !== 'rolled-back' && row === step.row),
    ...named.filter((other) => isOrderFree(other, step)),
  ];
}

function isOrderFree(a: Step, b: Step): boolean {
  return a.time === undefined || b.time === undefined || a.time === b.time;
}
