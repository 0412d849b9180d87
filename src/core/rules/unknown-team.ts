import { namedIn, unknown } from './references';
import { FINE } from './rule';
import type { Rule } from './rule';

/** A team that logbook.yaml does not list, once it lists any. */
export const unknownTeam: Rule = {
  id: 'unknown-team',
  check(entry, context) {
    const { teams } = context.people;
    if (teams.length === 0) return FINE;
    return namedIn(entry, 'team', context, (id) => !teams.includes(id)).map((named) =>
      unknown(
        'unknown-team',
        'id',
        named,
        context.nearest('team', named.value, () => teams),
      ),
    );
  },
};
