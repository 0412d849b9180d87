import { namedIn, unknown } from './references';
import { FINE } from './rule';
import type { Rule } from './rule';

/**
 * An audience that logbook.yaml does not declare, once it declares any. A team or a person may be told or trained as
 * well, and so may somebody outside by an address. Only a warning: a single mail may go to people who are no audience.
 */
export const unknownAudience: Rule = {
  id: 'unknown-audience',
  check(entry, context) {
    const { people } = context;
    if (people.audiences.length === 0) return FINE;
    const isNobody = (name: string): boolean =>
      !people.isAudience(name) && !people.isTeam(name) && !people.find(name) && !name.includes('@');
    return namedIn(entry, 'audience', context, isNobody).map((named) => {
      const like = context.nearest('audience', named.value, () => people.audiences);
      return { ...unknown('unknown-audience', 'id', named, like), severity: 'warning' };
    });
  },
};
