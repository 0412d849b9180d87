import type { Claim } from './claims';
import type { Piece } from './content';
import type { Together } from './contents';
import type { Entries } from './entries';
import { PRIOR, claimWeight, contentAtMost, personWeight } from './evidence';
import type { OfTool } from './evidence';
import { besideContent } from './kinds';
import type { People } from './people';
import type { Search } from './search';
import { MOST_OF_ROW } from './setting-evidence';
import { timeWithin } from './time-evidence';

/** What is less likely than this (logarithm of odds) is not worth a look at every word, and decides nothing. */
export const LEAST = -2.3;
/** What the words in common can come to at most: as a setting, a value, an asset; and what else may be said. */
const MOST_A_WORD = 1.6;
const MOST_BESIDE = 0.4;

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
    const { entries, search } = this.sources;
    const claims: Claim[] = [];
    const parts = entries.contents.parts(hour.numbers);
    let known: Together | undefined;
    const together = () => (known ??= entries.contents.together(hour.numbers, parts));
    for (const number of this.named(parts, hour)) {
      const claim = search.claims.all[number];
      if (claim && this.isWorthALook(number, claim, hour, together)) claims.push(claim);
    }
    return claims;
  }

  /** What takes the least time is asked first: most are not. */
  private isWorthALook(
    number: number,
    claim: Claim,
    { numbers, from, until, person, kind }: Hour,
    together: () => Together,
  ): boolean {
    const { people, search, ofTool } = this.sources;
    const who = personWeight(person, claim, people);
    const least = LEAST - PRIOR - who - timeWithin(from, until, claim);
    const inCommon = search.mostInCommon(number);
    const words = inCommon > 0 ? inCommon * MOST_A_WORD + MOST_BESIDE : 0;
    const row = search.namesSetting(number) ? MOST_OF_ROW : 0;
    if (!isEnough(claimWeight(claim) + words + row, kind, least)) return false;
    // One is read in full anyway.
    return (
      numbers.length === 1 ||
      isEnough(contentAtMost(together(), claim, inCommon, ofTool), kind, least)
    );
  }

  /** All changes that name what an hour names, however unlikely. */
  all(hour: Hour): readonly Claim[] {
    const { entries, search } = this.sources;
    const found = this.named(entries.contents.parts(hour.numbers), hour);
    return found.flatMap((number) => search.claims.all[number] ?? []);
  }

  /** Changes that name what entries name, or that the person had a part in around the time of the first. */
  private named(pieces: readonly Piece[], { numbers, from, person }: Hour): readonly number[] {
    const { entries, people, search } = this.sources;
    return search.find({
      pieces,
      names: entries.contents.names(numbers[0] ?? 0),
      paths: entries.contents.paths(numbers),
      time: from,
      // A name that nobody in the logbook has may be anybody's.
      person: person !== undefined && people.isKnown(person) ? person : undefined,
    });
  }
}

function isEnough(said: number, kind: number, least: number): boolean {
  return Math.max(kind, besideContent(kind, said)) + said >= least;
}
