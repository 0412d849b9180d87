import type { Hash } from '../events/hash';
import type { Snapshot } from '../logbook/snapshot';
import { ClaimIndex } from './claim-index';
import { Counts } from './counts';
import { coverageOf, daysOfExports } from './coverage';
import { entriesOf } from './entries';
import { JudgedGroup } from './group';
import type { GroupSources, Judged } from './group';
import { Ignoring } from './ignoring';
import { Judge, saidOf } from './judge';
import { clockOf } from './moments';
import type { EventGroup } from './outcome';
import { peopleOf } from './people';
import type { Reconciliation } from './reconciliation';
import { Scorer } from './scores';
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
  const judge = new Judge({ entries, said: saidOf(snapshot), ignoring, scorer, index, clock });
  for (const burst of entries.bursts) judge.first(burst);
  const groups: EventGroup[] = [];
  const counts = new Counts(entries, clock);
  for (const burst of entries.bursts)
    groups.push(...groupsOf(judge.second(burst), { entries, scorer, index, clock }, counts));
  groups.reverse();
  const exports = daysOfExports(trail.heads, clock, today);
  return {
    groups,
    withoutEntry: changesWithoutEntry(snapshot, groups, exports, clock, counts.maybes),
    coverage: coverageOf(counts.months, exports, today),
    ignoring: ignoring.uses(counts.answers),
    totals: counts.totals,
  };
}

/** A burst, cut where its entries turned out to belong to different things. */
function groupsOf(
  burst: readonly Judged[],
  sources: GroupSources,
  counts: Counts,
): readonly EventGroup[] {
  const cut = new Map<string, [Judged, ...Judged[]]>();
  for (const judged of burst) {
    counts.add(judged);
    const what = `${judged.outcome} ${judged.by ?? ''}`;
    const others = cut.get(what);
    if (others) others.push(judged);
    else cut.set(what, [judged]);
  }
  return Array.from(cut.values(), (judged) => new JudgedGroup(judged, sources));
}
