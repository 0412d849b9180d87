import type { ContentNames, PathKeys, Piece } from './content';
import { DAY_MS } from '../days';
import { idKey, stemsOf, wholeNames } from './finding';
import type { Name } from './name';
import type { ToolClaims } from './tool-claims';
import type { ToolWords, Word } from './tool-words';

/** How far from an entry changes are looked at. */
export const REACH_MS = 60 * DAY_MS;
/** What so far off has no more in common than words is something else. */
const WORD_REACH_MS = 30 * DAY_MS;
const MOST_LIKE = 12;

/** A word, a name or an id that finds changes. */
interface Finder {
  readonly word: string;
  /** By their numbers. */
  readonly claims: readonly number[];
  /** How much it tells; without an end where a whole name or an id is the same. */
  readonly rare: number;
  /** The last question that it stood in. */
  asked: number;
}

/** An entry, or several of one burst, for which changes are looked for. */
export interface Question {
  /** All that they say, and what the first of them is on. */
  readonly pieces: readonly Piece[];
  readonly names: ContentNames;
  /** The settings that they are about. */
  readonly paths: readonly PathKeys[];
  readonly time: number;
  /** Who did it, if the logbook knows them. */
  readonly person: string | undefined;
}

const NOTHING = 'nothing';

/** Finds the changes of one tool that may have caused entries, among thousands, by what both say and when. */
export class Search {
  private readonly finders = new Map<string, Finder>();
  /** By the numbers of words of the trail. */
  private readonly ofWords: (Finder | typeof NOTHING)[] = [];
  private readonly ofNames = new Map<
    Name,
    readonly [whole: readonly Finder[], words: readonly Finder[]]
  >();
  private readonly rare = new Map<string, number>();
  private found: number[] = [];
  /** By their numbers: 1 of those. */
  private readonly isFound: Uint8Array;
  /** How much the words tell that changes have in common with the entries, and of which changes that is known. */
  private readonly sums: Float64Array;
  private readonly summed: number[] = [];
  /** What too many changes around the time have. */
  private readonly crowded: Finder[] = [];
  private naming: readonly ReadonlySet<number>[] = [];
  private questions = 0;

  constructor(
    readonly claims: ToolClaims,
    private readonly words: ToolWords,
  ) {
    this.isFound = new Uint8Array(claims.all.length);
    this.sums = new Float64Array(claims.all.length);
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
  find({ pieces, names, paths, time, person }: Question): readonly number[] {
    this.forget();
    for (const { telling } of pieces) this.ask(telling);
    this.addNames(names, time);
    for (const { telling } of pieces) this.addWords(telling, time);
    if (this.found.length > MOST_LIKE) this.keepMostLike();
    this.naming = paths.map((path) => this.claims.naming(path));
    for (const number of this.claims.days.around(time, person)) this.note(number);
    return this.found;
  }

  private forget(): void {
    for (const number of this.found) this.isFound[number] = 0;
    for (const number of this.summed) this.sums[number] = 0;
    this.found = [];
    this.summed.length = 0;
    this.crowded.length = 0;
    this.questions += 1;
  }

  /** Whether a change names one of the settings that entries are about. */
  namesSetting(number: number): boolean {
    for (const named of this.naming) if (named.has(number)) return true;
    return false;
  }

  /** How much the words tell at most that a change which was found may have in common with the entries. */
  mostInCommon(number: number): number {
    let sum = this.sums[number] ?? 0;
    const telling = this.claims.all[number]?.telling;
    for (const { word, rare } of this.crowded) if (telling?.has(word) === true) sum += rare;
    return sum;
  }

  /** The words of names beside those that tell anyway: `EU` tells nothing of a text, and much of a name. */
  private addNames({ asset, parent, id }: ContentNames, time: number): void {
    const byId = id === undefined ? undefined : this.finder(idKey(id), Infinity);
    if (byId) this.add(byId, time);
    for (const name of [asset, parent]) {
      if (!name) continue;
      const [whole, words] = this.ofName(name);
      for (const finder of whole) this.add(finder, time);
      for (const finder of words) if (finder.asked !== this.questions) this.add(finder, time);
    }
  }

  /** Takes note that words stand in the question. */
  private ask(words: readonly Word[]): void {
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      const finder = word && this.ofWord(word);
      if (finder) finder.asked = this.questions;
    }
  }

  /** Each word that stands in the question once. */
  private addWords(words: readonly Word[], time: number): void {
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      const finder = word && this.ofWord(word);
      if (finder?.asked !== this.questions) continue;
      finder.asked = 0;
      this.add(finder, time);
    }
  }

  private add(finder: Finder, time: number): void {
    const { claims, rare } = finder;
    const reach = rare === Infinity ? REACH_MS : WORD_REACH_MS;
    const around = this.claims.within(claims, time, reach);
    if (!around) {
      this.crowded.push(finder);
      return;
    }
    for (const number of around) {
      this.note(number);
      const sum = this.sums[number] ?? 0;
      if (sum === 0) this.summed.push(number);
      this.sums[number] = sum + rare;
    }
  }

  private note(number: number): void {
    if (this.isFound[number] === 1) return;
    this.isFound[number] = 1;
    this.found.push(number);
  }

  private keepMostLike(): void {
    this.found.sort((a, b) => (this.sums[b] ?? 0) - (this.sums[a] ?? 0));
    for (const number of this.found.splice(MOST_LIKE)) this.isFound[number] = 0;
  }

  private ofWord(word: Word): Finder | undefined {
    const finder = (this.ofWords[word.number] ??= this.finder(word.stem) ?? NOTHING);
    return finder === NOTHING ? undefined : finder;
  }

  private ofName(name: Name) {
    let finders = this.ofNames.get(name);
    if (!finders) {
      const whole = shared(wholeNames(name).flatMap((key) => this.finder(key, Infinity) ?? []));
      const words = shared(stemsOf(name).flatMap((stem) => this.finder(stem) ?? []));
      finders = [whole, words];
      this.ofNames.set(name, finders);
    }
    return finders;
  }

  /**
   * Undefined where nothing is found by it: so it is with most.
   * @param rare of a whole name or an id; of a stem it is looked up
   */
  private finder(word: string, rare?: number): Finder | undefined {
    const claims = this.claims.having(word);
    if (claims.length === 0) return undefined;
    let finder = this.finders.get(word);
    if (!finder)
      this.finders.set(
        word,
        (finder = { word, claims, rare: rare ?? this.rareness(word), asked: 0 }),
      );
    return finder.rare === 0 ? undefined : finder;
  }
}

/** Most names and words find nothing, which takes no memory so. */
function shared(finders: readonly Finder[]): readonly Finder[] {
  return finders.length === 0 ? NO_FINDERS : finders;
}

const NO_FINDERS: readonly Finder[] = [];
