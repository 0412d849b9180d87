import type { AuditEvent } from '../events/event';
import { groupBy } from '../group-by';
import { burstsOf } from './bursts';
import type { Burst } from './bursts';
import { floatsOf, picked } from './columns';
import type { Column, Texts } from './columns';
import { Contents } from './contents';
import { kindsOf } from './kinds';
import type { Kinds } from './kinds';
import type { Clock } from './moments';
import { habitsOf } from './quiet-days';
import type { Habits } from './quiet-days';
import { saidBy } from './said';
import { daysOf, inOrder, inTime } from './timeline';
import type { Trail } from './trail';

/**
 * The entries of a tool, those of one burst after the other, and all that can be known of them without any change. An
 * entry is told by its place. Tools do not hang together, and what is held against each other is the less far apart.
 */
export interface Entries {
  readonly tool: string;
  readonly events: readonly AuditEvent[];
  /** Milliseconds since 1970; NaN where it is not known. */
  readonly times: Float64Array;
  /** What each says, as a number of `contents`, and who did it, as one of `names`. */
  readonly says: Column;
  readonly actors: Column;
  readonly names: Texts;
  readonly contents: Contents;
  readonly kinds: Kinds;
  readonly habits: Habits;
  readonly bursts: readonly Burst[];
}

const lastOfTrail = new WeakMap<
  Trail,
  { readonly zone: string; readonly entries: readonly Entries[] }
>();

/** What a trail has of each tool; worked out once a trail and time zone. Equal entries, in any order, give equal results. */
export function entriesOf(trail: Trail, clock: Clock, zone: string): readonly Entries[] {
  const last = lastOfTrail.get(trail);
  if (last?.zone === zone) return last.entries;
  const ofTools = groupBy(trail.events, ({ tool }) => tool);
  const entries = Array.from(ofTools, ([tool, events]) => entriesOfTool(tool, events, clock));
  lastOfTrail.set(trail, { zone, entries });
  return entries;
}

function entriesOfTool(tool: string, all: readonly AuditEvent[], clock: Clock): Entries {
  const { events, asTheyCame, order: ofTime, times } = inTime(all, clock);
  const said = saidBy(asTheyCame, ofTime);
  const contents = new Contents(events, said);
  const days = daysOf(times);
  const kinds = kindsOf(said, days, contents);
  const habits = habitsOf(said, days, contents, kinds);
  const { bursts, order } = burstsOf(said, times);
  return {
    tool,
    events: inOrder(events, order),
    times: floatsOf(order.length, (place) => times[order[place] ?? 0] ?? Number.NaN),
    says: picked(contents.numbers, order),
    actors: picked(said.actor, order),
    names: said.texts,
    ...{ contents, kinds, habits, bursts },
  };
}
