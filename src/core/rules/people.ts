import { referencesOf } from '../logbook/names';
import type { Logbook, PersonEntry } from '../model/logbook';

/** Whom a logbook knows. */
export interface People {
  /** Whether logbook.yaml lists anybody at all; without that, nobody can be unknown. */
  readonly areListed: boolean;
  /** By id, e-mail address, alias or full name, whatever the case. */
  find(reference: string): PersonEntry | undefined;
  /** Whether anybody has left. */
  readonly someLeft: boolean;
  isTeam(reference: string): boolean;
  readonly teams: readonly string[];
  /** Ids and aliases, to suggest from. */
  readonly names: readonly string[];
}

export function peopleOf(logbook: Logbook | undefined): People {
  const listed = logbook?.people ?? [];
  const byReference = new Map<string, PersonEntry>();
  for (const person of listed) {
    for (const reference of [...referencesOf(person), person.name]) {
      const key = reference.toLowerCase();
      if (!byReference.has(key)) byReference.set(key, person);
    }
  }
  const teams = (logbook?.teams ?? []).map((team) => team.id);
  const teamKeys = new Set(teams.map((id) => id.toLowerCase()));
  return {
    areListed: listed.length > 0,
    find: (reference) => byReference.get(reference.toLowerCase()),
    someLeft: listed.some(({ left }) => left !== undefined),
    isTeam: (reference) => teamKeys.has(reference.toLowerCase()),
    teams,
    names: listed.flatMap((person) => [person.id, ...(person.aliases ?? [])]),
  };
}
