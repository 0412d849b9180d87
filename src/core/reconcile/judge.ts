import type { Burst } from './bursts';
import { Company, Traces, verdictOn, withBonus } from './decide';
import type { Lent, Verdict } from './decide';
import type { Entries } from './entries';
import { placesOf } from './group';
import type { Judged } from './group';
import { HOUR_MS } from './moments';
import { byScore } from './scores';
import type { Likely, Scored, Scorer } from './scores';
import { UNHEARD, differing, isOut } from './standings';
import type { Standing, Standings } from './standings';

/** What the bursts of a tool are judged with. */
export interface JudgeSources {
  readonly entries: Entries;
  readonly standings: Standings;
  readonly scorer: Scorer;
}

/** Entries of a burst, from one place to before another, that nothing tells apart before their company has spoken. */
interface Draft extends Standing {
  readonly from: number;
  until: number;
  readonly verdict: Verdict;
}

/** What every entry says for itself. */
export interface Drafted {
  readonly standings: Standings;
  /** Of each burst. */
  readonly drafts: readonly (readonly Draft[])[];
}

/** What became of the entries of each burst. */
export interface Judgement {
  readonly drafted: Drafted;
  readonly judged: readonly (readonly Judged[])[];
}

const NONE: Verdict = { scored: undefined, isAmbiguous: false, candidates: [] };

/**
 * Judges the bursts of a tool in two rounds: every entry for itself, and then those that nothing was found for by the
 * company that they are in. What is done in other tools says nothing.
 * @param before what the same entries said by the same scorer: says the same again where nobody was heard since
 */
export function judge(sources: JudgeSources, before?: Drafted): Judgement {
  const { entries, standings } = sources;
  const { bursts } = entries;
  const rounds = new Rounds(sources);
  const isHeard = before && heardSince(before.standings, standings, entries.times.length);
  const drafts = bursts.map((burst, index) => {
    const known = isHeard?.(burst) === false ? before?.drafts[index] : undefined;
    return known ?? rounds.first(burst);
  });
  bursts.forEach((burst, index) => rounds.note(burst, drafts[index] ?? []));
  const judged = bursts.map((burst, index) => rounds.second(burst, drafts[index] ?? []));
  return { drafted: { standings, drafts }, judged };
}

/** Tells of which bursts something else was said than before. */
function heardSince(before: Standings, now: Standings, length: number): (burst: Burst) => boolean {
  const heard = new Uint8Array(length);
  for (const place of differing(before, now)) heard[place] = 1;
  return ({ from, until }) => heard.subarray(from, until).includes(1);
}

class Rounds {
  private readonly company: Company;
  private readonly traces = new Traces();

  constructor(private readonly sources: JudgeSources) {
    this.company = new Company(sources.entries.times);
  }

  first(burst: Burst): readonly Draft[] {
    const { times } = this.sources.entries;
    let drafts: readonly Draft[] | undefined;
    for (let { from } = burst; from < burst.until;) {
      const until = endOfHour(times, from, burst.until);
      const found = this.hour(from, until);
      // What was found out about an hour is not put together with that of the one before.
      drafts = drafts ? [...drafts, ...found] : found;
      from = until;
    }
    return drafts ?? [];
  }

  /** Entries of a burst within an hour are looked at together. */
  private hour(from: number, until: number): readonly Draft[] {
    const { scorer, standings } = this.sources;
    const isHeard = standings.size > 0 && placesOf(from, until).some((at) => standings.has(at));
    const likely = scorer.likely(from, until, isHeard ? this.isOut : undefined);
    // So it is with most: nobody has said anything of them, and nothing is likely for any of them.
    if (!isHeard && !likely) return [draftOf(from, until, UNHEARD, NONE)];
    return this.each(from, until, likely);
  }

  private readonly isOut = (place: number) => isOut(this.sources.standings.get(place));

  private each(from: number, until: number, likely: Likely | undefined): readonly Draft[] {
    const { entries, standings } = this.sources;
    const verdicts = new Map([[NONE.candidates, NONE]]);
    const drafts: Draft[] = [];
    for (let place = from; place < until; place += 1) {
      const standing = standings.get(place) ?? UNHEARD;
      const list = isOut(standing) ? undefined : likely?.get(entries.says[place] ?? 0);
      const candidates = list ?? NONE.candidates;
      let verdict = verdicts.get(candidates);
      if (!verdict) verdicts.set(candidates, (verdict = verdictOn(candidates)));
      if (standing.notOf) verdict = verdictOn(denying(candidates, standing.notOf));
      const last = drafts.at(-1);
      if (last && isAlike(last, standing, verdict)) last.until = place + 1;
      else drafts.push(draftOf(place, place + 1, standing, verdict));
    }
    return drafts;
  }

