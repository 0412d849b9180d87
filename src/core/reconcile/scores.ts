import type { Snapshot } from '../logbook/snapshot';
import type { ClaimIndex } from './claim-index';
import type { Claim } from './claims';
import type { Content } from './content';
import type { Entries } from './entries';
import {
  PRIOR,
  contentEvidence,
  contentWeight,
  environmentOf,
  personEvidence,
  personWeight,
} from './evidence';
import { besideContent, kindReason, kindWeights } from './kinds';
import type { Reason } from './outcome';
import type { People } from './people';
import { ratiosOf } from './quiet-days';
import { Search } from './search';
import { mostOfValues } from './setting-evidence';
import { timeReason, timeWeight } from './time-evidence';

/** How well one change fits an entry. */
export interface Scored {
  readonly claim: Claim;
  /** The logarithm of the odds that it caused the entry. */
  readonly logOdds: number;
  /** What of them comes from what the entry says, and not from when and by whom it was. */
  readonly content: number;
  /** How rare such entries are; below 0: how usual. */
  readonly rare: number;
  /** What it says who did it. */
  readonly who: number;
}

/** What scores are made from. */
export interface ScoreSources {
  readonly snapshot: Snapshot;
  readonly index: ClaimIndex;
  readonly entries: Entries;
  readonly people: People;
}

/** More than a person would look at. */
export const MOST_CANDIDATES = 5;

/** What is less likely than this (logarithm of odds) is not worth a look at every word, and decides nothing. */
const LEAST = -2.3;
/** What the words in common can come to at most: as a setting, a value, an asset; and what else may be said. */
const MOST_A_WORD = 1.6;
const MOST_BESIDE = 0.6;
/** What an hour more or less changes. */
const MOST_OF_AN_HOUR = 0.4;

const NOTHING: readonly Scored[] = [];

/** Scores entries, by their places, against the changes that could have caused them. */
export class Scorer {
  private readonly searches = new Map<string, Search>();
  private readonly environments = new Map<string, string | undefined>();
  /** By the number of a content. */
  private readonly kinds: Float64Array;

  constructor(private readonly sources: ScoreSources) {
    const { entries, index } = sources;
    this.kinds = kindWeights(entries.kinds, ratiosOf(entries.habits, index));
  }

  /**
   * For entries of one burst, all of them within an hour: the changes that are likely enough to decide anything, the
   * best first. Entries that say the same share their list. Empty where there is none for any of them.
   * @param places ascending
   */
  best(places: readonly number[]): readonly (readonly Scored[])[] {
    if (places.length === 0) return [];
    const { contents, says } = this.sources.entries;
    const numbers = [...new Set(places.map((place) => says[place] ?? 0))];
    const claims = this.shortlist(places, numbers);
    if (claims.length === 0) return [];
    const lists = new Map<number, readonly Scored[]>();
    return places.map((place) => {
      const number = says[place] ?? 0;
      let list = lists.get(number);
      if (!list) {
        const scored = this.scored(place, contents.at(number), claims);
        const likely = scored.filter(({ logOdds }) => logOdds >= LEAST);
        lists.set(number, (list = likely.length > 0 ? likely : NOTHING));
      }
      return list;
    });
  }

  /** The best changes for an entry, however unlikely: to say what was looked at. */
  looked(place: number): readonly Scored[] {
    const { all } = this.search(place).claims;
    const { contents, says } = this.sources.entries;
    const number = says[place] ?? 0;
    const claims = this.found(place, [number]).flatMap((found) => all[found] ?? []);
    return this.scored(place, contents.at(number), claims);
  }

  private scored(place: number, content: Content, claims: readonly Claim[]): readonly Scored[] {
    const person = this.person(place);
    const scored = claims.map((claim) => this.score(place, content, person, claim));
    return scored.sort(byScore).slice(0, MOST_CANDIDATES);
  }

  /**
   * Of all changes those that may be likely enough for one of the entries, by what these say together.
   * @param numbers of what they say, each once
   */
  private shortlist(places: readonly number[], numbers: readonly number[]): readonly Claim[] {
    const { kinds, sources } = this;
    const { times } = sources.entries;
    const [first = 0, last = first] = [places[0], places.at(-1)];
    const [from, until] = [times[first] ?? Number.NaN, times[last] ?? Number.NaN];
    const kind = numbers.reduce((most, number) => Math.max(most, kinds[number] ?? 0), -Infinity);
    const { people } = sources;
    const person = this.person(first);
    const search = this.search(first);
    const claims: Claim[] = [];
    let most: ((claim: Claim) => number) | undefined;
    for (const number of this.found(first, numbers)) {
      const claim = search.claims.all[number];
      if (!claim) continue;
      const beside = PRIOR + personWeight(person, claim, people) + mostBetween(from, until, claim);
      const words = search.inCommon(number) * MOST_A_WORD + MOST_BESIDE;
      if (beside + kind + words < LEAST) continue;
      const said = (most ??= this.mostSaid(numbers))(claim);
      if (beside + Math.max(kind, besideContent(kind, said)) + said >= LEAST) claims.push(claim);
    }
    return claims;
  }

