import type { PersonEntry } from '../model/logbook';
import type { Snapshot } from './snapshot';

/** The name of a tool, or its id where it has none. */
export function toolName(snapshot: Snapshot, id: string): string {
  return snapshot.tools.get(id)?.record.name ?? id;
}

/** The name of a process, or its id where it has none. */
export function processName(snapshot: Snapshot, id: string): string {
  return snapshot.processes.get(id)?.record.name ?? id;
}

/** The name of an integration, or its id where it has none. */
export function integrationName(snapshot: Snapshot, id: string): string {
  return snapshot.integrations.get(id)?.record.name ?? id;
}

/** The title of a change, or its id where it has none. */
export function changeTitle(snapshot: Snapshot, id: string): string {
  return snapshot.changes.get(id)?.record.title ?? id;
}

/** The title of a vendor update, or its id. */
export function updateTitle(snapshot: Snapshot, id: string): string {
  return snapshot.updates.get(id)?.record.title ?? id;
}

/** The name of what a setting's target, whichever of the three it is, or the id itself. */
export function targetName(snapshot: Snapshot, id: string): string {
  const entry =
    snapshot.tools.get(id) ?? snapshot.processes.get(id) ?? snapshot.integrations.get(id);
  return entry?.record.name ?? id;
}

/** Who is meant by an id, an e-mail address or an alias of `people` in logbook.yaml, whatever its case. */
export function findPerson(snapshot: Snapshot, person: string): PersonEntry | undefined {
  const people = snapshot.logbook?.record.people ?? [];
  const wanted = person.toLowerCase();
  return (
    people.find((entry) => entry.id === person) ??
    people.find((entry) => referencesOf(entry).some((given) => given.toLowerCase() === wanted))
  );
}

/** The name of a person, or what they are referred to by where nobody of that reference is known. */
export function personName(snapshot: Snapshot, person: string): string {
  return findPerson(snapshot, person)?.name ?? person;
}

/** The name of a team, or its id. */
export function teamName(snapshot: Snapshot, id: string): string {
  return snapshot.logbook?.record.teams?.find((team) => team.id === id)?.name ?? id;
}

/** The name of an audience, or what stands in the record. */
export function audienceName(snapshot: Snapshot, id: string): string {
  return snapshot.logbook?.record.audiences?.find((audience) => audience.id === id)?.name ?? id;
}

/** Everything a person may be referred to by in a record. */
export function referencesOf(person: PersonEntry): readonly string[] {
  return [person.id, ...(person.email ? [person.email] : []), ...(person.aliases ?? [])];
}

/** Everything that a person may be called where somebody has written it, for a name, an address or an id. */
export function knownAs(snapshot: Snapshot, person: string): readonly string[] {
  const people = snapshot.logbook?.record.people ?? [];
  const byName = people.find(({ name }) => name.toLowerCase() === person.toLowerCase());
  const entry = findPerson(snapshot, person) ?? byName;
  return entry ? [...referencesOf(entry), entry.name] : [person];
}
