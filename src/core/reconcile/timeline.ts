import { compare } from '../compare';
import { DAY_MS } from '../days';
import type { AuditEvent } from '../events/event';
import { floatsOf } from './columns';
import type { Column } from './columns';
import type { Clock } from './moments';

/** Entries of a tool in the order in which they happened, each once, with their times (milliseconds since 1970). */
export interface Timeline {
  readonly events: readonly AuditEvent[];
  /** The same, as they came; and by their places in time: their places among these. */
  readonly asTheyCame: readonly AuditEvent[];
  readonly order: Column;
  /** NaN where it is not known: these come last. */
  readonly times: Float64Array;
}

/** Puts the entries of a tool in order. Those of one time stand in the order of their keys, whatever order they come in. */
export function inTime(all: readonly AuditEvent[], clock: Clock): Timeline {
  const events = eachOnce(all);
  const times = floatsOf(events.length, (number) => clock.time(events[number]?.at ?? ''));
  const { order, sorted } = orderOf(times, (a, b) =>
    compare(events[a]?.key ?? '', events[b]?.key ?? ''),
  );
  return { events: inOrder(events, order), asTheyCame: events, order, times: sorted };
}

/** The days of moments, counted from 1970; NaN of NaN. */
export function daysOf(times: Float64Array): Float64Array {
  const days = new Float64Array(times.length);
  for (let at = 0; at < times.length; at += 1)
    days[at] = Math.floor((times[at] ?? Number.NaN) / DAY_MS);
  return days;
}

/**
 * The times in ascending order (NaN last), and for each place the number of what stands there.
 * @param compareTied puts two in order, by their numbers, that have the same time, or none
 */
export function orderOf(
  times: Float64Array,
  compareTied: (one: number, other: number) => number,
): { readonly order: Column; readonly sorted: Float64Array } {
  const sorted = times.slice().sort();
  const order = placesIn(sorted, times);
  for (let from = 0; from < order.length;) {
    const until = endOfSame(sorted, from);
    if (until - from > 1) order.subarray(from, until).sort(compareTied);
    from = until;
  }
  return { order, sorted };
}

/** Entries by their numbers. */
export function inOrder(events: readonly AuditEvent[], order: Column): readonly AuditEvent[] {
  const found: AuditEvent[] = [];
  for (let place = 0; place < order.length; place += 1) {
    const event = events[order[place] ?? 0];
    if (event) found.push(event);
  }
  return found;
}

/** One that two files have is taken from neither of them in particular: of two, the lesser text. */
function eachOnce(all: readonly AuditEvent[]): readonly AuditEvent[] {
  // Keys are whatever a file says: a set's own hashes cannot be made to collide, as ones of ours could.
  if (new Set(all.map(({ key }) => key)).size === all.length) return all;
  const found = new Map<string, AuditEvent>();
  for (const event of all) {
    const known = found.get(event.key);
    if (!known || isLess(event, known)) found.set(event.key, event);
  }
  return [...found.values()];
}

function isLess(a: AuditEvent, b: AuditEvent): boolean {
  return JSON.stringify(a) < JSON.stringify(b);
}

/** For each place among sorted times, which of the others it is: numbers sort far faster alone than by a function. */
function placesIn(sorted: Float64Array, times: Float64Array): Uint32Array {
  const [order, taken] = [new Uint32Array(times.length), new Uint32Array(times.length)];
  const known = endOfKnown(sorted);
  for (let index = 0; index < times.length; index += 1) {
    const time = times[index] ?? Number.NaN;
    const first = Number.isNaN(time) ? known : firstFrom(sorted, time, known);
    const before = taken[first] ?? 0;
    taken[first] = before + 1;
    order[first + before] = index;
  }
  return order;
}

function endOfKnown(sorted: Float64Array): number {
  let end = sorted.length;
  while (end > 0 && Number.isNaN(sorted[end - 1])) end -= 1;
  return end;
}

function endOfSame(sorted: Float64Array, from: number): number {
  const time = sorted[from] ?? Number.NaN;
  if (Number.isNaN(time)) return sorted.length;
  let until = from + 1;
  while (sorted[until] === time) until += 1;
  return until;
}

/** How many of ascending numbers, or of the first `end` of them, are less than one. */
export function firstFrom(numbers: Float64Array, limit: number, end = numbers.length): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