  /** What any of several contents may say for a change at most. */
  private mostSaid([first, ...others]: readonly number[]): (claim: Claim) => number {
    // One is read in full anyway.
    if (first === undefined || others.length === 0) return () => Infinity;
    const together = this.sources.entries.contents.together([first, ...others]);
    const { content, hasSetting, isOnePath } = together;
    if (!hasSetting) return (claim) => this.contentWeight(content, claim);
    const { rareness } = this.searchOf(content.tool);
    return (claim) =>
      this.contentWeight(content, claim) + mostOfValues(content, isOnePath, claim, rareness);
  }

  /** Changes that name what entries name, or that the person had a part in around the time of the first. */
  private found(first: number, says: Iterable<number>): readonly number[] {
    const { entries, people } = this.sources;
    const { contents, times } = entries;
    const person = this.person(first);
    // A name that nobody in the logbook has may be anybody's.
    const known = person !== undefined && people.isKnown(person) ? person : undefined;
    const question = { contents, says, first: entries.says[first] ?? 0, person: known };
    return this.search(first).find({ ...question, time: times[first] ?? Number.NaN });
  }

  private person(place: number): string | undefined {
    return this.sources.people.of(this.sources.entries.events[place]?.actor);
  }

  /** How well one change fits an entry. */
  of(place: number, claim: Claim): Scored {
    const { contents, says } = this.sources.entries;
    return this.score(place, contents.at(says[place] ?? 0), this.person(place), claim);
  }

  private score(place: number, content: Content, person: string | undefined, claim: Claim): Scored {
    const { entries, people } = this.sources;
    const said = this.contentWeight(content, claim);
    const rare = besideContent(this.kinds[entries.says[place] ?? 0] ?? 0, said);
    const who = personWeight(person, claim, people);
    const time = timeWeight(entries.times[place] ?? Number.NaN, claim);
    return { claim, content: said, rare, who, logOdds: PRIOR + rare + said + who + time };
  }

  /** Why, the strongest reason first. */
  reasons(place: number, claim: Claim): readonly Reason[] {
    const { entries, people } = this.sources;
    const number = entries.says[place] ?? 0;
    const content = entries.contents.at(number);
    const rare = besideContent(this.kinds[number] ?? 0, this.contentWeight(content, claim));
    const { rareness } = this.search(place);
    const found = [
      kindReason(entries.events[place]?.action ?? '', rare),
      ...contentEvidence(content, claim, rareness, this.environment(content)),
      personEvidence(this.person(place), claim, people),
      timeReason(entries.times[place] ?? Number.NaN, claim),
    ];
    return found.filter((reason) => reason !== undefined).sort(byStrength);
  }

  private contentWeight(content: Content, claim: Claim): number {
    const { rareness } = this.searchOf(content.tool);
    return contentWeight(content, claim, rareness, this.environment(content));
  }

  private search(place: number): Search {
    return this.searchOf(this.sources.entries.events[place]?.tool ?? '');
  }

  private searchOf(tool: string): Search {
    const { index, entries } = this.sources;
    let search = this.searches.get(tool);
    if (!search) {
      search = new Search(index.of(tool), entries.contents.words(tool));
      this.searches.set(tool, search);
    }
    return search;
  }

  private environment({ account, tool }: Content): string | undefined {
    if (account === undefined) return undefined;
    const key = `${tool}\n${account}`;
    if (!this.environments.has(key))
      this.environments.set(key, environmentOf(account, tool, this.sources.snapshot));
    return this.environments.get(key);
  }
}

/** What the time of any entry between two says at most. */
function mostBetween(from: number, until: number, claim: Claim): number {
  const first = timeWeight(from, claim);
  if (from === until || Number.isNaN(until)) return first;
  return Math.max(first, timeWeight(until, claim)) + MOST_OF_AN_HOUR;
}

export function byScore(a: Scored, b: Scored): number {
  return b.logOdds - a.logOdds || (a.claim.change < b.claim.change ? -1 : 1);
}

/** What weighs most first, whether it speaks for or against. */
export function byStrength(a: Reason, b: Reason): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.code < b.code ? -1 : 1);
}
