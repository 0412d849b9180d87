import type { Burst } from './bursts';
import type { Claim } from './claims';
import { DAY_MS } from '../days';
import { byScore } from './scores';
import type { Scored } from './scores';

/** From this on an entry belongs to a change: more likely than not; by more where only time, person and kind speak for it. */
const ENOUGH = { withContent: 0, without: 0.5 };
/** Two changes that are closer than this cannot be told apart. */
const MARGIN = 0.7;
/** A change that only time and person speak for is none of the sort that others may lean on. */
const OWN_CONTENT = 1.5;
const BONUS = { burst: 2.2, session: 2, namedInBurst: 3, namedInSession: 2, thing: 2, asset: 1.6 };
/** The more of a session belongs to a change, the more likely the rest does. */
const MORE = { each: 0.6, most: 1.5 };
/** What is done every day is done in between, too. */
const USUAL = { from: -0.4, share: 0.3 };
const NEAR_MS = 4 * DAY_MS;

/** Which change an entry belongs to. */
export interface Verdict {
  /** Undefined: none is likely enough, or two are alike. */
  readonly scored: Scored | undefined;
  readonly isAmbiguous: boolean;
  /** The best first. */
  readonly candidates: readonly Scored[];
}

/** What of several changes an entry belongs to; of a change and what it is a part of, the change. */
export function verdictOn(candidates: readonly Scored[]): Verdict {
  const [best, second] = candidates;
  if (!best || best.logOdds < enough(best))
    return { scored: undefined, isAmbiguous: false, candidates };
  if (!second || best.logOdds - second.logOdds >= MARGIN || isPartOf(best, second))
    return { scored: best, isAmbiguous: false, candidates };
  if (isPartOf(second, best)) return { scored: second, isAmbiguous: false, candidates };
  return { scored: undefined, isAmbiguous: true, candidates };
}

function enough({ content }: Scored): number {
  return content < SOME_CONTENT ? ENOUGH.without : ENOUGH.withContent;
}

function isPartOf(part: Scored, whole: Scored): boolean {
  return part.claim.parent === whole.claim.change;
}

/** What is said for the session that fits a change best which nothing else in the trail belongs to. */
const ONLY_TRACE = 1.8;
/** A session that is less likely than this is no trace of anything. */
const LIKELY_TRACE = -1.6;

/**
 * Changes that went live and that no entry surely belongs to. Whoever does something in a tool with a trail leaves a
 * trace there: the session that fits such a change best is more likely to be it than it seems by itself.
 */
export class Traces {
  private readonly explained = new Set<Claim>();
  private readonly best = new Map<Claim, { readonly session: number; readonly logOdds: number }>();

  /** Takes note of an entry and what it may belong to. */
  add({ session }: Burst, { scored, candidates }: Verdict): void {
    if (scored) this.explained.add(scored.claim);
    const [first, second] = candidates;
    if (!first || scored || first.logOdds < LIKELY_TRACE || !couldBeTrace(first)) return;
    // What may as well be the trace of another change speaks for neither.
    if (second && first.logOdds - second.logOdds < MARGIN) return;
    const known = this.best.get(first.claim);
    if (!known || first.logOdds > known.logOdds)
      this.best.set(first.claim, { session, logOdds: first.logOdds });
  }

  explain(claim: Claim): void {
    this.explained.add(claim);
  }

  /** What it says for a change that a session is the only trace of it. */
  of({ session }: Burst, claim: Claim): number {
    const isOnly = !this.explained.has(claim) && this.best.get(claim)?.session === session;
    return isOnly ? ONLY_TRACE : 0;
  }
}

/** What comes every day anyway is there too when the trace of a change is not. */
function couldBeTrace({ claim: { status, isDirect }, content, rare }: Scored): boolean {
  const wentLive = status === 'live' || status === 'tested' || status === 'rolled-back';
  return isDirect && wentLive && (content >= SOME_CONTENT || rare >= RARE);
}

const SOME_CONTENT = 0.6;
const RARE = 0.5;

/** How many bursts of a session surely belong to a change, and the number of the last of these. */
interface Counted {
  bursts: number;
  last: number;
}

/** What company says for a change: entries on the same asset within minutes, and those around. */
export interface Lent {
  readonly own: number;
  readonly around: number;
}

/** Changes that entries of the same burst or session, or on the same thing, surely belong to, and what that says. */
export class Company {
  /** By the numbers of bursts, of sessions and of things. */
  private readonly ofBursts = new Map<number, Map<Claim, number>>();
  private readonly ofSessions = new Map<number, Map<Claim, number>>();
  private readonly ofThings = new Map<number, Map<Claim, number[]>>();
  /** By the numbers of sessions. */
  private readonly counts = new Map<number, Map<Claim, Counted>>();

  /** @param times of entries, by their places */
  constructor(private readonly times: Float64Array) {}

