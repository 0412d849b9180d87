import { asksOf, isAgreed } from '../logbook/policy';
import type { Rule } from './rule';
import { FINE } from './rule';

/** What the policy asks for and the change does not say: a reminder until it is agreed on, then an error. */
export const missingByPolicy: Rule = {
  id: 'missing-by-policy',
  check(entry, { snapshot }) {
    if (entry.kind !== 'change') return FINE;
    const severity = isAgreed(entry.record) ? 'error' : 'warning';
    return asksOf(entry.record, snapshot.logbook?.record)
      .filter(({ met }) => !met)
      .map(({ field, because }) => ({
        code: 'missing-by-policy',
        severity,
        args: { field, because: because ?? '' },
        path: [field],
      }));
  },
};
