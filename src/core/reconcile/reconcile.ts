import { compare } from '../compare';
import type { Hash } from '../events/hash';
import type { Snapshot } from '../logbook/snapshot';
import { ClaimIndex } from './claim-index';
import { Counts } from './counts';
import { coverageOf, daysOfExports } from './coverage';
import { entriesOf } from './entries';
import { Ignoring } from './ignoring';
import { clockOf } from './moments';
import type { EventGroup } from './outcome';
import { peopleOf } from './people';
import type { Reconciliation } from './reconciliation';
import { Voices } from './standings';
import { orderOf } from './timeline';
import { findingsOf } from './tool-findings';
import type { ToolFindings } from './tool-findings';
import type { Trail } from './trail';
import { changesWithoutEntry } from './without-entry';

/** What reconciling is told besides the logbook. */
export interface ReconcileOptions {
  /** `YYYY-MM-DD`: answers that ended before are named as expired. */
  readonly today: string;
  /** For the signs that stand for addresses which were not known when they were imported. */
  readonly hash: Hash;
}

/**
 * Holds the audit entries of a logbook against its changes: every entry stands in exactly one group, with what was
 * found out about it. Equal entries (in any order), snapshots and days give equal results.
 */
export function reconcile(
  trail: Trail,
  snapshot: Snapshot,
  { today, hash }: ReconcileOptions,
): Reconciliation {
  const zone = snapshot.logbook?.record['time-zone'] ?? '';
  const clock = clockOf(zone);
  const people = peopleOf(snapshot, hash);
  const index = new ClaimIndex({ snapshot, clock, people });
  const ignoring = new Ignoring(snapshot, today);
  const voices = new Voices(snapshot, ignoring, clock);
  const sources = { snapshot, people, index, voices, clock };
  const found = entriesOf(trail, clock, zone).map((entries) => findingsOf(entries, sources));
  const groups = newestFirst(found);
  const counts = new Counts(clock);
  for (const findings of found) counts.addAll(findings.counts);
  const exports = daysOfExports(trail.heads, clock, today);
  return {
    groups,
    withoutEntry: changesWithoutEntry(snapshot, groups, exports, clock, counts.maybes),
    coverage: coverageOf(counts.months, exports, today),
    ignoring: ignoring.uses(counts.answers),
    totals: counts.totals,
  };
}

/** The groups of all tools in the order in which their bursts began; at one time, by the keys of their first entries. */
function newestFirst(found: readonly ToolFindings[]): readonly EventGroup[] {
  const bursts = found.flatMap(({ groups }) => groups);
  const times = new Float64Array(bursts.length);
  let many = 0;
  for (const { entries } of found)
    for (const { from } of entries.bursts) {
      times[many] = entries.times[from] ?? Number.NaN;
      many += 1;
    }
  const { order } = orderOf(times, (one, other) => {
    const [a, b] = [bursts[one]?.[0], bursts[other]?.[0]];
    return compare(a?.id ?? '', b?.id ?? '') || compare(a?.tool ?? '', b?.tool ?? '');
  });
  const groups: EventGroup[] = [];
  for (const number of order) groups.push(...(bursts[number] ?? []));
  return groups.reverse();
}
