import type { Reconciliation } from '../../../src/core/reconcile/reconciliation';
import type { EventGroup } from '../../../src/core/reconcile/outcome';
import type { Simulation } from './simulate';

/** An entry that was matched wrongly, or not at all. */
export interface Wrong {
  readonly what: 'other-change' | 'not-documented' | 'accused' | 'ambiguous';
  readonly key: string;
  readonly truth: string | undefined;
  readonly group: EventGroup;
}

/** How well entries were matched. */
export interface Score {
  readonly entries: number;
  /** Entries that a change caused; entries that were said to belong to one; and those of which it was the right one. */
  readonly caused: number;
  readonly matched: number;
  readonly right: number;
  readonly wrong: readonly Wrong[];
}

/** Holds what was found against what is known. */
export function scoreOf({ groups }: Reconciliation, { causes }: Simulation): Score {
  let [entries, caused, matched, right] = [0, 0, 0, 0];
  const wrong: Wrong[] = [];
  for (const group of groups)
    for (const { key } of group.events) {
      const truth = causes.get(key);
      entries += 1;
      if (truth !== undefined) caused += 1;
      if (group.change !== undefined) matched += 1;
      if (group.change === truth) {
        if (truth !== undefined) right += 1;
        continue;
      }
      wrong.push({ what: whatIsWrong(group, truth), key, truth, group });
    }
  return { entries, caused, matched, right, wrong };
}

function whatIsWrong(group: EventGroup, truth: string | undefined): Wrong['what'] {
  if (truth === undefined) return 'not-documented';
  if (group.change !== undefined) return 'other-change';
  return group.isAmbiguous ? 'ambiguous' : 'accused';
}

/** Of what was said to belong to a change, how much does. */
export function precision({ right, matched }: Score): number {
  return matched === 0 ? 1 : right / matched;
}

/** Of what belongs to a change, how much was found. */
export function recall({ right, caused }: Score): number {
  return caused === 0 ? 1 : right / caused;
}
