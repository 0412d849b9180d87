import type { MonthCounts } from './coverage';
import type { Entries } from './entries';
import type { Judged } from './group';
import type { Clock } from './moments';
import type { Outcome } from './outcome';

/** One in five. */
const MAYBE = -1.4;

/** How many entries became what, in which month, and how many each answer was about. */
export class Counts {
  readonly totals: Record<Outcome, number> = { documented: 0, undocumented: 0, ignored: 0 };
  readonly answers = new Map<string, { ignored: number; past: number }>();
  /** By tool. */
  readonly months = new Map<string, MonthCounts>();
  /** `<change> <tool>`: a change that is even so likely to have caused an entry is not said to have left none. */
  readonly maybes = new Set<string>();
  private seen: Judged['candidates'] | undefined;

  constructor(private readonly clock: Clock) {}

  /** Takes note of what some of the entries of a tool turned out to be. */
  add({ tool, times }: Entries, judged: Judged): void {
    const { outcome, by, expired, candidates, from, until } = judged;
    this.totals[outcome] += until - from;
    this.countMonths(tool, times, judged);
    if (outcome === 'undocumented' && candidates !== this.seen)
      for (const { claim, logOdds } of (this.seen = candidates))
        if (logOdds > MAYBE) this.maybes.add(`${claim.change} ${tool}`);
    if (outcome === 'ignored') this.count(by, 'ignored', until - from);
    this.count(expired, 'past', until - from);
  }

  /** Takes what was counted of other tools. */
  addAll({ totals, answers, months, maybes }: Counts): void {
    for (const outcome of ['documented', 'undocumented', 'ignored'] as const)
      this.totals[outcome] += totals[outcome];
    for (const [answer, { ignored, past }] of answers) {
      this.count(answer, 'ignored', ignored);
      this.count(answer, 'past', past);
    }
    for (const [tool, counts] of months) this.months.set(tool, counts);
    for (const maybe of maybes) this.maybes.add(maybe);
  }

  private countMonths(tool: string, times: Float64Array, { from, until, outcome }: Judged): void {
    let months = this.months.get(tool);
    if (!months) this.months.set(tool, (months = new Map<string, Record<Outcome, number>>()));
    for (let place = from; place < until;) {
      const month = this.month(times[place]);
      // Entries of a burst are mostly of one day.
      const next = this.month(times[until - 1]) === month ? until : place + 1;
      const counts = months.get(month) ?? { documented: 0, undocumented: 0, ignored: 0 };
      counts[outcome] += next - place;
      months.set(month, counts);
      place = next;
    }
  }

  private month(time = Number.NaN): string {
    return this.clock.day(time).slice(0, 7);
  }

  private count(answer: string | undefined, what: 'ignored' | 'past', many: number): void {
    if (answer === undefined) return;
    const known = this.answers.get(answer) ?? { ignored: 0, past: 0 };
    known[what] += many;
    this.answers.set(answer, known);
  }
}
