import type { Hash } from '../events/hash';
import type { Snapshot } from '../logbook/snapshot';
import { burstsOf } from './bursts';
import type { Burst } from './bursts';
import { ClaimIndex } from './claim-index';
import { Contents } from './content';
import { coverageOf } from './coverage';
import { JudgedGroup } from './group';
import type { GroupSources, Judged } from './group';
import { Ignoring } from './ignoring';
import { Judge, saidOf } from './judge';
import { Kinds } from './kinds';
import { clockOf } from './moments';
import type { Clock } from './moments';
import type { EventGroup, Outcome } from './outcome';
import { peopleOf } from './people';
import type { Reconciliation } from './reconciliation';
import { Scorer } from './scores';
import { timelineOf } from './trail';
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
  const timeline = timelineOf(trail, clock, zone);
  // How often a word is used is only known when all are read.
  const contents = contentsOf(trail);
  const bursts = burstsOf(timeline, contents);
  const people = peopleOf(snapshot, hash);
  const index = new ClaimIndex({ snapshot, clock, people });
  const kinds = new Kinds(timeline);
  const scorer = new Scorer({ snapshot, index, people, kinds, contents });
  const ignoring = new Ignoring(snapshot, today);
  const judge = new Judge({ said: saidOf(snapshot), ignoring, scorer, index, clock });
  for (const burst of bursts) judge.first(burst);
  const groups: EventGroup[] = [];
  const counts = new Counts();
  for (const burst of bursts)
    groups.push(...groupsOf(burst, judge, { scorer, index, clock }, counts));
  return summed(trail, snapshot, groups.reverse(), ignoring, counts, clock);
}

const ofTrail = new WeakMap<Trail, Contents>();

function contentsOf(trail: Trail): Contents {
  const known = ofTrail.get(trail) ?? new Contents();
  ofTrail.set(trail, known);
  return known;
}

/** A burst, cut where its entries turned out to belong to different things. */
function groupsOf(
  burst: Burst,
  judge: Judge,
  sources: GroupSources,
  counts: Counts,
): readonly EventGroup[] {
  const cut = new Map<string, Judged[]>();
  for (const judged of judge.second(burst)) {
    counts.add(judged);
    const what = `${judged.outcome} ${judged.by ?? ''}`;
    const others = cut.get(what);
    if (others) others.push(judged);
    else cut.set(what, [judged]);
  }
  return [...cut.values()].flatMap((judged) => {
    const [first] = judged;
    const event = first?.events[0];
    return first && event ? [new JudgedGroup(event, first.outcome, judged, sources)] : [];
  });
}

/** One in five. */
const MAYBE = -1.4;

/** How many entries became what, and how many each answer was about. */
class Counts {
  readonly totals: Record<Outcome, number> = { documented: 0, undocumented: 0, ignored: 0 };
  readonly answers = new Map<string, { ignored: number; past: number }>();

  /** `<change> <tool>`: a change that is even so likely to have caused an entry is not said to have left none. */
  readonly maybes = new Set<string>();
  private seen: Judged['candidates'] | undefined;

  add({ outcome, by, expired, candidates, events }: Judged): void {
    this.totals[outcome] += events.length;
    const tool = events[0]?.tool ?? '';
    if (outcome === 'undocumented' && candidates !== this.seen)
      for (const { claim, logOdds } of (this.seen = candidates))
        if (logOdds > MAYBE) this.maybes.add(`${claim.change} ${tool}`);
    if (outcome === 'ignored') this.count(by, 'ignored', events.length);
    this.count(expired, 'past', events.length);
  }

  private count(answer: string | undefined, what: 'ignored' | 'past', many: number): void {
    if (answer === undefined) return;
    const known = this.answers.get(answer) ?? { ignored: 0, past: 0 };
    known[what] += many;
    this.answers.set(answer, known);
  }
}

function summed(
  { heads }: Trail,
  snapshot: Snapshot,
  groups: readonly EventGroup[],
  ignoring: Ignoring,
  counts: Counts,
  clock: Clock,
): Reconciliation {
  return {
    groups,
    withoutEntry: changesWithoutEntry(snapshot, groups, heads, clock, counts.maybes),
    coverage: coverageOf(groups, heads, clock),
    ignoring: ignoring.uses(counts.answers),
    totals: counts.totals,
  };
}
