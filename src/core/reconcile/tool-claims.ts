import type { Claim } from './claims';
import type { PathKeys } from './content';
import { DAY_MS } from '../days';
import { NearDays } from './near-days';
import { firstFrom } from './timeline';

/** Windows are rarely longer; of one that is, only the beginning is looked for. */
const LONGEST_MS = 120 * DAY_MS;
/** A word that more changes of a tool share finds none of them. */
const MOST_OF_A_WORD = 20;

const NONE: readonly number[] = [];

/** The claims of all changes on one tool by their numbers, found by day and by word. */
export class ToolClaims {
  /** In the order of their beginnings; those without a date at the end. */
  private readonly froms: Float64Array;
  private readonly untils: Float64Array;
  private readonly changes = new Map<string, Claim>();
  /** By the days on which entries of them are expected. */
  readonly days: NearDays;
  private readonly words = new Map<string, number[]>();
  /** By the words of the paths of their settings, and by those of their last parts. */
  private readonly paths = new Map<string, number[]>();
  private readonly lasts = new Map<string, number[]>();
  private readonly named = new Map<PathKeys, ReadonlySet<number>>();
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
    this.days = new NearDays(all);
    all.forEach((claim, number) => {
      this.changes.set(claim.change, claim);
      for (const word of claim.finding) put(this.words, word, number);
      for (const { paths, lasts } of claim.settings) {
        for (const path of paths) put(this.paths, path, number);
        for (const { key } of lasts) put(this.lasts, key, number);
      }
    });
  }

  ofChange(id: string): Claim | undefined {
    return this.changes.get(id);
  }

  /** All that name a setting by a path. */
  naming(path: PathKeys): ReadonlySet<number> {
    let named = this.named.get(path);
    if (!named) {
      const byLast = path.last === '' ? undefined : this.lasts.get(path.last);
      named = new Set([...(this.paths.get(path.whole) ?? NONE), ...(byLast ?? NONE)]);
      this.named.set(path, named);
    }
    return named;
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

function put(map: Map<string, number[]>, key: string, number: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [number]);
  else if (list.at(-1) !== number) list.push(number);
}
