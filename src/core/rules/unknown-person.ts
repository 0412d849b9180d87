import { namedIn, unknown } from './references';
import { FINE } from './rule';
import type { Rule } from './rule';

/** A name that is nobody's, once logbook.yaml lists people. */
export const unknownPerson: Rule = {
  id: 'unknown-person',
  check(entry, context) {
    const { people } = context;
    if (!people.areListed) return FINE;
    return namedIn(entry, 'person', context, (name) => people.isNobody(name)).map((named) => {
      const like = context.nearest('person', named.value, () => people.names);
      return unknown('unknown-person', 'person', named, like);
    });
  },
};
