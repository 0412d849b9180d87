import type { Claim } from './claims';
import { DAY_MS } from '../days';
import { partWeight } from './evidence';

/** A span that is longer says nothing of when entries are expected. */
const LONGEST_NEAR_MS = 40 * DAY_MS;
/** So long before it goes live something is built or tried. */
const DAYS_BEFORE = 3;
/** More changes around one day are only looked at where something else speaks for them. */
const MOST_NEAR = 24;

const NONE: readonly number[] = [];

/** Changes by their numbers, by the days (counted from 1970) on which entries of them are expected. */
type Days = ReadonlyMap<number, readonly number[]>;

/** The changes of a tool by the days on which entries of them are expected. */
export class NearDays {
  private readonly days: Days;
  /** Of people who were asked for: the changes that they had a part in. */
  private readonly ofPeople = new Map<string, Days>();

  constructor(private readonly claims: readonly Claim[]) {
    this.days = daysOf(claims, () => true);
  }

  /** Whether entries of any of its changes are expected on a day. */
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
   * many. That somebody else did something at that time says nothing of an entry.
   */
  around(time: number, person: string | undefined): readonly number[] {
    const day = Math.floor(time / DAY_MS);
    if (person !== undefined) return this.ofPerson(person).get(day) ?? NONE;
    const numbers = this.days.get(day) ?? NONE;
    return numbers.length > MOST_NEAR ? NONE : numbers;
  }

  private ofPerson(person: string): Days {
    let days = this.ofPeople.get(person);
    if (!days) {
      days = daysOf(this.claims, (claim) => partWeight(person, claim) !== undefined);
      this.ofPeople.set(person, days);
    }
    return days;
  }
}

function daysOf(claims: readonly Claim[], isMeant: (claim: Claim) => boolean): Days {
  const days = new Map<number, number[]>();
  claims.forEach((claim, number) => {
    if (!isMeant(claim)) return;
    for (const { from, until, why } of claim.spans)
      if (until - from <= LONGEST_NEAR_MS && why !== 'work') put(days, from, until, number);
  });
  return days;
}

function put(days: Map<number, number[]>, from: number, until: number, number: number): void {
  const last = Math.floor(until / DAY_MS) + 1;
  for (let day = Math.floor(from / DAY_MS) - DAYS_BEFORE; day <= last; day += 1) {
    const known = days.get(day);
    if (!known) days.set(day, [number]);
    else if (known.at(-1) !== number) known.push(number);
  }
}
