import { meaningsOf } from '../ledger/same-value';
import type { Meanings } from '../ledger/same-value';
import type { Plain } from '../model/field';
import type { Name } from './name';
import type { Word } from './tool-words';
import { lacks } from './words';

/** A part of an entry, taken apart. */
export interface Piece {
  /** Its words with a space after each, and `bitsOf` them. */
  readonly text: string;
  readonly bits: number;
  /** Those of them that tell anything, how each was written, and `bitsOf` all their stems. */
  readonly telling: readonly Word[];
  readonly written: readonly string[];
  readonly tellingBits: number;
  /** Whether it is a word of what kind of entry it is, and not what the entry says. */
  readonly isKind: boolean;
}

/** The stems of the telling words of a change, and `bitsOf` them. */
export interface TellingWords {
  readonly telling: ReadonlySet<string>;
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
  /** `bitsOf` all words of what it says; and of the telling words of all pieces. */
  readonly bits: number;
  readonly tellingBits: number;
  private allSpaced: string | undefined;

  /** @param isTogether whether the pieces are those of several entries */
  constructor(
    facts: Facts,
    names: ContentNames,
    readonly pathKeys: PathKeys | undefined,
    readonly pieces: readonly Piece[],
    private readonly isTogether = false,
  ) {
    this.account = facts.account;
    this.to = facts.to;
    this.fromMeant = facts.from === undefined ? undefined : meaningsOf(facts.from);
    this.toMeant = facts.to === undefined ? undefined : meaningsOf(facts.to);
    this.asset = names.asset;
    this.parent = names.parent;
    this.id = names.id;
    let [bits, tellingBits] = [0, 0];
    for (const piece of pieces) {
      if (!piece.isKind) bits |= piece.bits;
      tellingBits |= piece.tellingBits;
    }
    this.bits = bits;
    this.tellingBits = tellingBits;
  }

  /** All words of what it says, as `spaced` writes them; no words of several entries stand beside one another. */
  get spaced(): string {
    if (this.allSpaced !== undefined) return this.allSpaced;
    let text = ' ';
    for (const piece of this.pieces)
      if (!piece.isKind) text += this.isTogether ? `${piece.text} ` : piece.text;
    return (this.allSpaced = text);
  }

  /** Whether a word (its stem) is one of those that tell anything. */
  tells(stem: string): boolean {
    return this.pieces.some((piece) => has(piece, stem));
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
      for (let index = 0; index < piece.telling.length; index += 1) {
        const word = piece.telling[index];
        if (!word || lacks(tellingBits, word.bits)) continue;
        if (telling.has(word.stem) && !this.hasBefore(at, word.stem)) visit(word.stem);
      }
    }
  }

  private hasBefore(end: number, stem: string): boolean {
    for (let at = 0; at < end; at += 1) if (has(this.pieces[at], stem)) return true;
    return false;
  }

  /** A telling word as it was written first. */
  written(stem: string): string {
    const piece = this.pieces.find((one) => has(one, stem));
    return piece?.written[piece.telling.findIndex((word) => word.stem === stem)] ?? stem;
  }
}

function has(piece: Piece | undefined, stem: string): boolean {
  return piece?.telling.some((word) => word.stem === stem) === true;
}
