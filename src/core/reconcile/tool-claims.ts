import type { Claim } from './claims';
import { DAY_MS } from '../days';
import { firstFrom } from './timeline';

/** A span that is longer says nothing of when entries are expected. */
const LONGEST_NEAR_MS = 40 * DAY_MS;
/** So long before it goes live something is built or tried. */
const DAYS_BEFORE = 3;
/** Windows are rarely longer; of one that is, only the beginning is looked for. */
const LONGEST_MS = 120 * DAY_MS;
/** More changes around one day are only looked at where something else speaks for them. */
const MOST_NEAR = 24;
/** A word that more changes of a tool share finds none of them. */
const MOST_OF_A_WORD = 20;

const NONE: readonly number[] = [];

/** The claims of all changes on one tool by their numbers, found by day and by word. */
export class ToolClaims {
  /** In the order of their beginnings; those without a date at the end. */
  private readonly froms: Float64Array;
  private readonly untils: Float64Array;
  private readonly changes = new Map<string, Claim>();
  private readonly days = new Map<number, number[]>();
  /** By person: of days that were asked for, the changes around them that they had a part in. */
  private readonly ofPeople = new Map<string, Map<number, readonly number[]>>();
  private readonly words = new Map<string, number[]>();
  /** Of its changes, the longest from their beginning to their end, as far as it is looked for. */
  private readonly longest: number;
  private byEnd: Float64Array | undefined;
  private readonly around: number[] = [];

  /** @param all in the order of their beginnings; those without a date at the end */
  constructor(readonly all: readonly Claim[]) {
    this.froms = Float64Array.from(all, ({ from }) => from);
    this.untils = Float64Array.from(all, ({ until }) => until);
    const lengths = all.map(({ spans, from, until }) => (spans.length > 0 ? until - from : 0));
    this.longest = lengths.reduce(
      (most, length) => Math.min(LONGEST_MS, Math.max(most, length)),
      0,
    );
    all.forEach((claim, number) => {
      this.changes.set(claim.change, claim);
      this.putDays(claim, number);
      for (const word of claim.finding) put(this.words, word, number);
    });
  }

  private putDays({ spans }: Claim, number: number): void {
    for (const { from, until, why } of spans) {
      if (until - from > LONGEST_NEAR_MS || why === 'work') continue;
      const last = Math.floor(until / DAY_MS) + 1;
      for (let day = Math.floor(from / DAY_MS) - DAYS_BEFORE; day <= last; day += 1)
        put(this.days, day, number);
    }
  }

  /** Whether entries of any of its changes are expected on a day (counted from 1970). */
  isNear(day: number): boolean {
    return this.days.has(day);
  }

  /** On how many days, from one to another, entries of its changes are expected. */
  countNear(first: number, last: number): number {
    let count = 0;
    for (const day of this.days.keys()) if (day >= first && day <= last) count += 1;
    return count;
  }

  ofChange(id: string): Claim | undefined {
    return this.changes.get(id);
  }

  /**
   * Changes around the day of a moment that a person had a part in; of nobody in particular, all, unless they are very
   * many. That somebody else did something at that time says nothing of an entry.
   */
  near(time: number, person: string | undefined): readonly number[] {
    if (Number.isNaN(time)) return NONE;
    const day = Math.floor(time / DAY_MS);
    const found = this.days.get(day) ?? NONE;
    if (person === undefined) return found.length <= MOST_NEAR ? found : NONE;
    let days = this.ofPeople.get(person);
    if (!days) this.ofPeople.set(person, (days = new Map<number, readonly number[]>()));
    let theirs = days.get(day);
    if (!theirs) days.set(day, (theirs = found.filter((number) => this.isOf(number, person))));
    return theirs;
  }

  private isOf(number: number, person: string): boolean {
    const claim = this.all[number];
    return claim?.did.has(person) === true || claim?.involved.has(person) === true;
  }

  /** All that have a word, a name or an id, in the order of their beginnings. */
  having(word: string): readonly number[] {
    return this.words.get(word) ?? NONE;
  }

  /**
   * Of claims in the order of their beginnings, those around a time; undefined where they are too many. Good until the
   * next question.
   */
  within(claims: readonly number[], time: number, reach: number): readonly number[] | undefined {
    if (Number.isNaN(time)) return claims.length > MOST_OF_A_WORD ? undefined : claims;
    const earliest = time - reach - this.longest;
    const found = this.around;
    found.length = 0;
    for (let at = this.firstOf(claims, earliest); at < claims.length; at += 1) {
      const number = claims[at] ?? 0;
      if ((this.froms[number] ?? 0) > time + reach) break;
      if ((this.untils[number] ?? 0) < time - reach) continue;
      if (found.length === MOST_OF_A_WORD) return undefined;
      found.push(number);
    }
    return found;
  }

  /** Where the claims begin that are not before a time. */
  private firstOf(claims: readonly number[], time: number): number {
    let [low, high] = [0, claims.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.froms[claims[middle] ?? 0] ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How much a word (its stem) tells of a change: the more, the fewer of them have it. */
  rareness(stem: string): number {
    return Math.log((this.all.length + 10) / (this.having(stem).length + 1));
  }

  /** How many changes lie between two moments. */
  countBetween(from: number, until: number): number {
    const dated = firstFrom(this.froms, Infinity);
    this.byEnd ??= Float64Array.from(this.all.slice(0, dated), (claim) => claim.until).sort();
    return firstFrom(this.froms, until, dated) - firstFrom(this.byEnd, from);
  }
}

function put(map: Map<number | string, number[]>, key: number | string, number: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [number]);
  else if (list.at(-1) !== number) list.push(number);
}