  /** Takes note of what others may lean on; of entries that nothing tells apart, once. */
  note(burst: Burst, drafts: readonly Draft[]): void {
    for (const { from, named, verdict } of drafts) {
      if (named !== undefined) {
        this.lend(burst, from, named);
        continue;
      }
      this.traces.add(burst, verdict);
      if (verdict.scored) this.company.add(burst, verdict.scored, false);
    }
  }

  private lend(burst: Burst, place: number, named: string): void {
    const { scorer } = this.sources;
    const claim = scorer.claims.ofChange(named);
    if (!claim) return;
    this.traces.explain(claim);
    this.company.add(burst, scorer.of(place, claim), true);
  }

  second(burst: Burst, drafts: readonly Draft[]): readonly Judged[] {
    const company = this.company.of(burst);
    // Company may tell apart what was alike.
    const each = company ? drafts.flatMap(apart) : drafts;
    return each.map((draft) => this.judged(burst, draft, company));
  }

  private judged(burst: Burst, draft: Draft, company: ReturnType<Company['of']>): Judged {
    const { from, until, named, ignored, notOf, verdict: alone } = draft;
    const past = ignored?.isPast ? ignored.answer : undefined;
    const isSettled = alone.scored !== undefined || (ignored !== undefined && !past);
    const raised = isSettled ? undefined : this.raised(burst, draft, company);
    const { candidates, scored, isAmbiguous } = raised ? verdictOn(raised.candidates) : alone;
    const isNamed = named !== undefined;
    const answer = isNamed || past !== undefined ? undefined : ignored?.answer;
    const change = answer === undefined ? (named ?? scored?.claim.change) : undefined;
    const outcome =
      answer !== undefined ? 'ignored' : change !== undefined ? 'documented' : 'undocumented';
    const isOpen = outcome === 'undocumented';
    return {
      from,
      until,
      notOf,
      isNamed,
      candidates,
      outcome,
      by: answer ?? change,
      bonus: raised?.bonus,
      isAmbiguous: isOpen && isAmbiguous,
      expired: isOpen ? past : undefined,
    };
  }

  private raised(
    burst: Burst,
    { from, verdict, notOf }: Draft,
    company: ReturnType<Company['of']>,
  ) {
    const { scorer } = this.sources;
    const traceOf = (claim: Scored['claim']) => this.traces.of(burst, claim);
    const [first] = verdict.candidates;
    if (!company && (!first || traceOf(first.claim) === 0)) return undefined;
    const score = (claim: Scored['claim']) => scorer.of(from, claim);
    const { candidates, bonus } = withBonus(verdict.candidates, company ?? NOBODY, traceOf, score);
    return { candidates: denying(candidates, notOf), bonus };
  }
}

/** Without spreading: there are hundreds of thousands. */
function draftOf(
  from: number,
  until: number,
  { named, ignored, notOf }: Standing,
  verdict: Verdict,
): Draft {
  return { from, until, named, ignored, notOf, verdict };
}

function isAlike(draft: Draft, standing: Standing, verdict: Verdict): boolean {
  if (draft.verdict !== verdict || draft.named !== standing.named) return false;
  if (draft.notOf || standing.notOf) return false;
  const [one, other] = [draft.ignored, standing.ignored];
  return one?.answer === other?.answer && one?.isPast === other?.isPast;
}

function apart(draft: Draft): readonly Draft[] {
  const { from, until } = draft;
  if (until - from === 1) return [draft];
  return placesOf(from, until).map((place) => ({ ...draft, from: place, until: place + 1 }));
}

/** Where the entries end that are within an hour of the one at `from`, and before `end`. */
function endOfHour(times: Float64Array, from: number, end: number): number {
  const limit = (times[from] ?? Number.NaN) + HOUR_MS;
  let until = from + 1;
  // Those without a time are taken together.
  while (until < end && !((times[until] ?? Number.NaN) > limit)) until += 1;
  return until;
}

const NOBODY: ReadonlyMap<Scored['claim'], Lent> = new Map();

const DENIED = -12;

/** The same candidates, without a chance for those of which a person said that it is none of theirs. */
function denying(
  candidates: readonly Scored[],
  notOf: ReadonlySet<string> | undefined,
): readonly Scored[] {
  if (!notOf) return candidates;
  return candidates
    .map((scored) => (notOf.has(scored.claim.change) ? { ...scored, logOdds: DENIED } : scored))
    .sort(byScore);
}
