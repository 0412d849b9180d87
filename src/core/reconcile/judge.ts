import type { AuditEvent } from '../events/event';
import type { Snapshot } from '../logbook/snapshot';
import type { Burst } from './bursts';
import type { ClaimIndex } from './claim-index';
import type { Content } from './content';
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

/** An entry as it stands before its company has spoken. */
interface Draft {
  readonly event: AuditEvent;
  readonly time: number;
  readonly named: string | undefined;
  readonly ignored: Ignored | undefined;
  readonly notOf: ReadonlySet<string> | undefined;
  readonly verdict: Verdict;
}

type Shared = Map<Content, { readonly hour: number; readonly verdict: Verdict }>;

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
    const shared: Shared = new Map();
    const drafts = burst.events.map((event, index) =>
      this.draft(burst, event, burst.times[index] ?? Number.NaN, shared),
    );
    this.drafts.set(burst, drafts);
  }

  private draft(burst: Burst, event: AuditEvent, time: number, shared: Shared): Draft {
    const { said, ignoring, clock } = this.sources;
    const named = said.named.get(event.key);
    const ignored = named === undefined ? ignoring.of(event, clock.day(time)) : undefined;
    const notOf = said.notOf.get(event.key);
    const isOut = ignored !== undefined && !ignored.isPast;
    const verdict = isOut ? NONE : this.verdict(event, time, notOf, shared);
    if (named !== undefined) this.lend(burst, event, time, named);
    else {
      this.traces.add(burst, verdict);
      if (verdict.scored) this.company.add(burst, verdict.scored, false);
    }
    return { event, time, named, ignored, notOf, verdict };
  }

  /** Entries of one burst that say the same within an hour are looked at once. */
  private verdict(
    event: AuditEvent,
    time: number,
    notOf: ReadonlySet<string> | undefined,
    shared: Shared,
  ): Verdict {
    const { scorer } = this.sources;
    if (notOf) return verdictOn(denying(scorer.best(event, time), notOf));
    const content = scorer.contentOf(event);
    const hour = Math.floor(time / HOUR_MS);
    const known = shared.get(content);
    if (known?.hour === hour) return known.verdict;
    const verdict = verdictOn(scorer.best(event, time));
    shared.set(content, { hour, verdict });
    return verdict;
  }

  private lend(burst: Burst, event: AuditEvent, time: number, named: string): void {
    const { index, scorer } = this.sources;
    const claim = index.of(event.tool).ofChange(named);
    if (!claim) return;
    this.traces.explain(claim);
    this.company.add(burst, scorer.of(event, time, claim), true);
  }

  second(burst: Burst): readonly Judged[] {
    const drafts = this.drafts.get(burst) ?? [];
    this.drafts.delete(burst);
    const company = this.company.of(burst);
    return drafts.map((draft) => this.judged(burst, draft, company));
  }

  private judged(burst: Burst, draft: Draft, company: Lent): Judged {
    const { event, time, named, ignored, notOf, verdict: alone } = draft;
    const past = ignored?.isPast ? ignored.answer : undefined;
    const isSettled = alone.scored !== undefined || (ignored !== undefined && !past);
    const raised = isSettled ? undefined : this.raised(burst, draft, company);
    const verdict = raised ? verdictOn(raised.candidates) : alone;
    const { candidates, scored, isAmbiguous } = verdict;
    const common = { event, time, notOf, isNamed: named !== undefined, candidates };
    const rest = { ...common, bonus: raised?.bonus, isAmbiguous: false, expired: undefined };
    if (named !== undefined) return { ...rest, outcome: 'documented', by: named };
    if (ignored && !past) return { ...rest, outcome: 'ignored', by: ignored.answer };
    if (scored) return { ...rest, outcome: 'documented', by: scored.claim.change };
    return { ...rest, outcome: 'undocumented', by: undefined, isAmbiguous, expired: past };
  }

  private raised(burst: Burst, { event, time, verdict, notOf }: Draft, company: Lent) {
    const { scorer } = this.sources;
    const traceOf = (claim: Scored['claim']) => this.traces.of(burst, claim);
    const [first] = verdict.candidates;
    if (!company && (!first || traceOf(first.claim) === 0)) return undefined;
    const score = (claim: Scored['claim']) => scorer.of(event, time, claim);
    const { candidates, bonus } = withBonus(verdict.candidates, company ?? NOBODY, traceOf, score);
    return { candidates: denying(candidates, notOf), bonus };
  }
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
