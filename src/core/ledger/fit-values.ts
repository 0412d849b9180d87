import { equalPlain } from '../model/plain';
import { isWrittenOtherwise } from './same-value';
import type { Step } from './step';

/** More steps of one day stay as they are: who changes a setting more often in a day notes the times. */
const MOST = 60;

/**
 * Steps whose order is partly open, so that as many as can begin from what the one before them left: people write down
 * the day and rarely the time, and three changes of one day then stand in the order of their titles. They stay as they
 * are where that fits as well.
 * @param before the step that comes before all of them
 * @param earlierOf the steps that are known to come before one, none others than these
 */
export function fitValues(
  steps: readonly Step[],
  before: Step | undefined,
  earlierOf: (step: Step) => readonly Step[],
): readonly Step[] {
  if (steps.length > MOST) return steps;
  const jumps = countJumps(steps, before);
  if (jumps === 0) return steps;
  const fitted = chain(steps, before, earlierOf);
  return fitted && countJumps(fitted, before) < jumps ? fitted : steps;
}

/** One after the other: what begins where the last one ended; else what no other one leads to; else the next. */
function chain(
  steps: readonly Step[],
  before: Step | undefined,
  earlierOf: (step: Step) => readonly Step[],
): readonly Step[] | undefined {
  const waiting = new Map(steps.map((step) => [step, earlierOf(step)]));
  const chained: Step[] = [];
  while (waiting.size > 0) {
    const last = chained.at(-1) ?? before;
    const rest = [...waiting.keys()];
    const free = rest.filter((step) => !waiting.get(step)?.some((other) => waiting.has(other)));
    const next =
      free.find((step) => last && follows(last, step)) ??
      free.find((step) => !rest.some((other) => other !== step && follows(other, step))) ??
      free[0];
    // Relations that go round in a circle leave none free.
    if (!next) return undefined;
    waiting.delete(next);
    chained.push(next);
  }
  return chained;
}

function countJumps(steps: readonly Step[], before: Step | undefined): number {
  return steps.filter((step, index) => {
    const last = steps[index - 1] ?? before;
    return last?.to !== undefined && step.from !== undefined && !follows(last, step);
  }).length;
}

function follows({ to }: Step, { from }: Step): boolean {
  if (to === undefined || from === undefined) return false;
  return equalPlain(to, from) || isWrittenOtherwise(to, from);
}
