import { compare } from '../compare';
import type { AuditEvent, EventFileHead } from '../events/event';
import type { EventReader } from '../events/ports';
import { setKey } from '../model/plain';
import type { Plain } from '../model/field';
import type { Clock } from './moments';

/** The audit entries of a logbook, as they were read; kept while the changes beside them are edited. */
export interface Trail {
  /** In any order; an entry that stands in two files may be there twice. */
  readonly events: readonly AuditEvent[];
  readonly heads: readonly EventFileHead[];
  /** What was passed over; absent where all could be read. */
  readonly unread?: readonly UnreadEntries[];
}

/** A file of audit entries of which something cannot be read. */
export interface UnreadEntries {
  readonly path: string;
  /** How many of its lines are no entries; undefined: its head is none, and nothing of it is read. */
  readonly lines: number | undefined;
}

/** Entries in the order in which they happened, each once, with their times (milliseconds since 1970). */
export interface Timeline {
  readonly events: readonly AuditEvent[];
  readonly times: Float64Array;
}

/** The vendor's own fields that tell what an entry is about beside its asset; of half a million, no more is kept. */
const KEPT = /^(?:parent|program|workspace|environment|folder|parentname)$/i;
const NOTHING: AuditEvent['original'] = {};

/**
 * Reads all audit entries. Of their `original` fields only those that say where an asset belongs are kept in memory;
 * whoever shows the others reads the entry's file again.
 */
export async function readTrail(reader: EventReader): Promise<Trail> {
  const events: AuditEvent[] = [];
  const heads: EventFileHead[] = [];
  const unread: UnreadEntries[] = [];
  for (const { path, head } of await reader.list()) {
    if (!head) {
      unread.push({ path, lines: undefined });
      continue;
    }
    heads.push(head);
    let lines = 0;
    for await (const some of reader.read(path, () => (lines += 1)))
      for (const event of some) events.push({ ...event, original: keptOf(event.original) });
    if (lines > 0) unread.push({ path, lines });
  }
  return { events, heads, ...(unread.length === 0 ? {} : { unread }) };
}

function keptOf(original: AuditEvent['original']): AuditEvent['original'] {
  let kept: Record<string, Plain> | undefined;
  for (const key of Object.keys(original)) {
    const value = KEPT.test(key) ? original[key] : undefined;
    if (value !== undefined) setKey((kept ??= {}), key, value);
  }
  return kept ?? NOTHING;
}

/** What an asset is a part of, as far as the vendor's own fields say so: the program of a Marketo e-mail. */
export function parentOf({ original }: AuditEvent): string | undefined {
  for (const key of ['Parent', 'parent', 'Program', 'program', 'parentName']) {
    const value = Object.hasOwn(original, key) ? original[key] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

const lastOfTrail = new WeakMap<Trail, { readonly zone: string; readonly timeline: Timeline }>();

/** The entries by time; those of which no time is known last. Sorted once a trail and time zone. */
export function timelineOf(trail: Trail, clock: Clock, zone: string): Timeline {
  const last = lastOfTrail.get(trail);
  if (last?.zone === zone) return last.timeline;
  const timeline = inTime(trail.events, clock);
  lastOfTrail.set(trail, { zone, timeline });
  return timeline;
}

function inTime(all: readonly AuditEvent[], clock: Clock): Timeline {
  const events = eachOnce(all);
  const times = Float64Array.from(events, ({ at }) => clock.time(at));
  const order = Uint32Array.from(events, (_, index) => index);
  order.sort((a, b) => {
    const [first = Number.NaN, second = Number.NaN] = [times[a], times[b]];
    if (first < second) return -1;
    if (first > second) return 1;
    const unknown = Number(Number.isNaN(first)) - Number(Number.isNaN(second));
    return unknown || compare(events[a]?.key ?? '', events[b]?.key ?? '');
  });
  return {
    events: Array.from(order, (index) => events[index]).filter((event) => event !== undefined),
    times: Float64Array.from(order, (index) => times[index] ?? Number.NaN),
  };
}

/** One that two files have is taken from neither of them in particular: of two, the lesser text. */
function eachOnce(all: readonly AuditEvent[]): readonly AuditEvent[] {
  const byKey = new Map<string, AuditEvent>();
  for (const event of all) {
    const known = byKey.get(event.key);
    if (!known || isLess(event, known)) byKey.set(event.key, event);
  }
  return byKey.size === all.length ? all : [...byKey.values()];
}

function isLess(a: AuditEvent, b: AuditEvent): boolean {
  return JSON.stringify(a) < JSON.stringify(b);
}
