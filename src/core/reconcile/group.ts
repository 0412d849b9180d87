import type { AuditEvent } from '../events/event';
import type { ClaimIndex } from './claim-index';
import { REACH_MS } from './claim-index';
import type { Bonus } from './decide';
import { scoreOf } from './evidence';
import type { Clock } from './moments';
import type { Candidate, EventGroup, Outcome, Reason, Searched } from './outcome';
import { MOST_CANDIDATES, byStrength } from './scores';
import type { Scored, Scorer } from './scores';

/** Entries of a burst that nothing tells apart, the oldest first, with all that was found out about them. */
export interface Judged {
  readonly events: readonly AuditEvent[];
  /** Of each of them; NaN where it is not known. */
  readonly times: readonly number[];
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
  readonly scorer: Scorer;
  readonly index: ClaimIndex;
  readonly clock: Clock;
}

/** A group whose candidates are worked out when somebody looks at it: there may be a hundred thousand. */
export class JudgedGroup implements EventGroup {
  readonly id: string;
  readonly tool: string;
  readonly events: readonly AuditEvent[];
  readonly outcome: Outcome;
  readonly change: string | undefined;
  readonly answer: string | undefined;
  readonly isAmbiguous: boolean;
  readonly expired: string | undefined;
  private known: readonly Candidate[] | undefined;

  constructor(
    /** Its first entry. */
    first: AuditEvent,
    outcome: Outcome,
    private readonly judged: readonly Judged[],
    private readonly sources: GroupSources,
  ) {
    this.id = first.key;
    this.tool = first.tool;
    const [only, second] = judged;
    this.events = only && !second ? only.events : judged.flatMap(({ events }) => events);
    const by = only?.by;
    this.outcome = outcome;
    this.change = outcome === 'documented' ? by : undefined;
    this.answer = outcome === 'ignored' ? by : undefined;
    this.isAmbiguous = judged.some((one) => one.isAmbiguous);
    this.expired = judged.find((one) => one.expired !== undefined)?.expired;
  }

  get candidates(): readonly Candidate[] {
    return (this.known ??= candidatesOf(this.judged, this.sources.scorer, this.change));
  }

  get searched(): Searched {
    const { clock, index } = this.sources;
    const [first = Number.NaN, last = Number.NaN] = [
      this.judged[0]?.times[0],
      this.judged.at(-1)?.times.at(-1),
    ];
    const [from, until] = [first - REACH_MS, last + REACH_MS];
    if (Number.isNaN(from) || Number.isNaN(until))
      return { from: '', until: '', changes: index.of(this.tool).all.length };
    const changes = index.of(this.tool).countBetween(from, until);
    return { from: clock.day(from), until: clock.day(until), changes };
  }
}

/** Each change as it fits the entry that it fits best; the one that was chosen first. */
function candidatesOf(
  judged: readonly Judged[],
  scorer: Scorer,
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
function shownOf({ candidates, events, times }: Judged, scorer: Scorer): readonly Scored[] {
  const [event, time = Number.NaN] = [events[0], times[0]];
  return candidates.length > 0 || !event ? candidates : scorer.looked(event, time);
}

const NAMED: Reason = { code: 'named-by-change', args: {}, weight: 12 };
const NOT_SO: Reason = { code: 'said-not-so', args: {}, weight: -12 };

function candidateOf(one: Judged, { claim, logOdds }: Scored, scorer: Scorer): Candidate {
  const { change } = claim;
  const isNamed = one.isNamed && one.by === change;
  const isDenied = one.notOf?.has(change) === true;
  const { company = 0, trace = 0 } = one.bonus?.get(claim) ?? {};
  const [event, time = Number.NaN] = [one.events[0], one.times[0]];
  const reasons = [
    ...(event ? scorer.reasons(event, time, claim) : []),
    ...(company > 0 ? [{ code: 'same-burst', args: {}, weight: company } as const] : []),
    ...(trace > 0 ? [{ code: 'only-trace', args: {}, weight: trace } as const] : []),
    ...(isNamed ? [NAMED] : []),
    ...(isDenied ? [NOT_SO] : []),
  ];
  const score = isNamed ? 1 : isDenied ? 0 : scoreOf(logOdds);
  return { change, score, reasons: reasons.sort(byStrength) };
}
