import type { AuditEvent } from '../events/event';
import type { Snapshot } from '../logbook/snapshot';
import type { Burst } from './bursts';
import type { ClaimIndex } from './claim-index';
import { Company, Traces, verdictOn, withBonus } from './decide';
import type { Verdict } from './decide';
import type { Judged } from './group';
import type { Ignored, Ignoring } from './ignoring';
import { HOUR_MS } from './moments';
import type { Clock } from './moments';
import { byScore } from './scores';
import type { Scored, Scorer } from './scores';

/** What people have said of single entries. */
export interface Said {
  /** By the key of an entry: the change that names it. Of several, the first by id. */
  readonly named: ReadonlyMap<string, string>;
  /** By the key of an entry: the changes of which it is none. */
  readonly notOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What changes and answers say of single entries. */
export function saidOf({ changes, answers }: Snapshot): Said {
  const named = new Map<string, string>();
  for (const id of [...changes.keys()].sort())
    for (const key of changes.get(id)?.record.events ?? []) if (!named.has(key)) named.set(key, id);
  const notOf = new Map<string, Set<string>>();
  for (const { record } of answers.values()) {
    if (record.decision !== 'not-this-change' || record.change === undefined) continue;
    for (const key of record.entries ?? [])
      notOf.set(key, (notOf.get(key) ?? new Set()).add(record.change));
  }
  return { named, notOf };
}

/** What bursts are judged with. */
export interface JudgeSources {
  readonly said: Said;
  readonly ignoring: Ignoring;
  readonly scorer: Scorer;
  readonly index: ClaimIndex;
  readonly clock: Clock;
}

/** What is known of an entry before its company has spoken. */
interface Standing {
  readonly named: string | undefined;
  readonly ignored: Ignored | undefined;
  readonly notOf: ReadonlySet<string> | undefined;
}

/** Entries of a burst, one after the other, that nothing tells apart before their company has spoken. */
interface Draft extends Standing {
  readonly events: AuditEvent[];
  readonly times: number[];
  readonly verdict: Verdict;
}

const NONE: Verdict = { scored: undefined, isAmbiguous: false, candidates: [] };

/**
 * Judges bursts in two rounds: every entry for itself, and then those that nothing was found for by the company that
 * they are in. `first` of all bursts, then `second` of each.
 */
export class Judge {
  private readonly company = new Company();
  private readonly traces = new Traces();
  private readonly drafts = new Map<Burst, readonly Draft[]>();

  constructor(private readonly sources: JudgeSources) {}

  first(burst: Burst): void {
    const drafts: Draft[] = [];
    const { times } = burst;
    for (let from = 0; from < times.length;) {
      const until = endOfHour(times, from);
      this.hour(burst, from, until, drafts);
      from = until;
    }
    this.drafts.set(burst, drafts);
  }

  /** Entries of a burst within an hour are looked at together. */
  private hour(burst: Burst, from: number, until: number, drafts: Draft[]): void {
    const isWhole = from === 0 && until === burst.events.length;
    const part = isWhole ? burst : partOf(burst, (_, index) => index >= from && index < until);
    const standings = part.events.map((event, index) => this.standing(event, part.times[index]));
    const isOpen = standings.every((standing) => standing === UNHEARD);
    const lists = this.sources.scorer.best(
      isOpen ? part : partOf(part, (_, index) => !isOut(standings[index])),
    );
    const { events, times } = part;
    // So it is with most: nobody has said anything of them, and nothing is likely for any of them.
    if (isOpen && lists.length === 0) drafts.push({ ...UNHEARD, events, times, verdict: NONE });
    else this.each(burst, part, standings, lists, drafts);
  }

  private each(
    burst: Burst,
    { events, times }: Part,
    standings: readonly Standing[],
    lists: readonly (readonly Scored[])[],
    drafts: Draft[],
  ): void {
    const verdicts = new Map([[NONE.candidates, NONE]]);
    // The entries of a draft of the hour before may be those of the burst itself.
    const before = drafts.at(-1);
    let next = 0;
    events.forEach((event, index) => {
      const standing = standings[index] ?? UNHEARD;
      const list = isOut(standing) ? NONE.candidates : (lists[next++] ?? NONE.candidates);
      const candidates = list.length === 0 ? NONE.candidates : list;
      let verdict = verdicts.get(candidates);
      if (!verdict) verdicts.set(candidates, (verdict = verdictOn(candidates)));
      if (standing.notOf) verdict = verdictOn(denying(candidates, standing.notOf));
      const time = times[index] ?? Number.NaN;
      this.note(burst, event, time, standing, verdict);
      const last = drafts.at(-1);
      if (last && last !== before && isAlike(last, standing, verdict)) {
        last.events.push(event);
        last.times.push(time);
      } else drafts.push({ ...standing, events: [event], times: [time], verdict });
    });
  }

