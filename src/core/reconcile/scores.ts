import type { Snapshot } from '../logbook/snapshot';
import type { Claim } from './claims';
import type { Column } from './columns';
import type { Content } from './content';
import type { Together } from './contents';
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
import { byStrength } from './outcome';
import type { Reason } from './outcome';
import type { People } from './people';
import { ratiosOf } from './quiet-days';
import { Search } from './search';
import { MOST_OF_VALUES, mostOfValues } from './setting-evidence';
import { timeAtMost, timeReason, timeWeight } from './time-evidence';
import type { ToolClaims } from './tool-claims';

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

/** What the scores of a tool's entries are made from. */
export interface ScoreSources {
  readonly snapshot: Snapshot;
  readonly claims: ToolClaims;
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

/** Scores the entries of a tool, by their places, against the changes that could have caused them. */
export class Scorer {
  readonly claims: ToolClaims;
  private readonly search: Search;
  private readonly environments = new Map<string, string | undefined>();
  /** By the number of a content: how much it says that there are such entries. */
  private readonly kinds: Float64Array;
  /** Whom a name in the trail means. */
  private readonly personOf: (name: number) => string | undefined;

  constructor(private readonly sources: ScoreSources) {
    const { claims, entries, people } = sources;
    const { names, habits, kinds, contents } = entries;
    this.claims = claims;
    this.search = new Search(claims, contents.words);
    this.kinds = kindWeights(kinds, ratiosOf(habits, claims));
    this.personOf = names.remembered((name) => people.of(names.at(name)));
  }

  /**
   * For entries of one burst, all of them within an hour: the changes that are likely enough to decide anything, the
   * best first. Entries that say the same share their list. Empty where there is none for any of them.
   * @param places ascending
   */
  best(places: readonly number[]): readonly (readonly Scored[])[] {
    if (places.length === 0) return [];
    const { contents, says } = this.sources.entries;
    const numbers = eachOnce(places, says);
    const claims = this.shortlist(places, numbers);
    if (claims.length === 0) return [];
    const lists = new Map<number, readonly Scored[]>();
    return places.map((place) => {
      const number = says[place] ?? 0;
      let list = lists.get(number);
      if (!list) lists.set(number, (list = this.scored(place, contents.at(number), claims, LEAST)));
      return list;
    });
  }

  /** The best changes for an entry, however unlikely: to say what was looked at. */
  looked(place: number): readonly Scored[] {
    const { contents, says } = this.sources.entries;
    const number = says[place] ?? 0;
    const claims = this.found(place, [number]).flatMap((found) => this.claims.all[found] ?? []);
    return this.scored(place, contents.at(number), claims, -Infinity);
  }

  /** @param least what is less likely is left out */
  private scored(place: number, content: Content, claims: readonly Claim[], least: number) {
    const person = this.person(place);
    let found: Scored[] | undefined;
    for (const claim of claims) {
      const scored = this.score(place, content, person, claim);
      if (scored.logOdds >= least) (found ??= []).push(scored);
    }
    if (!found) return NOTHING;
    return found.length === 1 ? found : found.sort(byScore).slice(0, MOST_CANDIDATES);
  }

  /**
   * Of all changes those that may be likely enough for one of the entries, by what these say together.
   * @param numbers of what they say, each once
   */
  private shortlist(places: readonly number[], numbers: readonly number[]): readonly Claim[] {
    const { kinds } = this;
    const { people, entries } = this.sources;
    const first = places[0] ?? 0;
    const from = entries.times[first] ?? Number.NaN;
    const until = entries.times[places.at(-1) ?? first] ?? Number.NaN;
    let kind = -Infinity;
    for (const number of numbers) kind = Math.max(kind, kinds[number] ?? 0);
    const person = this.person(first);
    const claims: Claim[] = [];
    let together: Together | undefined;
    for (const number of this.found(first, numbers)) {
      const claim = this.claims.all[number];
      if (!claim) continue;
      const words = this.search.inCommon(number) * MOST_A_WORD + MOST_BESIDE;
      const who = PRIOR + personWeight(person, claim, people);
      if (who + timeAtMost(from, until, claim) + MOST_OF_AN_HOUR + kind + words < LEAST) continue;
      const beside = who + mostBetween(from, until, claim);
      if (beside + kind + words < LEAST) continue;
      together ??= this.together(numbers);
      const isEnough = (said: number) =>
        beside + Math.max(kind, besideContent(kind, said)) + said >= LEAST;
      if (!together || this.mayBeEnough(together, claim, isEnough)) claims.push(claim);
    }
    return claims;
  }

