import type { Claim } from './claims';
import type { Piece } from './content';
import type { Together } from './contents';
import type { Entries } from './entries';
import { PRIOR, contentAtMost, personWeight } from './evidence';
import type { OfTool } from './evidence';
import { besideContent } from './kinds';
import type { People } from './people';
import type { Search } from './search';
import { MOST_OF_ROW, mostOfRow } from './setting-evidence';
import { timeAtMost, timeWeight } from './time-evidence';

/** What is less likely than this (logarithm of odds) is not worth a look at every word, and decides nothing. */
export const LEAST = -2.3;
/** What only a setting speaks for, and no words, is to be likelier. */
const LIKELY = -0.5;
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
    const { entries, search } = this.sources;
    const claims: Claim[] = [];
    const parts = entries.contents.parts(hour.numbers);
    let known: Together | undefined;
    const together = () => (known ??= entries.contents.together(hour.numbers, parts));
    const least = LEAST - PRIOR - MOST_OF_AN_HOUR - hour.kind - MOST_BESIDE;
    for (const number of this.named(parts, hour, least)) {
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
    const inCommon = search.mostInCommon(number);
    const words = inCommon * MOST_A_WORD + MOST_BESIDE;
    const who = PRIOR + personWeight(person, claim, people);
    const isNamed = search.namesSetting(number);
    const inShort = who + timeAtMost(from, until, claim) + MOST_OF_AN_HOUR;
    if (!isNamed && !isEnough(words, kind, LEAST - inShort)) return false;
    const beside = who + mostBetween(from, until, claim);
    if (!isEnough(words, kind, LEAST - beside)) {
      if (!isNamed || !isEnough(words + MOST_OF_ROW, kind, LIKELY - beside)) return false;
      const row = mostOfRow(together(), claim, ofTool.rareness);
      const said = words + (row ? row.path + row.value : 0);
      if (!isEnough(said, kind, LIKELY - beside)) return false;
    }
    // One is read in full anyway.
    if (numbers.length === 1) return true;
    const said = contentAtMost(together(), claim, inCommon, ofTool);
    return isEnough(said, kind, LEAST - beside);
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
      paths: entries.contents.paths(numbers),
      time: from,
      // A name that nobody in the logbook has may be anybody's.
      person: person !== undefined && people.isKnown(person) ? person : undefined,
      least,
    });
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
