import { bitsOf, isTellingWord, properWords, spaced, wordsOf } from './words';

/** The name of an asset as it can be held against others. */
export interface Name {
  /** As it was written. */
  readonly text: string;
  /** Its words, and these as one text: equal for `WBN-TEMPLATE-v2` and `wbn template v2`. */
  readonly words: readonly string[];
  readonly key: string;
  /** Without the words that say what kind of thing it is. */
  readonly proper: readonly string[];
  readonly properKey: string;
  readonly spaced: string;
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
export function nameOf(text: string): Name {
  const words = wordsOf(text);
  const proper = properWords(words);
  const [key, properKey] = [words.join(' '), proper.join(' ')];
  return {
    text,
    words,
    key,
    proper,
    properKey,
    spaced: spaced(words),
    properSpaced: spaced(proper),
    probe: probeOf(proper),
    bits: bitsOf(words),
    properBits: bitsOf(proper),
    isDistinct: isDistinct(proper),
  };
}

function isDistinct(proper: readonly string[]): boolean {
  const telling = proper.filter(isTellingWord);
  const letters = proper.join('').length;
  if (telling.length === 0) return false;
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
export function isToldApart(more: readonly string[], less: readonly string[]): boolean {
  const known = new Set(less);
  return more.some((word) => !known.has(word) && APART.test(word));
}
