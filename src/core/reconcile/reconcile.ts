import type { Hash } from '../events/hash';
import type { Snapshot } from '../logbook/snapshot';
import { ClaimIndex } from './claim-index';
import { Counts } from './counts';
import { coverageOf, daysOfExports } from './coverage';
import { entriesOf } from './entries';
import type { Entries } from './entries';
import { Ignoring } from './ignoring';
import { clockOf } from './moments';
import type { EventGroup } from './outcome';
import { peopleOf } from './people';
import type { Reconciliation } from './reconciliation';
import { Scorer } from './scores';
import { Voices } from './standings';
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
  const entries = entriesOf(trail, clock, zone);
  const people = peopleOf(snapshot, hash);
  const index = new ClaimIndex({ snapshot, clock, people });
  const scorer = new Scorer({ snapshot, index, people, entries });
  const ignoring = new Ignoring(snapshot, today);
  const voices = new Voices(snapshot, ignoring, entries, clock);
  const found = findingsOf(entries, { index, scorer, voices, clock });
  const groups = newestFirst(entries, found);
  const counts = new Counts(entries, clock);
  for (const findings of found.values()) counts.addAll(findings.counts);
  const exports = daysOfExports(trail.heads, clock, today);
  return {
    groups,
    withoutEntry: changesWithoutEntry(snapshot, groups, exports, clock, counts.maybes),
    coverage: coverageOf(counts.months, exports, today),
    ignoring: ignoring.uses(counts.answers),
    totals: counts.totals,
  };
}

function newestFirst(
  { bursts, ofTools }: Entries,
  found: ReadonlyMap<string, ToolFindings>,
): readonly EventGroup[] {
  const ofBursts = bursts.map((): readonly EventGroup[] => []);
  for (const tool of ofTools.keys())
    for (const [number, groups] of found.get(tool)?.groups ?? []) ofBursts[number] = groups;
  return ofBursts.flat().reverse();
}
