import { fold } from '../logbook/select';

/** Nobody names a thing with more; a crafted entry could be a megabyte. */
const LONGEST = 1_000;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ASCII_WORD = /[a-z0-9]+/g;
const SMALL_THEN_CAPITAL = /(\p{Ll})(?=\p{Lu})/gu;
const ASCII = /^[\x00-\x7f]*$/;

/** The words of a text without case and accents; `changedCustomField` is three. */
export function wordsOf(text: string): readonly string[] {
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  if (isAscii(cut))
    return (
      cut
        .replace(/([a-z])(?=[A-Z])/g, '$1 ')
        .toLowerCase()
        .match(ASCII_WORD) ?? []
    );
  return fold(cut.replace(SMALL_THEN_CAPITAL, '$1 ')).match(WORD) ?? [];
}

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

const ENDINGS = ['ings', 'ing', 'ed', 'es', 's', 'e'];
const LAST_OF_ENDINGS = new Set(ENDINGS.map((ending) => ending.charCodeAt(ending.length - 1)));

/** A word without the ending that its sentence gave it: `scoring` and `scores` are `scor`. */
export function stemOf(word: string): string {
  if (!LAST_OF_ENDINGS.has(word.charCodeAt(word.length - 1))) return word;
  for (const ending of ENDINGS)
    if (word.endsWith(ending))
      return word.length - ending.length >= 4 ? word.slice(0, -ending.length) : word;
  return word;
}

/** Words that stand in every other entry and title, and tell nothing of one of them. */
const COMMON = new Set(
  `a an and are as at be been by for from had has have in into is it its no not now of off on one or our out
  so than that the their them then there they this to two up was we were who will with without after all also
  before but can do does each every few first get go how if just last like made make may more most much must
  new next old only other own per same should some still such take they three through under until use very
  when where which while
  add added change changed changes create created delete deleted edit edited modify modified remove removed
  set setting settings update updated value values name previous default enable enabled disable disabled
  activate activated deactivate deactivated approve approved approval import imported export exported
  true false yes none null user users custom standard object objects field fields asset assets
  type label page code data access system general
  der die das und ein eine von für mit le la les des et un une de du pour`
    .split(/\s+/)
    .map(stemOf),
);

/**
 * The stems of words that may tell a text from others.
 * @param besides words that tell nothing here, nor do others of their stems
 */
export function tellingStems(
  words: Iterable<string>,
  besides: readonly string[] = [],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of words) {
    const stem = stemOf(word);
    if (isTelling(word, stem)) found.add(stem);
  }
  for (const word of besides) found.delete(stemOf(word));
  return found;
}

/** Whether a word may tell a text from others. */
export function isTellingWord(word: string): boolean {
  return isTelling(word, stemOf(word));
}

/** The same of a word whose stem is known. */
export function isTelling(word: string, stem: string): boolean {
  return stem.length > 2 && !COMMON.has(stem) && !COMMON.has(word);
}

/** What kind of thing a name names: `Permission set Marketo Sync` and `Marketo Sync` are one. */
const KINDS = new Set(
  `asset assets campaign campaigns class custom dashboard dashboards email emails event field fields flow flows folder
  form forms landing layout list lists mail mails object page pages permission permissions profile program programs
  report reports rule rules segment segments set sets smart static tag tags template templates token trigger triggers
  user users variable workflow workflows workspace sequence sequences source destination`.split(
    /\s+/,
  ),
);

/** Whether a word says what kind of thing something is, and not which. */
export function isKindOfThing(word: string): boolean {
  return KINDS.has(word);
}

/** The words of a name without those that say what kind of thing it is; all of them when no other is left. */
export function properWords(words: readonly string[]): readonly string[] {
  if (!words.some(isKindOfThing)) return words;
  const proper = words.filter((word) => !isKindOfThing(word));
  return proper.length > 0 ? proper : words;
}

/** Words with a space before and after each, so that others of the kind are found in it as whole words. */
export function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** The words of what `spaced` wrote. */
export function unspaced(text: string): readonly string[] {
  return text.match(NO_SPACES) ?? [];
}

const NO_SPACES = /[^ ]+/g;

/**
 * A few bits for words. A text that has all of some words has all of their bits, by which most others are ruled out
 * before they are read: `lacks`.
 */
export function bitsOf(words: Iterable<string>): number {
  let bits = 0;
  for (const word of words) bits |= 1 << (hashOf(word) >>> 27);
  return bits;
}

/** Whether what has the first bits surely lacks a word of what has the second. */
export function lacks(bits: number, ofWords: number): boolean {
  return (ofWords & ~bits) !== 0;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash, 31) + word.charCodeAt(at);
  return Math.imul(hash, 0x9e3779b1);
}
