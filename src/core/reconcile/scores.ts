import type { Snapshot } from '../logbook/snapshot';
import type { Claim } from './claims';
import type { Content } from './content';
import type { Entries } from './entries';
import {
  PRIOR,
  contentEvidence,
  contentWeight,
  environmentsOf,
  personEvidence,
  personWeight,
} from './evidence';
import type { OfTool } from './evidence';
import { besideContent, kindReason, kindWeights } from './kinds';
import { byStrength } from './outcome';
import type { Reason } from './outcome';
import type { People } from './people';
import { ratiosOf } from './quiet-days';
import { Search } from './search';
import { LEAST, Shortlist } from './shortlist';
import type { Hour } from './shortlist';
import { timeReason, timeWeight } from './time-evidence';
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

/** By the number of a content: the changes that are likely, the best first. */
export type Likely = ReadonlyMap<number, readonly Scored[]>;

/** What the scores of a tool's entries are made from. */
export interface ScoreSources {
  readonly snapshot: Snapshot;
  readonly claims: ToolClaims;
  readonly entries: Entries;
  readonly people: People;
}

/** More than a person would look at. */
export const MOST_CANDIDATES = 5;

const NOTHING: readonly Scored[] = [];

/** Scores the entries of a tool, by their places, against the changes that could have caused them. */
export class Scorer {
  readonly claims: ToolClaims;
  private readonly shortlist: Shortlist;
  private readonly ofTool: OfTool;
  /** By the number of a content: how much it says that there are such entries. */
  private readonly kinds: Float64Array;
  /** Whom a name in the trail means. */
  private readonly personOf: (name: number) => string | undefined;
  /** By the number of a content: the last hour in which it was said. */
  private readonly saidIn: Uint32Array;
  private hours = 0;

  constructor(private readonly sources: ScoreSources) {
    const { snapshot, claims, entries, people } = sources;
    const { tool, names, habits, kinds, contents } = entries;
    const search = new Search(claims, contents.words);
    const ofTool = {
      rareness: search.rareness,
      environment: environmentsOf(tool, snapshot),
    };
    this.claims = claims;
    this.ofTool = ofTool;
    this.shortlist = new Shortlist({ entries, people, search, ofTool });
    this.saidIn = new Uint32Array(contents.firsts.length);
    this.kinds = kindWeights(kinds, ratiosOf(habits, claims));
    this.personOf = names.remembered((name) => people.of(names.at(name)));
  }

  /**
   * Of entries of one burst, all of them within an hour: by the numbers of what they say, the changes that are likely
   * enough to decide anything, the best first; undefined where none is for any of them.
   * @param isOut tells of places at which nothing is looked for
   */
  likely(from: number, until: number, isOut?: (place: number) => boolean): Likely | undefined {
    const hour = this.hour(from, until, isOut);
    const claims = hour && this.shortlist.of(hour);
    if (!claims || claims.length === 0) return undefined;
    const { contents, says } = this.sources.entries;
    let lists: Map<number, readonly Scored[]> | undefined;
    for (const place of hour.places) {
      const said = says[place] ?? 0;
      const list = this.scored(place, contents.at(said), claims, LEAST);
      if (list.length > 0) (lists ??= new Map<number, readonly Scored[]>()).set(said, list);
    }
    return lists;
  }

  private hour(from: number, until: number, isOut?: (place: number) => boolean): Hour | undefined {
    const { says, times } = this.sources.entries;
    const [places, numbers]: [number[], number[]] = [[], []];
    let [last, kind] = [from, -Infinity];
    this.hours += 1;
    for (let place = from; place < until; place += 1) {
      if (isOut?.(place) === true) continue;
      last = place;
      const said = says[place] ?? 0;
      if (this.saidIn[said] === this.hours) continue;
      this.saidIn[said] = this.hours;
      places.push(place);
      numbers.push(said);
      kind = Math.max(kind, this.kinds[said] ?? 0);
    }
    const [first] = places;
    if (first === undefined) return undefined;
    const [begin = Number.NaN, end = Number.NaN] = [times[first], times[last]];
    return { places, numbers, from: begin, until: end, person: this.person(first), kind };
  }

  /** The best changes for an entry, however unlikely: to say what was looked at. */
  looked(place: number): readonly Scored[] {
    const { contents, says } = this.sources.entries;
    const hour = this.hour(place, place + 1);
    const claims = hour ? this.shortlist.all(hour) : [];
    return this.scored(place, contents.at(says[place] ?? 0), claims, -Infinity);
  }

  /** @param least what is less likely is left out */
  private scored(place: number, content: Content, claims: readonly Claim[], least: number) {
    const person = this.person(place);
    let found: Scored[] | undefined;
    for (const claim of claims) {
      const scored = this.score(place, content, person, claim);
      if (scored.logOdds < least) continue;
      if (found) found.push(scored);
      else found = [scored];
    }
    if (!found) return NOTHING;
    return found.length === 1 ? found : found.sort(byScore).slice(0, MOST_CANDIDATES);
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
    const said = contentWeight(content, claim, this.ofTool);
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
    const rare = besideContent(kinds[number] ?? 0, contentWeight(content, claim, this.ofTool));
    const found = [
      kindReason(entries.events[place]?.action ?? '', rare),
      ...contentEvidence(content, claim, this.ofTool),
      personEvidence(this.person(place), claim, people),
      timeReason(entries.times[place] ?? Number.NaN, claim),
    ];
    return found.filter((reason) => reason !== undefined).sort(byStrength);
  }
}

export function byScore(a: Scored, b: Scored): number {
  return b.logOdds - a.logOdds || (a.claim.change < b.claim.change ? -1 : 1);
}
