import { bitsOf } from './words';

/** A word of a tool's entries. */
export interface Word {
  /** Counted from 0. */
  readonly number: number;
  readonly stem: string;
  /** `bitsOf` its stem. */
  readonly bits: number;
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

  /** @param entries how many different ones there are */
  constructor(private readonly entries: number) {}

  of(stem: string): Word {
    let word = this.words.get(stem);
    if (!word) {
      word = { number: this.words.size, stem, bits: bitsOf([stem]), sharing: 0, last: -1 };
      this.words.set(stem, word);
    }
    return word;
  }

  /** Takes note that an entry has words: once an entry, however often it has one. */
  count(entry: number, words: readonly Word[]): void {
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (!word || word.last === entry) continue;
      word.last = entry;
      word.sharing += 1;
    }
  }

  /** How much a word (its stem) tells of an entry: nothing where one of ten different entries of the tool has it. */
  rareness(stem: string): number {
    const share = (this.words.get(stem)?.sharing ?? 0) + 1;
    return Math.max(0, Math.log((COMMON * (this.entries + FEWEST)) / share));
  }
}
