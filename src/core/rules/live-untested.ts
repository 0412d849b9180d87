import { daysBetween } from '../logbook/dates';
import type { Change } from '../model/change';
import type { Rule } from './rule';
import { FINE } from './rule';

/** Live for longer than the policy lets a change go untested. What is pre-approved and not risky never nags. */
export const liveUntested: Rule = {
  id: 'live-untested',
  check(entry, { snapshot, today }) {
    const limit = snapshot.logbook?.record.policy?.['untested-after-days'];
    if (limit === undefined || entry.kind !== 'change') return FINE;
    const { record } = entry;
    const days = daysBetween(untestedSince(record), today);
    if (days === undefined || days <= limit) return FINE;
    return [{ code: 'live-untested', severity: 'warning', args: { days }, path: ['status'] }];
  },
};

/** Since when a change waits for its test (a day, or a time); undefined when it waits for none. */
export function untestedSince(change: Change): string | undefined {
  if (change.status !== 'live' || isTrivial(change) || isTested(change)) return undefined;
  return readySince(change);
}

/** What nobody asks a test of: agreed on beforehand, and not risky. */
export function isTrivial({ track, risk }: Change): boolean {
  return track === 'pre-approved' && (risk === undefined || risk === 'low');
}

/** Whether a change was marked as tested, or passed all tests that it names. */
export function isTested({ tested, tests = [] }: Change): boolean {
  return (
    tested !== undefined || (tests.length > 0 && tests.every(({ result }) => result === 'passed'))
  );
}

/** A change that goes out in steps can only be tested when its window has closed. */
function readySince({ live, window }: Change): string | undefined {
  const end = window?.end;
  return live !== undefined && end !== undefined && end > live ? end : live;
}
