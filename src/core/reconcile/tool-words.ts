import type { Piece } from './content';

/** A word of a tool's entries, by its stem. */
export interface Word {
  readonly stem: string;
  /** How many different entries have it, and the number of the last that did. */
  sharing: number;
  last: number;
}

/** From which share of entries on a word is a common one; of a few entries nothing is known yet. */
const COMMON = 0.1;
const FEWEST = 50;

/** The telling words of a tool's different entries. */
export class ToolWords {
  private readonly words = new Map<string, Word>();
  private readonly ofPieces = new Map<Piece, readonly Word[]>();
  private contents = 0;

  /** @param pieces of an entry that says something that none before did */
  count(pieces: readonly Piece[]): void {
    this.contents += 1;
    for (const piece of pieces)
      for (const word of this.of(piece)) {
        // Once an entry, however many of its pieces have it.
        if (word.last === this.contents) continue;
        word.last = this.contents;
        word.sharing += 1;
      }
  }

  of(piece: Piece): readonly Word[] {
    let words = this.ofPieces.get(piece);
    if (!words) {
      words = piece.stems.map((stem) => this.word(stem));
      this.ofPieces.set(piece, words);
    }
    return words;
  }

  private word(stem: string): Word {
    let word = this.words.get(stem);
    if (!word) this.words.set(stem, (word = { stem, sharing: 0, last: 0 }));
    return word;
  }

  /** How much a word (its stem) tells of an entry: nothing where one of ten different entries of the tool has it. */
  rareness(stem: string): number {
    const share = (this.words.get(stem)?.sharing ?? 0) + 1;
    return Math.max(0, Math.log((COMMON * (this.contents + FEWEST)) / share));
  }
}
