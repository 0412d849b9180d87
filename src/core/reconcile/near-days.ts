import type { Claim } from './claims';
import { DAY_MS } from '../days';
import { partWeight } from './evidence';
import { HOUR_MS } from './moments';
import { timeWithin } from './time-evidence';

/** A span that is longer says nothing of when entries are expected. */
const LONGEST_NEAR_MS = 40 * DAY_MS;
/** So long before it goes live something is built or tried. */
const DAYS_BEFORE = 3;
/** More changes around one day are only looked at where something else speaks for them. */
const MOST_NEAR = 24;

/** A change around a day, by its number, and what who did something that day and when may say for it at most. */
export interface Near {
  readonly number: number;
  readonly most: number;
}

const NONE: readonly Near[] = [];

/** The changes of a tool by the days on which entries of them are expected. */
export class NearDays {
  private readonly days = new Map<number, number[]>();
  /** By person (empty: nobody in particular), of days that were asked for. */
  private readonly ofPeople = new Map<string, Map<number, readonly Near[]>>();

  constructor(private readonly claims: readonly Claim[]) {
    claims.forEach(({ spans }, number) => {
      for (const { from, until, why } of spans)
        if (until - from <= LONGEST_NEAR_MS && why !== 'work') this.put(from, until, number);
    });
  }

  private put(from: number, until: number, number: number): void {
    const last = Math.floor(until / DAY_MS) + 1;
    for (let day = Math.floor(from / DAY_MS) - DAYS_BEFORE; day <= last; day += 1) {
      const known = this.days.get(day);
      if (!known) this.days.set(day, [number]);
      else if (known.at(-1) !== number) known.push(number);
    }
  }

  /** Whether entries of any of its changes are expected on a day (counted from 1970). */
  has(day: number): boolean {
    return this.days.has(day);
  }

  /** On how many days, from one to another, entries of its changes are expected. */
  count(first: number, last: number): number {
    let count = 0;
    for (const day of this.days.keys()) if (day >= first && day <= last) count += 1;
    return count;
  }

  /**
   * Changes around the day of a moment that a person had a part in; of nobody in particular, all, unless they are very
   * many. That somebody else did something at that time says nothing of an entry. The likeliest come first.
   */
  around(time: number, person: string | undefined): readonly Near[] {
    if (Number.isNaN(time)) return NONE;
    const day = Math.floor(time / DAY_MS);
    let days = this.ofPeople.get(person ?? '');
    if (!days) this.ofPeople.set(person ?? '', (days = new Map<number, readonly Near[]>()));
    let near = days.get(day);
    if (!near) days.set(day, (near = this.on(day, person)));
    return near;
  }

  private on(day: number, person: string | undefined): readonly Near[] {
    const numbers = this.days.get(day) ?? [];
    if (person === undefined && numbers.length > MOST_NEAR) return NONE;
    // Entries that are looked at together may go on into the next day.
    const [from, until] = [day * DAY_MS, (day + 1) * DAY_MS + HOUR_MS];
    const near: Near[] = [];
    for (const number of numbers) {
      const claim = this.claims[number];
      const part = claim && partWeight(person, claim);
      if (claim && part !== undefined)
        near.push({ number, most: part + timeWithin(from, until, claim) });
    }
    return near.sort((a, b) => b.most - a.most || a.number - b.number);
  }
}