  /** Takes note of an entry that was decided; `isNamed`: by its key in the change. */
  add(burst: Burst, scored: Scored, isNamed: boolean): void {
    if (isNamed || scored.rare >= 0) this.addThing(burst, scored.claim);
    if (burst.isNamed) raise(this.ofBursts, burst.number, scored.claim, BONUS.asset);
    if (!isNamed && scored.content < OWN_CONTENT) return;
    const [inBurst, inSession] = isNamed
      ? [BONUS.namedInBurst, BONUS.namedInSession]
      : [BONUS.burst, BONUS.session];
    // Whoever did the rest did this, too, whomever the change names.
    const anyway = Math.max(0, -scored.who);
    const more = Math.min(MORE.most, MORE.each * Math.log(this.count(burst, scored.claim)));
    raise(this.ofBursts, burst.number, scored.claim, inBurst + anyway);
    raise(this.ofSessions, burst.session, scored.claim, inSession + anyway + more);
  }

  private count({ session, number }: Burst, claim: Claim): number {
    let claims = this.counts.get(session);
    if (!claims) this.counts.set(session, (claims = new Map<Claim, Counted>()));
    const known = claims.get(claim) ?? { bursts: 0, last: Number.NaN };
    claims.set(claim, known);
    if (known.last !== number) known.bursts += 1;
    known.last = number;
    return known.bursts;
  }

  private addThing({ thing, from }: Burst, claim: Claim): void {
    const time = this.times[from];
    if (thing === 0 || time === undefined) return;
    let claims = this.ofThings.get(thing);
    if (!claims) this.ofThings.set(thing, (claims = new Map<Claim, number[]>()));
    const times = claims.get(claim);
    if (!times) claims.set(claim, [time]);
    else if (times.at(-1) !== time) times.push(time);
  }

  /** What company says for each change, if anything. */
  of(burst: Burst): ReadonlyMap<Claim, Lent> | undefined {
    const own = this.ofBursts.get(burst.number);
    const [session, thing] = [this.ofSessions.get(burst.session), this.onThing(burst)];
    if (!own && !session && !thing) return undefined;
    const all = new Map<Claim, Lent>();
    for (const some of [own, session, thing])
      for (const [claim, bonus] of some ?? []) {
        const known = all.get(claim) ?? { own: 0, around: 0 };
        const isOwn = some === own && burst.isNamed;
        all.set(claim, {
          own: isOwn ? bonus : known.own,
          around: isOwn ? known.around : Math.max(known.around, bonus),
        });
      }
    return all;
  }

  /** Who tries a thing in a sandbox, or comes back to it on the next day, is at the same change. */
  private onThing({ thing, from }: Burst): ReadonlyMap<Claim, number> | undefined {
    const claims = this.ofThings.get(thing);
    const time = this.times[from] ?? Number.NaN;
    if (!claims) return undefined;
    const found = new Map<Claim, number>();
    for (const [claim, times] of claims)
      if (hasOtherNear(times, time)) found.set(claim, BONUS.thing);
    return found.size > 0 ? found : undefined;
  }
}

/** Whether ascending times have one that is near to a time, and another. */
function hasOtherNear(times: readonly number[], time: number): boolean {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < time - NEAR_MS) low = middle + 1;
    else high = middle;
  }
  const [first, second] = [times[low], times[low + 1]];
  const other = first === time ? second : first;
  return other !== undefined && other <= time + NEAR_MS;
}

function raise(
  map: Map<number, Map<Claim, number>>,
  key: number,
  claim: Claim,
  bonus: number,
): void {
  let claims = map.get(key);
  if (!claims) map.set(key, (claims = new Map<Claim, number>()));
  claims.set(claim, Math.max(bonus, claims.get(claim) ?? 0));
}

/** What is added to the score of a change, beyond the entry itself. */
export interface Bonus {
  readonly company: number;
  readonly trace: number;
}

/**
 * The candidates of an entry once its company has spoken, and the changes that lack a trace.
 * @param score how well a change fits that is not among the candidates yet
 */
export function withBonus(
  candidates: readonly Scored[],
  company: ReadonlyMap<Claim, Lent>,
  traceOf: (claim: Claim) => number,
  score: (claim: Claim) => Scored,
): { readonly candidates: readonly Scored[]; readonly bonus: ReadonlyMap<Claim, Bonus> } {
  const known = new Set(candidates.map(({ claim }) => claim));
  const more = [...company.keys()].filter((claim) => !known.has(claim)).map(score);
  const bonus = new Map<Claim, Bonus>();
  const raised = [...candidates, ...more].map((scored) => {
    const { claim, logOdds, rare } = scored;
    const { own = 0, around = 0 } = company.get(claim) ?? {};
    const share = rare < USUAL.from ? USUAL.share : 1;
    const given = { company: Math.max(own, around * share), trace: traceOf(claim) };
    bonus.set(claim, given);
    // What entries around it say counts as much as what it says itself.
    const content = scored.content + given.company;
    return { ...scored, content, logOdds: logOdds + given.company + given.trace };
  });
  return { candidates: raised.sort(byScore), bonus };
}
