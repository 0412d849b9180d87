import type { ChangeEntry } from '../logbook/entry';
import type { Change } from '../model/change';
import type { FieldPath, Problem } from '../problem';
import { linksOf } from './relations';
import { FINE } from './rule';
import type { Rule, RuleContext } from './rule';

/**
 * Two changes of which only one knows of the other: something was taken back and does not say so, or a follow-up
 * does not say what it follows. A change that is still planned has taken nothing back yet.
 */
export const relationOneSided: Rule = {
  id: 'relation-one-sided',
  looksAtChanges: true,
  check(entry, context) {
    if (entry.kind !== 'change') return FINE;
    if (!entry.record.relations && !entry.record.review) return FINE;
    return [...revertedWithoutSaying(entry, context), ...followUpsWithoutSaying(entry, context)];
  },
};

function revertedWithoutSaying(entry: ChangeEntry, { snapshot }: RuleContext): Problem[] {
  if (!['live', 'tested'].includes(entry.record.status)) return [];
  return (entry.record.relations ?? []).flatMap(({ type, id }, index) => {
    const other = type === 'reverts' ? snapshot.changes.get(id)?.record : undefined;
    if (!other || other.status === 'rolled-back' || other['rolled-back'] !== undefined) return [];
    return [oneSided(type, id, ['relations', index, 'id'])];
  });
}

function followUpsWithoutSaying(entry: ChangeEntry, { snapshot }: RuleContext): Problem[] {
  return (entry.record.review?.['follow-ups'] ?? []).flatMap((id, index) => {
    const other = snapshot.changes.get(id)?.record;
    if (!other || namesAsOrigin(other, entry.id)) return [];
    return [oneSided('follows', id, ['review', 'follow-ups', index])];
  });
}

/** Any way of saying where it comes from will do. */
function namesAsOrigin(change: Change, id: string): boolean {
  const ways = ['follows', 'caused-by', 'fixes', 'part-of'] as const;
  return ways.some((type) => linksOf(change, type).includes(id));
}

function oneSided(type: string, id: string, path: FieldPath): Problem {
  return { code: 'relation-one-sided', severity: 'warning', args: { type, id }, path };
}
