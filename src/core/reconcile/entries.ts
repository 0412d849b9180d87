import type { AuditEvent } from '../events/event';
import { groupBy } from '../group-by';
import { burstsOf } from './bursts';
import type { Burst } from './bursts';
import type { Column } from './columns';
import { Contents } from './contents';
import { kindsOf } from './kinds';
import type { Kinds } from './kinds';
import type { Clock } from './moments';
import { habitsOf } from './quiet-days';
import type { Habits } from './quiet-days';
import { saidBy } from './said';
import { inTime } from './timeline';
import type { Trail } from './trail';

/**
 * The entries of a trail, those of one burst after the other, and all that can be known of them without any change.
 * An entry is told by its place.
 */
export interface Entries {
  readonly events: readonly AuditEvent[];
  /** Milliseconds since 1970; NaN where it is not known. */
  readonly times: Float64Array;
  /** What each says, as a number of `contents`. */
  readonly says: Column;
  readonly contents: Contents;
  readonly kinds: Kinds;
  readonly habits: Habits;
  readonly bursts: readonly Burst[];
  /** The same by their tools. */
  readonly ofTools: ReadonlyMap<string, readonly Burst[]>;
}

const lastOfTrail = new WeakMap<Trail, { readonly zone: string; readonly entries: Entries }>();

/** What a trail has; worked out once a trail and time zone. Equal entries, in any order, give equal results. */
export function entriesOf(trail: Trail, clock: Clock, zone: string): Entries {
  const last = lastOfTrail.get(trail);
  if (last?.zone === zone) return last.entries;
  const { events, asTheyCame, order: ofTime, times } = inTime(trail.events, clock);
  const said = saidBy(asTheyCame, ofTime);
  const contents = new Contents(events, said);
  const kinds = kindsOf(said, times, contents);
  const habits = habitsOf(said, times, contents, kinds);
  const { bursts, order } = burstsOf(events, said, times);
  const entries = {
    events: Array.from(order, (place) => events[place]).filter((event) => event !== undefined),
    times: Float64Array.from(order, (place) => times[place] ?? Number.NaN),
    says: order.map((place) => contents.numbers[place] ?? 0),
    ...{ contents, kinds, habits, bursts, ofTools: groupBy(bursts, ({ tool }) => tool) },
  };
  lastOfTrail.set(trail, { zone, entries });
  return entries;
}
