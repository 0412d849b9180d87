import { changeLike, unknown } from './references';
import type { Named } from './references';
import { meansChange } from './relations';
import { FINE } from './rule';
import type { Rule } from './rule';

/** A follow-up, or something to be part of, that is called like a change and is none of the logbook. */
export const unknownChange: Rule = {
  id: 'unknown-change',
  looksAtChanges: true,
  check(entry, context) {
    if (entry.kind !== 'change') return FINE;
    const partOf = entry.record['part-of'];
    const followUps = entry.record.review?.['follow-ups'] ?? [];
    const named: Named[] = followUps.map((value, index) => ({
      value,
      path: ['review', 'follow-ups', index],
    }));
    if (partOf !== undefined && meansChange(partOf, 'part-of'))
      named.push({ value: partOf, path: ['part-of'] });
    return named
      .filter(({ value }) => !context.snapshot.changes.has(value))
      .map((one) => unknown('unknown-change', 'id', one, changeLike(one.value, context)));
  },
};
