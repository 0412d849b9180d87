import type { Hash } from '../events/hash';
import { signOf } from '../events/redact-people';
import { referencesOf } from '../logbook/names';
import type { Snapshot } from '../logbook/snapshot';

/** Names that vendors write where no person did it, or they do not know who. */
const NOBODY: ReadonlySet<string> = new Set([
  ...['', '-', 'unknown', 'undefined', 'null', 'none', 'n/a', 'system', 'automated process'],
  ...['automation', 'hubspot', 'salesforce', 'platform integration user', 'api', 'service'],
]);

/** Who is meant by the names that records and audit entries give. */
export interface People {
  /** A text that is the same for all names of one person; undefined: nobody in particular. */
  of(name: string | undefined): string | undefined;
  /** Whether `people` of logbook.yaml has them. */
  isKnown(person: string): boolean;
}

/**
 * The people of a logbook by every reference to them: id, name, address, aliases, and the sign by which audit entries
 * stand for an address that was not known yet when they were imported.
 */
export function peopleOf(snapshot: Snapshot, hash: Hash): People {
  const byName = new Map<string, string>();
  const ids = new Set<string>();
  for (const person of snapshot.logbook?.record.people ?? []) {
    ids.add(person.id);
    for (const name of [...referencesOf(person), person.name]) {
      if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), person.id);
      if (name.includes('@')) byName.set(signOf(name, hash), person.id);
    }
  }
  const personOf = (name: string): string | undefined => {
    const folded = name.trim().toLowerCase();
    return NOBODY.has(folded) ? undefined : (byName.get(folded) ?? folded);
  };
  const known = new Map<string, string | undefined>();
  return {
    of(name = '') {
      let person = known.get(name);
      // Of nobody it is found out each time; who they are is asked for millions of entries.
      if (person === undefined) known.set(name, (person = personOf(name)));
      return person;
    },
    isKnown: (person) => ids.has(person),
  };
}
