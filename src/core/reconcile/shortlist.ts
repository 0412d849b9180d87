import type { Claim } from './claims';
import type { Piece } from './content';
import type { Together } from './contents';
import type { Entries } from './entries';
import { PRIOR, contentAtMost, personWeight } from './evidence';
import type { OfTool } from './evidence';
import { besideContent } from './kinds';
import type { People } from './people';
import type { Search } from './search';
import { timeAtMost, timeWeight } from './time-evidence';

/** What is less likely than this (logarithm of odds) is not worth a look at every word, and decides nothing. */
export const LEAST = -2.3;
/** What the words in common can come to at most: as a setting, a value, an asset; and what else may be said. */
const MOST_A_WORD = 1.6;
const MOST_BESIDE = 0.6;
/** What an hour more or less changes. */
const MOST_OF_AN_HOUR = 0.4;

/** Entries of one burst within an hour, which are looked at together. */
export interface Hour {
  /** Of those that say the same, the first; and the numbers of what they say. */
  readonly places: readonly number[];
  readonly numbers: readonly number[];
  /** The times of the first and the last. */
  readonly from: number;
  readonly until: number;
  /** Who did it. */
  readonly person: string | undefined;
  /** How much it says at most that there are such entries. */
  readonly kind: number;
}

/** What is looked through. */
interface ShortlistSources {
  readonly entries: Entries;
  readonly people: People;
  readonly search: Search;
  readonly ofTool: OfTool;
}

/** Finds the changes that are worth a look, by what can be known of them without one. */
export class Shortlist {
  constructor(private readonly sources: ShortlistSources) {}

  /** Of all changes those that may be likely enough for one of the entries of an hour, by what these say together. */
  of(hour: Hour): readonly Claim[] {
    const { people, entries, search } = this.sources;
    const { numbers, from, until, person, kind } = hour;
    const claims: Claim[] = [];
    const parts = entries.contents.parts(numbers);
    let together: Together | undefined;
    const least = LEAST - PRIOR - MOST_OF_AN_HOUR - kind - MOST_BESIDE;
    for (const number of this.named(parts, hour, least)) {
      const claim = search.claims.all[number];
      if (!claim) continue;
      const words = search.inCommon(number) * MOST_A_WORD + MOST_BESIDE;
      const who = PRIOR + personWeight(person, claim, people);
      if (who + timeAtMost(from, until, claim) + MOST_OF_AN_HOUR + kind + words < LEAST) continue;
      const beside = who + mostBetween(from, until, claim);
      if (beside + kind + words < LEAST) continue;
      // One is read in full anyway.
      if (numbers.length > 1) {
        together ??= entries.contents.together(numbers, parts);
        const most = search.mostInCommon(number);
        if (!this.mayBeEnough(together, claim, most, kind, LEAST - beside)) continue;
      }
      claims.push(claim);
    }
    return claims;
  }

  /** All changes that name what an hour names, however unlikely. */
  all(hour: Hour): readonly Claim[] {
    const { entries, search } = this.sources;
    const found = this.named(entries.contents.parts(hour.numbers), hour, -Infinity);
    return found.flatMap((number) => search.claims.all[number] ?? []);
  }

  /** Changes that name what entries name, or that the person had a part in around the time of the first. */
  private named(
    pieces: readonly Piece[],
    { numbers, from, person }: Hour,
    least: number,
  ): readonly number[] {
    const { entries, people, search } = this.sources;
    return search.find({
      pieces,
      names: entries.contents.names(numbers[0] ?? 0),
      time: from,
      // A name that nobody in the logbook has may be anybody's.
      person: person !== undefined && people.isKnown(person) ? person : undefined,
      least,
    });
  }

  /**
   * Whether what any of several contents may say for a change at most is enough.
   * @param inCommon what their words may have in common with it
   */
  private mayBeEnough(
    together: Together,
    claim: Claim,
    inCommon: number,
    kind: number,
    least: number,
  ): boolean {
    const { ofTool } = this.sources;
    return isEnough(contentAtMost(together, claim, inCommon, ofTool), kind, least);
  }
}

function isEnough(said: number, kind: number, least: number): boolean {
  return Math.max(kind, besideContent(kind, said)) + said >= least;
}

/** What the time of any entry between two says at most. */
function mostBetween(from: number, until: number, claim: Claim): number {
  const first = timeWeight(from, claim);
  if (from === until || Number.isNaN(until)) return first;
  return Math.max(first, timeWeight(until, claim)) + MOST_OF_AN_HOUR;
}
