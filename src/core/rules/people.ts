import { referencesOf } from '../logbook/names';
import type { Logbook, PersonEntry } from '../model/logbook';

/** Whom a logbook knows. */
export interface People {
  /** Whether logbook.yaml lists anybody at all; without that, nobody can be unknown. */
  readonly areListed: boolean;
  /** By id, e-mail address, alias or full name, whatever the case. */
  find(reference: string): PersonEntry | undefined;
  /**
   * Whether a name is nobody's. An address that is not listed is somebody's: people outside the team ask, approve and do
   * things too. A team may stand where a person does.
   */
  isNobody(reference: string): boolean;
  /** Whether anybody has left. */
  readonly someLeft: boolean;
  isTeam(reference: string): boolean;
  readonly teams: readonly string[];
  /** The ids of the audiences that logbook.yaml declares. */
  readonly audiences: readonly string[];
  /** By id or name, whatever the case. */
  isAudience(reference: string): boolean;
  /** Ids and aliases, to suggest from. */
  readonly names: readonly string[];
}

const EMAIL = /[^\s@<>]@[^\s@<>]/;

const lowerCase = (text: string): string => text.toLowerCase();

/** Whom a logbook names; nobody, where there is none. Of two with one name, the first has it. */
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
  const audiences = logbook?.audiences ?? [];
  const audienceKeys = new Set(audiences.flatMap(({ id, name }) => [id, name].map(lowerCase)));
  const find = (reference: string) => byReference.get(reference.toLowerCase());
  const isTeam = (reference: string) => teamKeys.has(reference.toLowerCase());
  const areListed = listed.length > 0;
  return {
    areListed,
    find,
    isNobody: (name) => areListed && !EMAIL.test(name) && !find(name) && !isTeam(name),
    someLeft: listed.some(({ left }) => left !== undefined),
    isTeam,
    teams,
    audiences: audiences.map(({ id }) => id),
    isAudience: (reference) => audienceKeys.has(lowerCase(reference)),
    names: listed.flatMap((person) => [person.id, ...(person.aliases ?? [])]),
  };
}
