import type { AuditEvent } from '../events/event';
import type { Bonus } from './decide';
import type { Entries } from './entries';
import { scoreOf } from './evidence';
import type { Clock } from './moments';
import { byStrength } from './outcome';
import type { Candidate, EventGroup, Outcome, Reason, Searched } from './outcome';
import { MOST_CANDIDATES } from './scores';
import type { Scored, Scorer } from './scores';
import { REACH_MS } from './search';

/** Entries of a burst that nothing tells apart, with all that was found out about them. */
export interface Judged {
  /** They stand at the places from here to before `until`, the oldest first. */
  readonly from: number;
  readonly until: number;
  readonly outcome: Outcome;
  /** Of documented: the change; of ignored: the answer. */
  readonly by: string | undefined;
  /** The change names its key. */
  readonly isNamed: boolean;
  readonly isAmbiguous: boolean;
  readonly expired: string | undefined;
  readonly candidates: readonly Scored[];
  /** What was added to each candidate beyond what the entry itself says. */
  readonly bonus: ReadonlyMap<Scored['claim'], Bonus> | undefined;
  /** Changes of which a person said that it is none of theirs. */
  readonly notOf: ReadonlySet<string> | undefined;
}

/** What groups are made with. */
export interface GroupSources {
  readonly entries: Entries;
  /** Of the group's tool. */
  readonly scorer: Scorer;
  readonly clock: Clock;
}

/** A group whose entries and candidates are put together when somebody looks at it: there may be a hundred thousand. */
export class JudgedGroup implements EventGroup {
  private knownEvents: readonly AuditEvent[] | undefined;

  /** @param judged all of them have one outcome, by the same change or answer */
  constructor(
    private readonly judged: readonly [Judged, ...Judged[]],
    private readonly sources: GroupSources,
  ) {}

  get tool(): string {
    return this.sources.entries.tool;
  }

  get outcome(): Outcome {
    return this.judged[0].outcome;
  }

  get change(): string | undefined {
    return this.outcome === 'documented' ? this.judged[0].by : undefined;
  }

  get answer(): string | undefined {
    return this.outcome === 'ignored' ? this.judged[0].by : undefined;
  }

  get isAmbiguous(): boolean {
    return this.judged.some((one) => one.isAmbiguous);
  }

  get expired(): string | undefined {
    return this.judged.find((one) => one.expired !== undefined)?.expired;
  }

  get id(): string {
    return this.sources.entries.events[this.judged[0].from]?.key ?? '';
  }

  get events(): readonly AuditEvent[] {
    const { events } = this.sources.entries;
    return (this.knownEvents ??= this.judged.flatMap(({ from, until }) =>
      events.slice(from, until),
    ));
  }

  /** Not kept: those of a hundred thousand groups would take more memory than all entries. */
  get candidates(): readonly Candidate[] {
    return candidatesOf(this.judged, this.sources, this.change);
  }

  get searched(): Searched {
    const { clock, scorer, entries } = this.sources;
    const [first, last] = [this.judged[0].from, (this.judged.at(-1)?.until ?? 0) - 1];
    const from = (entries.times[first] ?? Number.NaN) - REACH_MS;
    const until = (entries.times[last] ?? Number.NaN) + REACH_MS;
    if (Number.isNaN(from) || Number.isNaN(until))
      return { from: '', until: '', changes: scorer.claims.all.length };
    const changes = scorer.claims.countBetween(from, until);
    return { from: clock.day(from), until: clock.day(until), changes };
  }
}

/** The numbers from one to before another. */
export function placesOf(from: number, until: number): readonly number[] {
  const places: number[] = [];
  for (let place = from; place < until; place += 1) places.push(place);
  return places;
}

/** Each change as it fits the entry that it fits best; the one that was chosen first. */
function candidatesOf(
  judged: readonly Judged[],
  { scorer }: GroupSources,
  chosen: string | undefined,
): readonly Candidate[] {
  const best = new Map<string, { readonly one: Judged; readonly scored: Scored }>();
  let seen: readonly Scored[] | undefined;
  for (const one of judged) {
    // Entries that say the same share their candidates.
    if (one.candidates === seen) continue;
    seen = one.candidates;
    for (const scored of shownOf(one, scorer)) {
      const { change } = scored.claim;
      const known = best.get(change);
      if (!known || scored.logOdds > known.scored.logOdds) best.set(change, { one, scored });
    }
  }
  const all = [...best.values()].map(({ one, scored }) => candidateOf(one, scored, scorer));
  const named = judged.find(({ isNamed }) => isNamed);
  const isListed = all.some(({ change }) => change === chosen);
  if (named && chosen !== undefined && !isListed)
    all.push({ change: chosen, score: 1, reasons: [NAMED] });
  return all
    .sort((a, b) => Number(b.change === chosen) - Number(a.change === chosen) || b.score - a.score)
    .slice(0, MOST_CANDIDATES);
}

/** Of entries that nothing was likely for, what was looked at even so. */
function shownOf({ candidates, from }: Judged, scorer: Scorer): readonly Scored[] {
  return candidates.length > 0 ? candidates : scorer.looked(from);
}

const NAMED: Reason = { code: 'named-by-change', args: {}, weight: 12 };
const NOT_SO: Reason = { code: 'said-not-so', args: {}, weight: -12 };

function candidateOf(one: Judged, { claim, logOdds }: Scored, scorer: Scorer): Candidate {
  const { change } = claim;
  const isNamed = one.isNamed && one.by === change;
  const isDenied = one.notOf?.has(change) === true;
  const { company = 0, trace = 0 } = one.bonus?.get(claim) ?? {};
  const reasons = [
    ...scorer.reasons(one.from, claim),
    ...(company > 0 ? [{ code: 'same-burst', args: {}, weight: company } as const] : []),
    ...(trace > 0 ? [{ code: 'only-trace', args: {}, weight: trace } as const] : []),
    ...(isNamed ? [NAMED] : []),
    ...(isDenied ? [NOT_SO] : []),
  ];
  const score = isNamed ? 1 : isDenied ? 0 : scoreOf(logOdds);
  return { change, score, reasons: reasons.sort(byStrength) };
}
