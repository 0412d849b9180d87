import type { AnswerEntry } from '../logbook/entry';
import type { Answer } from '../model/answer';
import { Ignoring } from './ignoring';
import type { Clock } from './moments';
import type { EventGroup } from './outcome';

/** How many entries a rule fits. */
export interface Caught {
  readonly entries: number;
  readonly undocumented: number;
}

/**
 * How many entries of these groups a rule to ignore some would fit.
 * @param today `YYYY-MM-DD`
 */
export function caughtBy(
  rule: Pick<Answer, 'when' | 'until'>,
  groups: readonly EventGroup[],
  clock: Clock,
  today: string,
): Caught {
  const record: Answer = { id: 'rule', decision: 'ignore', reason: '-', ...rule };
  const entry: AnswerEntry = {
    ...{ kind: 'answer', path: '', id: 'rule', record, shortened: false, problems: [] },
  };
  const ignoring = new Ignoring({ answers: new Map([['rule', entry]]) }, today);
  let [entries, undocumented] = [0, 0];
  for (const { events, outcome } of groups)
    for (const event of events) {
      if (ignoring.of(event, clock.day(clock.time(event.at)))?.isPast !== false) continue;
      entries += 1;
      if (outcome === 'undocumented') undocumented += 1;
    }
  return { entries, undocumented };
}
