import type { AuditEvent, EventFileHead } from '../events/event';
import { partsOfEventPath } from '../events/event-lines';
import type { EventReader } from '../events/ports';
import { setKey } from '../model/plain';
import type { Plain } from '../model/field';

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

/** The vendor's own fields that tell what an entry is about beside its asset; of half a million, no more is kept. */
const KEPT = /^(?:parent|program|workspace|environment|folder|parentname)$/i;
/** What is kept of an entry whose original says nothing of the kind. */
export const NOTHING_KEPT: AuditEvent['original'] = {};

/**
 * Reads all audit entries, or those of a tool. Of their `original` fields only those that say where an asset belongs
 * are kept in memory; whoever shows the others reads the entry's file again.
 */
export async function readTrail(reader: EventReader, tool?: string): Promise<Trail> {
  const events: AuditEvent[] = [];
  const heads: EventFileHead[] = [];
  const unread: UnreadEntries[] = [];
  const known = new Map<string, string>();
  for (const { path, head } of await reader.list()) {
    if (tool !== undefined && partsOfEventPath(path)?.tool !== tool) continue;
    if (!head) {
      unread.push({ path, lines: undefined });
      continue;
    }
    heads.push(head);
    let lines = 0;
    for await (const some of reader.read(path, () => (lines += 1)))
      for (const event of some) events.push(keptOfEvent(event, known));
    if (lines > 0) unread.push({ path, lines });
  }
  return { events, heads, ...(unread.length === 0 ? {} : { unread }) };
}

/** What entries say again and again is kept once: half a million take a third less memory so. */
const SAID_AGAIN = [
  'tool',
  'source',
  'account',
  'actor',
  'action',
  'type',
  'asset',
  'path',
  'text',
] as const;

function keptOfEvent(event: AuditEvent, known: Map<string, string>): AuditEvent {
  const kept: Mutable<AuditEvent> = { ...event, original: keptOf(event.original) };
  for (const field of SAID_AGAIN) {
    const text = kept[field];
    if (text !== undefined) kept[field] = once(text, known);
  }
  return kept;
}

/** So many texts are held against each other: where almost none comes again, they would only be kept. */
const MOST_KNOWN = 500_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function once(text: string, known: Map<string, string>): string {
  const same = known.get(text);
  if (same !== undefined) return same;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, text);
  return text;
}

function keptOf(original: AuditEvent['original']): AuditEvent['original'] {
  let kept: Record<string, Plain> | undefined;
  for (const key of Object.keys(original)) {
    const value = KEPT.test(key) ? original[key] : undefined;
    if (value !== undefined) setKey((kept ??= {}), key, value);
  }
  return kept ?? NOTHING_KEPT;
}