  private standing(event: AuditEvent, time = Number.NaN): Standing {
    const { said, ignoring, clock } = this.sources;
    const named = said.named.get(event.key);
    const ignored = named === undefined ? ignoring.of(event, clock.day(time)) : undefined;
    const notOf = said.notOf.get(event.key);
    const isUnheard = named === undefined && !ignored && !notOf;
    return isUnheard ? UNHEARD : { named, ignored, notOf };
  }

  private note(
    burst: Burst,
    event: AuditEvent,
    time: number,
    { named }: Standing,
    verdict: Verdict,
  ): void {
    if (named !== undefined) {
      this.lend(burst, event, time, named);
      return;
    }
    this.traces.add(burst, verdict);
    if (verdict.scored) this.company.add(burst, verdict.scored, false);
  }

  private lend(burst: Burst, event: AuditEvent, time: number, named: string): void {
    const { index, scorer } = this.sources;
    const claim = index.of(event.tool).ofChange(named);
    if (!claim) return;
    this.traces.explain(claim);
    this.company.add(burst, scorer.of(event, scorer.contentOf(event), time, claim), true);
  }

  second(burst: Burst): readonly Judged[] {
    const drafts = this.drafts.get(burst) ?? [];
    this.drafts.delete(burst);
    const company = this.company.of(burst);
    // Company may tell apart what was alike.
    const each = company ? drafts.flatMap(apart) : drafts;
    return each.map((draft) => this.judged(burst, draft, company));
  }

  private judged(burst: Burst, draft: Draft, company: Lent): Judged {
    const { events, times, named, ignored, notOf, verdict: alone } = draft;
    const past = ignored?.isPast ? ignored.answer : undefined;
    const isSettled = alone.scored !== undefined || (ignored !== undefined && !past);
    const raised = isSettled ? undefined : this.raised(burst, draft, company);
    const { candidates, scored, isAmbiguous } = raised ? verdictOn(raised.candidates) : alone;
    const common = { events, times, notOf, isNamed: named !== undefined, candidates };
    const rest = { ...common, bonus: raised?.bonus, isAmbiguous: false, expired: undefined };
    if (named !== undefined) return { ...rest, outcome: 'documented', by: named };
    if (ignored && !past) return { ...rest, outcome: 'ignored', by: ignored.answer };
    if (scored) return { ...rest, outcome: 'documented', by: scored.claim.change };
    return { ...rest, outcome: 'undocumented', by: undefined, isAmbiguous, expired: past };
  }

  private raised(burst: Burst, { events, times, verdict, notOf }: Draft, company: Lent) {
    const { scorer } = this.sources;
    const traceOf = (claim: Scored['claim']) => this.traces.of(burst, claim);
    const [first] = verdict.candidates;
    const [event, time = Number.NaN] = [events[0], times[0]];
    if (!event || (!company && (!first || traceOf(first.claim) === 0))) return undefined;
    const score = (claim: Scored['claim']) =>
      scorer.of(event, scorer.contentOf(event), time, claim);
    const { candidates, bonus } = withBonus(verdict.candidates, company ?? NOBODY, traceOf, score);
    return { candidates: denying(candidates, notOf), bonus };
  }
}

const UNHEARD: Standing = { named: undefined, ignored: undefined, notOf: undefined };

function isOut(standing: Standing | undefined): boolean {
  return standing?.ignored !== undefined && !standing.ignored.isPast;
}

function isAlike(draft: Draft, standing: Standing, verdict: Verdict): boolean {
  if (draft.verdict !== verdict || draft.named !== standing.named) return false;
  if (draft.notOf || standing.notOf) return false;
  const [one, other] = [draft.ignored, standing.ignored];
  return one?.answer === other?.answer && one?.isPast === other?.isPast;
}

function apart({ events, times, ...draft }: Draft): readonly Draft[] {
  return events.map((event, index) => {
    const time = times[index] ?? Number.NaN;
    return { ...draft, events: [event], times: [time] };
  });
}

type Part = Pick<Burst, 'events' | 'times' | 'contents'>;

function partOf(
  { events, times, contents }: Part,
  isIn: (_: unknown, index: number) => boolean,
): Part {
  return {
    events: events.filter(isIn),
    times: times.filter(isIn),
    contents: contents.filter(isIn),
  };
}

/** Where the entries end that are within an hour of the one at `from`. */
function endOfHour(times: readonly number[], from: number): number {
  const limit = (times[from] ?? Number.NaN) + HOUR_MS;
  let until = from + 1;
  // Those without a time are taken together.
  while (until < times.length && !((times[until] ?? Number.NaN) > limit)) until += 1;
  return until;
}

type Lent = ReadonlyMap<Scored['claim'], number> | undefined;
const NOBODY: ReadonlyMap<Scored['claim'], number> = new Map();

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
