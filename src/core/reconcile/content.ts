import { meaningsOf } from '../ledger/same-value';
import type { Meanings } from '../ledger/same-value';
import type { Plain } from '../model/field';
import type { Name } from './name';
import { lacks } from './words';

/** A part of an entry, taken apart. */
export interface Piece {
  /** Its words with a space after each, and `bitsOf` them. */
  readonly text: string;
  readonly bits: number;
  /** Those of them that tell anything: their stems, how each was written, and `bitsOf` each and all of these. */
  readonly stems: readonly string[];
  readonly written: readonly string[];
  readonly stemBits: readonly number[];
  readonly tellingBits: number;
}

/** Telling words of a change, by stem, and `bitsOf` the stems. */
export interface TellingWords {
  readonly telling: ReadonlyMap<string, string>;
  readonly tellingBits: number;
}

/** The words of a setting's path, and of its last part, each as one text. */
export interface PathKeys {
  readonly whole: string;
  readonly last: string;
}

/** What an entry is on; its id in small letters. */
export interface ContentNames {
  readonly asset: Name | undefined;
  /** What the asset is a part of. */
  readonly parent: Name | undefined;
  readonly id: string | undefined;
}

/** What is said of an entry beside its words. */
export interface Facts {
  readonly account?: string | undefined;
  readonly from?: Plain | undefined;
  readonly to?: Plain | undefined;
}

/** How many of the pieces are what an entry says, and not what kind it is. */
export const SAID = 3;

/** What an entry says apart from when and by whom, or what several say together. */
export class Content implements ContentNames {
  readonly account: string | undefined;
  readonly to: Plain | undefined;
  /** What the values may be meant as. */
  readonly fromMeant: Meanings | undefined;
  readonly toMeant: Meanings | undefined;
  readonly asset: Name | undefined;
  readonly parent: Name | undefined;
  readonly id: string | undefined;
  /** `bitsOf` all words of asset, path and text; and of the telling words of all pieces. */
  readonly bits: number;
  readonly tellingBits: number;
  private allSpaced: string | undefined;

  /**
   * @param pieces asset, path and text, and then what kind of entry it is
   * @param together of several entries: those of their pieces that are words of what they say
   */
  constructor(
    facts: Facts,
    names: ContentNames,
    readonly pathKeys: PathKeys | undefined,
    readonly pieces: readonly Piece[],
    private readonly together?: readonly Piece[],
  ) {
    this.account = facts.account;
    this.to = facts.to;
    this.fromMeant = facts.from === undefined ? undefined : meaningsOf(facts.from);
    this.toMeant = facts.to === undefined ? undefined : meaningsOf(facts.to);
    this.asset = names.asset;
    this.parent = names.parent;
    this.id = names.id;
    let [bits, tellingBits] = [0, 0];
    for (const piece of together ?? pieces.slice(0, SAID)) bits |= piece.bits;
    for (const piece of pieces) tellingBits |= piece.tellingBits;
    this.bits = bits;
    this.tellingBits = tellingBits;
  }

  /** All words of what it says, as `spaced` writes them. */
  get spaced(): string {
    return (this.allSpaced ??= this.together ? apart(this.together) : inOne(this.pieces));
  }

  /** Whether a word (its stem) is one of those that tell anything. */
  tells(stem: string): boolean {
    return this.pieces.some(({ stems }) => stems.includes(stem));
  }

  /** The stems of its telling words that a change has, too, each once. */
  inCommon(words: TellingWords): readonly string[] {
    const found: string[] = [];
    this.eachInCommon(words, (stem) => found.push(stem));
    return found;
  }

  eachInCommon({ telling, tellingBits }: TellingWords, visit: (stem: string) => void): void {
    const { pieces } = this;
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at];
      if (!piece || (piece.tellingBits & tellingBits) === 0) continue;
      for (let index = 0; index < piece.stems.length; index += 1) {
        const [stem = '', bits = 0] = [piece.stems[index], piece.stemBits[index]];
        if (lacks(tellingBits, bits)) continue;
        if (telling.has(stem) && !this.hasBefore(at, stem)) visit(stem);
      }
    }
  }

  private hasBefore(end: number, stem: string): boolean {
    for (let at = 0; at < end; at += 1) if (this.pieces[at]?.stems.includes(stem)) return true;
    return false;
  }

  /** A telling word as it was written first. */
  written(stem: string): string {
    const piece = this.pieces.find(({ stems }) => stems.includes(stem));
    return piece?.written[piece.stems.indexOf(stem)] ?? stem;
  }
}

function inOne(pieces: readonly Piece[]): string {
  let text = ' ';
  for (const piece of pieces.slice(0, SAID)) text += piece.text;
  return text;
}

/** No words stand beside one another that no entry has so. */
function apart(pieces: readonly Piece[]): string {
  let text = ' ';
  for (const piece of pieces) text += `${piece.text} `;
  return text;
}
