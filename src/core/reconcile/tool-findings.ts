import { groupBy } from '../group-by';
import type { Snapshot } from '../logbook/snapshot';
import type { ClaimIndex } from './claim-index';
import type { Claim } from './claims';
import { Counts } from './counts';
import type { Entries } from './entries';
import { JudgedGroup } from './group';
import type { GroupSources, Judged } from './group';
import { judge } from './judge';
import type { Drafted } from './judge';
import type { Clock } from './moments';
import type { EventGroup } from './outcome';
import type { People } from './people';
import { Scorer } from './scores';
import { differing } from './standings';
import type { Voices } from './standings';

/** What was found out about the entries of a tool. */
export interface ToolFindings {
  readonly entries: Entries;
  /** Of each of their bursts. */
  readonly groups: readonly (readonly EventGroup[])[];
  readonly counts: Counts;
}

interface Known extends ToolFindings {
  readonly scorer: Scorer;
  readonly drafted: Drafted;
}

/** What entries are held against. */
export interface FindingSources {
  readonly snapshot: Snapshot;
  readonly people: People;
  readonly index: ClaimIndex;
  readonly voices: Voices;
  readonly clock: Clock;
}

const lastOfEntries = new WeakMap<Entries, Known>();

/**
 * What the entries of a tool turned out to be. Tools do not hang together: one of which no change was edited, and of
 * whose entries nobody has said anything else, is as it was found the last time. Where an answer was given, only what
 * it is about is looked at again, and what leans on that.
 */
export function findingsOf(entries: Entries, sources: FindingSources): ToolFindings {
  const { snapshot, people, index, voices, clock } = sources;
  const claims = index.of(entries.tool);
  const standings = voices.of(entries);
  const known = lastOfEntries.get(entries);
  const last = known && areEqual(known.scorer.claims.all, claims.all) ? known : undefined;
  if (last && differing(last.drafted.standings, standings).size === 0) return last;
  const scorer = last?.scorer ?? new Scorer({ snapshot, claims, entries, people });
  const { drafted, judged } = judge({ entries, standings, scorer }, last?.drafted);
  const counts = new Counts(clock);
  for (const burst of judged) for (const one of burst) counts.add(entries, one);
  const sourcesOfGroups = { entries, scorer, clock };
  const groups = judged.map((burst) => groupsOf(burst, sourcesOfGroups));
  const found = { entries, scorer, drafted, groups, counts };
  lastOfEntries.set(entries, found);
  return found;
}

/** A claim is made anew with the change, the stack or the people that it is made of. */
function areEqual(some: readonly Claim[], others: readonly Claim[]): boolean {
  return some.length === others.length && some.every((claim, at) => claim === others[at]);
}

/** A burst, cut where its entries turned out to belong to different things. */
function groupsOf(burst: readonly Judged[], sources: GroupSources): readonly EventGroup[] {
  const [first] = burst;
  if (first && burst.length === 1) return [new JudgedGroup([first], sources)];
  const cut = groupBy(burst, ({ outcome, by = '' }) => `${outcome} ${by}`);
  return Array.from(cut.values(), (judged) => new JudgedGroup(judged, sources));
}
