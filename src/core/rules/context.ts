import { dayOf } from '../logbook/dates';
import type { Snapshot } from '../logbook/snapshot';
import { closest } from '../model/closest';
import { describe } from '../model/describe';
import type { FieldSpec } from '../model/field-spec';
import type { RecordKind } from '../model/record-kind';
import { knownZone } from '../model/time-zone';
import { localDay } from './moments';
import { peopleOf } from './people';
import type { RuleContext } from './rule';

const MAX_WORDS = 1_000;
const LONGEST_WORD = 200;
/** Longer lists are not searched to their end. */
const MAX_NAMES = 2_000;

function someOf(names: Iterable<string>): readonly string[] {
  const some: string[] = [];
  for (const name of names) if (some.push(name) === MAX_NAMES) break;
  return some;
}

/** What the rules need to know of a whole logbook. `now` is a time as ISO text. */
export function ruleContext(snapshot: Snapshot, now: string): RuleContext {
  const logbook = snapshot.logbook?.record;
  // Clocks of time zones are slow to make, and seldom asked for.
  const zone = once(() => knownZone(logbook?.['time-zone']));
  const today = once(() => localDay(now, zone()));
  const fields = new Map<RecordKind, readonly FieldSpec[]>();
  const nearest = new Map<string, string | undefined>();
  let byDay: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    snapshot,
    get zone() {
      return zone();
    },
    get today() {
      return today();
    },
    people: peopleOf(logbook),
    fieldsOf(kind) {
      const known = fields.get(kind) ?? describe(kind, logbook?.['custom-fields']);
      fields.set(kind, known);
      return known;
    },
    changesOf(day) {
      // Only an unknown id asks for it, so it is made when one does.
      byDay ??= changesByDay(snapshot);
      return byDay.get(day) ?? [];
    },
    nearest(kind, word, names) {
      const key = `${kind} ${word}`;
      if (nearest.has(key) || nearest.size >= MAX_WORDS) return nearest.get(key);
      const near = closest(word.slice(0, LONGEST_WORD), someOf(names()));
      nearest.set(key, near);
      return near;
    },
  };
}

/** A function that works its result out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly result: T } | undefined;
  return () => (known ??= { result: work() }).result;
}

function changesByDay(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const byDay = new Map<string, string[]>();
  for (const id of snapshot.changes.keys()) {
    const day = dayOf(id) ?? '';
    const ids = byDay.get(day);
    if (ids) ids.push(id);
    else byDay.set(day, [id]);
  }
  return byDay;
}
