import { bitsOf, isTellingWord, properWords, spaced, unspaced, wordsOf } from './words';

/** The name of an asset as it can be held against others. */
export interface Name {
  /** As it was written. */
  readonly text: string;
  /** Its words, as `spaced` writes them: equal for `WBN-TEMPLATE-v2` and `wbn template v2`. */
  readonly spaced: string;
  /** Without those that say what kind of thing it is. */
  readonly properSpaced: string;
  /** A few letters of the one of its proper words that the fewest texts will have: what lacks them lacks the name. */
  readonly probe: string;
  /** `bitsOf` both. */
  readonly bits: number;
  readonly properBits: number;
  /** Whether a text that contains these words surely means it: `SL EMEA without proof` and not `Lead`. */
  readonly isDistinct: boolean;
}

const MANY_LETTERS = 8;

/** A name, its words taken apart. */
export function nameOf(text: string, words = wordsOf(text)): Name {
  const proper = properWords(words);
  return {
    text,
    spaced: spaced(words),
    properSpaced: spaced(proper),
    probe: probeOf(proper),
    bits: bitsOf(words),
    properBits: bitsOf(proper),
    isDistinct: isDistinct(proper),
  };
}

function isDistinct(proper: readonly string[]): boolean {
  if (!proper.some(isTellingWord)) return false;
  const letters = proper.reduce((sum, { length }) => sum + length, 0);
  if (proper.length >= 2) return letters >= 6;
  return letters >= MANY_LETTERS || (letters >= 4 && /\d/.test(proper[0] ?? ''));
}

/** So few letters are looked for many times faster than a whole name. */
const PROBE = 6;

/** Of a word with a digit, or else the longest. */
function probeOf(words: readonly string[]): string {
  let best = '';
  for (const word of words) if (word.length > best.length) best = word;
  return (words.find((word) => /\d/.test(word)) ?? best).slice(0, PROBE);
}

/** Words by which one of many alike is told from the others: a number, a version, a copy. */
const APART =
  /^(?:\d+|v\d+|copy|clone|old|new|test|draft|backup|archive|archived|sandbox|duplicate)$/;

/** Whether what one name has more than another makes it another thing: `NUR-DE` and `NUR-DE-2`, or its copy. */
export function isToldApart(more: Name, less: Name): boolean {
  const known = new Set(unspaced(less.properSpaced));
  return unspaced(more.properSpaced).some((word) => !known.has(word) && APART.test(word));
}
