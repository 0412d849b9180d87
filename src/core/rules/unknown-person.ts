import { namedIn, unknown } from './references';
import { FINE } from './rule';
import type { Rule } from './rule';

const EMAIL = /[^\s@<>]@[^\s@<>]/;

/**
 * A name that is nobody's, once logbook.yaml lists people. An address that is not listed is fine: people outside
 * the team ask, approve and do things too. A team may stand where a person does.
 */
export const unknownPerson: Rule = {
  id: 'unknown-person',
  check(entry, context) {
    const { people } = context;
    if (!people.areListed) return FINE;
    const isNobody = (name: string): boolean =>
      !EMAIL.test(name) && !people.find(name) && !people.isTeam(name);
    return namedIn(entry, 'person', context, isNobody).map((named) => {
      const like = context.nearest('person', named.value, () => people.names);
      return unknown('unknown-person', 'person', named, like);
    });
  },
};
