import { groupBy } from '../group-by';
import type { ClaimIndex } from './claim-index';
import type { Claim } from './claims';
import { Counts } from './counts';
import type { Entries } from './entries';
import { JudgedGroup } from './group';
import type { GroupSources, Judged } from './group';
import { judge } from './judge';
import type { Clock } from './moments';
import type { EventGroup } from './outcome';
import type { Scorer } from './scores';
import { areSame } from './standings';
import type { Standings, Voices } from './standings';

/** What was found out about the entries of a tool. */
export interface ToolFindings {
  /** By the number of a burst, of those that are of this tool. */
  readonly groups: ReadonlyMap<number, readonly EventGroup[]>;
  readonly counts: Counts;
}

interface Known extends ToolFindings {
  readonly claims: readonly Claim[];
  readonly standings: Standings;
}

/** What entries are held against. */
export interface FindingSources {
  readonly index: ClaimIndex;
  readonly scorer: Scorer;
  readonly voices: Voices;
  readonly clock: Clock;
}

const lastOfEntries = new WeakMap<Entries, Map<string, Known>>();

/**
 * By tool: what its entries turned out to be. Tools do not hang together: one of which no change was edited, and of
 * whose entries nobody has said anything else, is as it was found the last time.
 */
export function findingsOf(
  entries: Entries,
  sources: FindingSources,
): ReadonlyMap<string, ToolFindings> {
  const last = lastOfEntries.get(entries) ?? new Map<string, Known>();
  lastOfEntries.set(entries, last);
  for (const [tool, bursts] of entries.ofTools) {
    const { index, scorer, voices, clock } = sources;
    const claims = index.of(tool);
    const standings = voices.of(bursts);
    const known = last.get(tool);
    if (known && areEqual(known.claims, claims.all) && areSame(known.standings, standings))
      continue;
    const counts = new Counts(entries, clock);
    const groups = new Map<number, readonly EventGroup[]>();
    judge(bursts, { entries, standings, scorer, claims }).forEach((judged, at) => {
      const number = bursts[at]?.number ?? 0;
      groups.set(number, groupsOf(judged, { entries, scorer, index, clock }, counts));
    });
    last.set(tool, { claims: claims.all, standings, groups, counts });
  }
  return last;
}

/** A claim is made anew with the change, the stack or the people that it is made of. */
function areEqual(some: readonly Claim[], others: readonly Claim[]): boolean {
  return some.length === others.length && some.every((claim, at) => claim === others[at]);
}

/** A burst, cut where its entries turned out to belong to different things. */
function groupsOf(
  burst: readonly Judged[],
  sources: GroupSources,
  counts: Counts,
): readonly EventGroup[] {
  for (const judged of burst) counts.add(judged);
  const cut = groupBy(burst, ({ outcome, by = '' }) => `${outcome} ${by}`);
  return Array.from(cut.values(), (judged) => new JudgedGroup(judged, sources));
}
