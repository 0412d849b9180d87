import { asksOf, isAgreed } from '../logbook/policy';
import type { Rule } from './rule';
import { FINE } from './rule';

/** What the policy asks for and the change does not say: a reminder until it is agreed on, then an error. */
export const missingByPolicy: Rule = {
  id: 'missing-by-policy',
  check(entry, context) {
    if (entry.kind !== 'change') return FINE;
    const severity = isAgreed(entry.record) ? 'error' : 'warning';
    return asksOf(entry.record, context.snapshot.logbook?.record)
      .filter(({ met }) => !met)
      .map(({ field, because }) => {
        const label = context.fieldsOf('change').find(({ key }) => key === field)?.custom?.name;
        const args = { field, because: because ?? '', ...(label ? { label } : {}) };
        return { code: 'missing-by-policy', severity, args, path: [field] };
      });
  },
};
