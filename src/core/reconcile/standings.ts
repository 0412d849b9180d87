import type { AuditEvent } from '../events/event';
import type { Snapshot } from '../logbook/snapshot';
import type { Entries } from './entries';
import type { Ignored, Ignoring } from './ignoring';
import type { Clock } from './moments';

/** What people have said of single entries. */
interface Said {
  /** By the key of an entry: the change that names it. Of several, the first by id. */
  readonly named: ReadonlyMap<string, string>;
  /** By the key of an entry: the changes of which it is none. */
  readonly notOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What people have said of an entry. */
export interface Standing {
  readonly named: string | undefined;
  readonly ignored: Ignored | undefined;
  readonly notOf: ReadonlySet<string> | undefined;
}

/** Nobody has said anything of it. */
export const UNHEARD: Standing = { named: undefined, ignored: undefined, notOf: undefined };

/** By the places of entries: what was said of those of which anything was. */
export type Standings = ReadonlyMap<number, Standing>;

/** Whether an entry is settled by an answer, and nothing is looked for. */
export function isOut(standing: Standing | undefined): boolean {
  return standing?.ignored !== undefined && !standing.ignored.isPast;
}

/** Finds what people have said of entries: changes that name them, and answers. */
export class Voices {
  private readonly said: Said;
  private readonly isSilent: boolean;

  constructor(
    snapshot: Snapshot,
    private readonly ignoring: Ignoring,
    private readonly clock: Clock,
  ) {
    this.said = saidOf(snapshot);
    this.isSilent = this.said.named.size + this.said.notOf.size === 0 && ignoring.isSilent;
  }

  of({ events, times }: Entries): Standings {
    const found = new Map<number, Standing>();
    if (this.isSilent) return found;
    events.forEach((event, place) => {
      const standing = this.standing(event, times[place] ?? Number.NaN);
      if (standing) found.set(place, standing);
    });
    return found;
  }

  private standing(event: AuditEvent, time: number): Standing | undefined {
    const { said, ignoring, clock } = this;
    const named = said.named.get(event.key);
    const day = clock.day(time);
    const ignored = named === undefined ? ignoring.of(event, day) : undefined;
    const notOf = said.notOf.get(event.key);
    const isUnheard = named === undefined && !ignored && !notOf;
    return isUnheard ? undefined : { named, ignored, notOf };
  }
}

function saidOf({ changes, answers }: Snapshot): Said {
  const named = new Map<string, string>();
  for (const id of [...changes.keys()].sort())
    for (const key of changes.get(id)?.record.events ?? []) if (!named.has(key)) named.set(key, id);
  const notOf = new Map<string, Set<string>>();
  for (const { record } of answers.values()) {
    if (record.decision !== 'not-this-change' || record.change === undefined) continue;
    for (const key of record.entries ?? [])
      notOf.set(key, (notOf.get(key) ?? new Set()).add(record.change));
  }
  return { named, notOf };
}

/** The places of entries of which something else was said. */
export function differing(some: Standings, others: Standings): ReadonlySet<number> {
  const found = new Set<number>();
  const note = (place: number) => {
    if (!isSame(some.get(place) ?? UNHEARD, others.get(place) ?? UNHEARD)) found.add(place);
  };
  // A rule may fit all there is.
  for (const place of some.keys()) note(place);
  for (const place of others.keys()) if (!some.has(place)) note(place);
  return found;
}

function isSame(one: Standing, other: Standing): boolean {
  if (one.named !== other.named || one.ignored?.answer !== other.ignored?.answer) return false;
  if (one.ignored?.isPast !== other.ignored?.isPast) return false;
  if (!one.notOf || !other.notOf) return one.notOf === other.notOf;
  return [...one.notOf].join('\n') === [...other.notOf].join('\n');
}
