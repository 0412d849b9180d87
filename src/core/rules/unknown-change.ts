import type { Entry } from '../logbook/entry';
import type { FieldPath } from '../problem';
import { changeLike, unknown } from './references';
import type { Named } from './references';
import { meansChange } from './relations';
import { FINE } from './rule';
import type { Rule } from './rule';

/** A change that is named by something that follows it, is part of it or is answered by it, and that there is not. */
export const unknownChange: Rule = {
  id: 'unknown-change',
  looksAtChanges: true,
  check(entry, context) {
    const named = namedBy(entry).filter(({ value }) => !context.snapshot.changes.has(value));
    if (named.length === 0) return FINE;
    return named.map((name) =>
      unknown('unknown-change', 'id', name, changeLike(name.value, context)),
    );
  },
};

/** Changes that are no relations: those have a rule of their own. */
function namedBy(entry: Entry): readonly Named[] {
  if (entry.kind === 'update') return one(entry.record.response?.change, ['response', 'change']);
  if (entry.kind === 'answer') return one(entry.record.change, ['change']);
  if (entry.kind !== 'change') return NONE;
  const partOf = entry.record['part-of'];
  const followUps = entry.record.review?.['follow-ups'];
  const isChange = partOf !== undefined && meansChange(partOf, 'part-of');
  if (!isChange && !followUps) return NONE;
  return [
    ...(followUps ?? []).map((value, index) => ({ value, path: ['review', 'follow-ups', index] })),
    ...(isChange ? one(partOf, ['part-of']) : NONE),
  ];
}

const NONE: readonly Named[] = [];

function one(value: string | undefined, path: FieldPath): readonly Named[] {
  return value === undefined ? NONE : [{ value, path }];
}
