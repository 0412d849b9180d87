import type { ContentNames, Piece } from './content';
import type { Contents } from './contents';
import { DAY_MS } from '../days';
import { idKey, stemsOf, wholeNames } from './finding';
import type { Name } from './name';
import type { ToolClaims } from './tool-claims';
import type { ToolWords } from './tool-words';

/** How far from an entry changes are looked at. */
export const REACH_MS = 60 * DAY_MS;
/** What so far off has no more in common than words is something else. */
const WORD_REACH_MS = 30 * DAY_MS;
const MOST_LIKE = 12;

/** A word, a name or an id that finds changes. */
interface Finder {
  /** By their numbers. */
  readonly claims: readonly number[];
  /** How much it tells; without an end where a whole name or an id is the same. */
  readonly rare: number;
  /** The last question that it stood in. */
  asked: number;
}

/** An entry, or several of one burst, for which changes are looked for. */
export interface Question {
  readonly contents: Contents;
  /** What they say, by the numbers of `contents`, each once; the names of the first are theirs. */
  readonly says: Iterable<number>;
  readonly first: number;
  readonly time: number;
  /** Who did it, if the logbook knows them. */
  readonly person: string | undefined;
}

const NOT_FOUND = -1;

/** Finds the changes of one tool that may have caused entries, among thousands, by what both say and when. */
export class Search {
  private readonly finders = new Map<string, Finder | undefined>();
  private readonly ofPieces = new Map<Piece, readonly Finder[]>();
  private readonly ofNames = new Map<
    Name,
    readonly [whole: readonly Finder[], words: readonly Finder[]]
  >();
  private readonly rare = new Map<string, number>();
  private readonly common: Float64Array;
  private found: number[] = [];
  private questions = 0;

  constructor(
    readonly claims: ToolClaims,
    private readonly words: ToolWords,
  ) {
    this.common = new Float64Array(claims.all.length).fill(NOT_FOUND);
  }

  /** How much a word (its stem) tells: the more, the fewer entries and the fewer changes have it. */
  readonly rareness = (stem: string): number => {
    let rare = this.rare.get(stem);
    if (rare === undefined) {
      rare = Math.min(this.claims.rareness(stem), this.words.rareness(stem));
      this.rare.set(stem, rare);
    }
    return rare;
  };

  /**
   * The numbers of the changes that name what entries name, within reach of their time, and of those around it that
   * the person had a part in. Good until the next question.
   */
  find({ contents, says, first, time, person }: Question): readonly number[] {
    for (const number of this.found) this.common[number] = NOT_FOUND;
    this.found = [];
    this.questions += 1;
    const telling = this.telling(contents, says);
    for (const finder of this.naming(contents.names(first))) this.add(finder, time);
    for (const finder of telling) this.add(finder, time);
    if (this.found.length > MOST_LIKE) this.keepMostLike();
    for (const number of this.claims.near(time, person)) this.raise(number, 0);
    return this.found;
  }

  /** How much the words of a change that was found have in common with those of the entries: a sum of `rareness`. */
  inCommon(number: number): number {
    return this.common[number] ?? 0;
  }

  private telling(contents: Contents, says: Iterable<number>): readonly Finder[] {
    const telling: Finder[] = [];
    let before: readonly Piece[] = [];
    for (const content of says) {
      const pieces = contents.pieces(content);
      for (let at = 0; at < pieces.length; at += 1) {
        const piece = pieces[at];
        // Entries of a burst have most of them in common.
        if (piece && piece !== before[at]) this.ask(piece, telling);
      }
      before = pieces;
    }
    return telling;
  }

  /** Adds what finds changes by a piece to what does already. */
  private ask(piece: Piece, telling: Finder[]): void {
    for (const finder of this.ofPiece(piece)) {
      if (finder.asked === this.questions) continue;
      finder.asked = this.questions;
      telling.push(finder);
    }
  }

  /** The words of names beside those that tell anyway: `EU` tells nothing of a text, and much of a name. */
  private naming({ asset, parent, id }: ContentNames): readonly Finder[] {
    const byId = id === undefined ? undefined : this.finder(idKey(id), Infinity);
    const finders = byId ? [byId] : [];
    for (const name of [asset, parent]) {
      if (!name) continue;
      const [whole, words] = this.ofName(name);
      finders.push(...whole, ...words.filter(({ asked }) => asked !== this.questions));
    }
    return finders;
  }

  private add({ claims, rare }: Finder, time: number): void {
    const reach = rare === Infinity ? REACH_MS : WORD_REACH_MS;
    for (const number of this.claims.within(claims, time, reach)) this.raise(number, rare);
  }

  private raise(number: number, by: number): void {
    const before = this.common[number] ?? 0;
    if (before === NOT_FOUND) this.found.push(number);
    this.common[number] = Math.max(before, 0) + by;
  }

  private keepMostLike(): void {
    this.found.sort((a, b) => this.inCommon(b) - this.inCommon(a));
    for (const number of this.found.splice(MOST_LIKE)) this.common[number] = NOT_FOUND;
  }

  private ofPiece(piece: Piece): readonly Finder[] {
    let finders = this.ofPieces.get(piece);
    if (!finders) {
      finders = this.ofStems(piece.stems);
      this.ofPieces.set(piece, finders);
    }
    return finders;
  }

  private ofName(name: Name) {
    let finders = this.ofNames.get(name);
    if (!finders) {
      const whole = wholeNames(name).flatMap((key) => this.finder(key, Infinity) ?? []);
      finders = [whole, this.ofStems(stemsOf(name))];
      this.ofNames.set(name, finders);
    }
    return finders;
  }

  private ofStems(stems: readonly string[]): readonly Finder[] {
    return stems.flatMap((stem) => this.finder(stem, this.rareness(stem)) ?? []);
  }

  /** Undefined where nothing is found by it. */
  private finder(word: string, rare: number): Finder | undefined {
    if (this.finders.has(word)) return this.finders.get(word);
    const claims = this.claims.having(word);
    const finder = rare === 0 || claims.length === 0 ? undefined : { claims, rare, asked: 0 };
    this.finders.set(word, finder);
    return finder;
  }
}
