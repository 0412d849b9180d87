import type { Problem } from '../problem';
import { changeLike, unknown } from './references';
import { meansChange } from './relations';
import { FINE } from './rule';
import type { Rule } from './rule';

/** A relation to a change that is not in the logbook. */
export const relationBroken: Rule = {
  id: 'relation-broken',
  looksAtChanges: true,
  check(entry, context) {
    if (entry.kind !== 'change' || !entry.record.relations) return FINE;
    return entry.record.relations.flatMap(({ type, id }, index): readonly Problem[] => {
      if (context.snapshot.changes.has(id) || !meansChange(id, type)) return FINE;
      const named = { value: id, path: ['relations', index, 'id'] };
      const problem = unknown('relation-broken', 'id', named, changeLike(id, context));
      return [{ ...problem, args: { ...problem.args, type } }];
    });
  },
};
