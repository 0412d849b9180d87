import { compare } from '../../compare';
import { isFor } from '../../logbook/audience';
import type { Audience } from '../../logbook/audience';
import { changeDay } from '../../logbook/dates';
import type { Change } from '../../model/change';
import type { ChangeKind } from '../../model/codes';

const KINDS: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'removed',
  'deprecated',
  'security',
  'migrated',
]);
const PRIORITY = { urgent: 35, high: 25, medium: 5, low: 0 } as const;
const RISK = { high: 20, medium: 8, low: 0 } as const;

/**
 * How much a change matters to somebody who reads five lines a month: what went wrong, what was urgent, what asks
 * something of them, what cannot be undone or concerns the law, how many records, and what came of it. A judgement in
 * numbers: only their order counts.
 */
function weightOf(change: Change, audience: Audience | undefined): number {
  const records = change.impact?.records ?? 0;
  const asked = (change.communication ?? []).some(
    (line) => line.do !== undefined && (!audience || isFor(audience, line)),
  );
  return (
    (change.status === 'rolled-back' ? 40 : 0) +
    (change.track === 'emergency' ? 30 : 0) +
    PRIORITY[change.priority ?? 'low'] +
    RISK[change.risk ?? 'low'] +
    ((change.compliance ?? []).length > 0 ? 15 : 0) +
    (asked ? 15 : 0) +
    (change.outcome?.result === undefined ? 0 : 15) +
    (KINDS.has(change.kind) ? 10 : 0) +
    (change.reversible === false ? 10 : 0) +
    (change['part-of'] === undefined ? 0 : 5) +
    (records > 0 ? Math.min(20, Math.floor(Math.log10(records) * 4)) : 0)
  );
}

/** What matters most first; of equal weight the newest, then by id. */
export function byWeight(audience: Audience | undefined): (a: Change, b: Change) => number {
  const weights = new Map<Change, number>();
  const weigh = (change: Change): number => {
    const weight = weights.get(change) ?? weightOf(change, audience);
    weights.set(change, weight);
    return weight;
  };
  return (a, b) =>
    weigh(b) - weigh(a) || compare(changeDay(b), changeDay(a)) || compare(a.id, b.id);
}
