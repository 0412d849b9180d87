import { namedIn, unknown } from './references';
import { FINE } from './rule';
import type { Rule } from './rule';

/** A team that logbook.yaml does not list, once it lists any. */
export const unknownTeam: Rule = {
  id: 'unknown-team',
  check: (entry, { people: { teams } }) =>
    teams.length === 0
      ? FINE
      : namedIn(entry, 'team')
          .filter(({ value }) => !teams.includes(value))
          .map((named) => unknown('unknown-team', 'id', named, teams)),
};