  /** What several contents say together; undefined of one, which is read in full anyway. */
  private together([first, ...others]: readonly number[]): Together | undefined {
    if (first === undefined || others.length === 0) return undefined;
    return this.sources.entries.contents.together([first, ...others]);
  }

  /** Whether what any of several contents may say for a change at most is enough. */
  private mayBeEnough(
    together: Together,
    claim: Claim,
    isEnough: (said: number) => boolean,
  ): boolean {
    const said = this.contentWeight(together.content, claim);
    if (!together.hasSetting) return isEnough(said);
    if (!isEnough(said + MOST_OF_VALUES)) return false;
    return isEnough(said + mostOfValues(together, claim, this.search.rareness));
  }

  /** Changes that name what entries name, or that the person had a part in around the time of the first. */
  private found(first: number, says: readonly number[]): readonly number[] {
    const { entries, people } = this.sources;
    const person = this.person(first);
    return this.search.find({
      contents: entries.contents,
      says,
      first: entries.says[first] ?? 0,
      time: entries.times[first] ?? Number.NaN,
      // A name that nobody in the logbook has may be anybody's.
      person: person !== undefined && people.isKnown(person) ? person : undefined,
    });
  }

  private person(place: number): string | undefined {
    return this.personOf(this.sources.entries.actors[place] ?? 0);
  }

  /** How well one change fits an entry. */
  of(place: number, claim: Claim): Scored {
    const { contents, says } = this.sources.entries;
    return this.score(place, contents.at(says[place] ?? 0), this.person(place), claim);
  }

  private score(place: number, content: Content, person: string | undefined, claim: Claim): Scored {
    const { kinds } = this;
    const { entries, people } = this.sources;
    const said = this.contentWeight(content, claim);
    const rare = besideContent(kinds[entries.says[place] ?? 0] ?? 0, said);
    const who = personWeight(person, claim, people);
    const time = timeWeight(entries.times[place] ?? Number.NaN, claim);
    return { claim, content: said, rare, who, logOdds: PRIOR + rare + said + who + time };
  }

  /** Why, the strongest reason first. */
  reasons(place: number, claim: Claim): readonly Reason[] {
    const { kinds } = this;
    const { entries, people } = this.sources;
    const number = entries.says[place] ?? 0;
    const content = entries.contents.at(number);
    const rare = besideContent(kinds[number] ?? 0, this.contentWeight(content, claim));
    const found = [
      kindReason(entries.events[place]?.action ?? '', rare),
      ...contentEvidence(content, claim, this.search.rareness, this.environment(content)),
      personEvidence(this.person(place), claim, people),
      timeReason(entries.times[place] ?? Number.NaN, claim),
    ];
    return found.filter((reason) => reason !== undefined).sort(byStrength);
  }

  private contentWeight(content: Content, claim: Claim): number {
    return contentWeight(content, claim, this.search.rareness, this.environment(content));
  }

  private environment({ account }: Content): string | undefined {
    if (account === undefined) return undefined;
    const { environments, sources } = this;
    if (!environments.has(account))
      environments.set(account, environmentOf(account, sources.entries.tool, sources.snapshot));
    return environments.get(account);
  }
}

/** So many are looked through faster than a set of them is made. */
const FEW = 12;

/** What entries say, each once. */
function eachOnce(places: readonly number[], says: Column): readonly number[] {
  const all = places.map((place) => says[place] ?? 0);
  if (all.length > FEW) return [...new Set(all)];
  return all.filter((number, index) => all.indexOf(number) === index);
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
