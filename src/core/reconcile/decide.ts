import type { Burst } from './bursts';
import type { Claim } from './claims';
import { byScore } from './scores';
import type { Scored } from './scores';

/** From this on an entry belongs to a change: more likely than not. */
const ENOUGH = 0;
/** Two changes that are closer than this cannot be told apart. */
const MARGIN = 0.7;
/** A change that only time and person speak for is none of the sort that others may lean on. */
const OWN_CONTENT = 1.5;
const BONUS = { burst: 1.8, session: 1.2, namedInBurst: 2.6, namedInSession: 1.6 };

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
  if (!best || best.logOdds < ENOUGH) return { scored: undefined, isAmbiguous: false, candidates };
  if (!second || best.logOdds - second.logOdds >= MARGIN || isPartOf(best, second))
    return { scored: best, isAmbiguous: false, candidates };
  if (isPartOf(second, best)) return { scored: second, isAmbiguous: false, candidates };
  return { scored: undefined, isAmbiguous: true, candidates };
}

function isPartOf(part: Scored, whole: Scored): boolean {
  return part.claim.parent === whole.claim.change;
}

/** Changes that entries of the same burst or session surely belong to, and what that says for others of it. */
export class Company {
  private readonly ofBursts = new Map<Burst, Map<Claim, number>>();
  private readonly ofSessions = new Map<number, Map<Claim, number>>();

  /** Takes note of an entry that was decided; `isNamed`: by its key in the change. */
  add(burst: Burst, scored: Scored, isNamed: boolean): void {
    if (!isNamed && scored.content < OWN_CONTENT) return;
    const [inBurst, inSession] = isNamed
      ? [BONUS.namedInBurst, BONUS.namedInSession]
      : [BONUS.burst, BONUS.session];
    raise(this.ofBursts, burst, scored.claim, inBurst);
    raise(this.ofSessions, burst.session, scored.claim, inSession);
  }

  /** What company says for each change, if anything. */
  of(burst: Burst): ReadonlyMap<Claim, number> | undefined {
    const session = this.ofSessions.get(burst.session);
    const own = this.ofBursts.get(burst);
    if (!session || !own) return own ?? session;
    const both = new Map(session);
    for (const [claim, bonus] of own) both.set(claim, Math.max(bonus, both.get(claim) ?? 0));
    return both;
  }
}

function raise<K>(map: Map<K, Map<Claim, number>>, key: K, claim: Claim, bonus: number): void {
  let claims = map.get(key);
  if (!claims) map.set(key, (claims = new Map<Claim, number>()));
  claims.set(claim, Math.max(bonus, claims.get(claim) ?? 0));
}

/**
 * The candidates of an entry once its company has spoken.
 * @param score how well a change fits that is not among the candidates yet
 */
export function inCompany(
  candidates: readonly Scored[],
  company: ReadonlyMap<Claim, number>,
  score: (claim: Claim) => Scored,
): readonly Scored[] {
  const known = new Set(candidates.map(({ claim }) => claim));
  const more = [...company.keys()].filter((claim) => !known.has(claim)).map(score);
  return [...candidates, ...more]
    .map((scored) => ({ ...scored, logOdds: scored.logOdds + (company.get(scored.claim) ?? 0) }))
    .sort(byScore);
}
