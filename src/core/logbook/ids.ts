import { isSafeName, utf8Length } from './layout';

/** Letters and digits that nobody takes for one another: no 0, o, 1, i, l. */
const SUFFIX_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const SUFFIX_LENGTH = 4;
/** With date, suffix and extension a change's file name stays within 100 bytes. */
const CHANGE_SLUG_BYTES = 60;
const NOTHING_LEFT = 'untitled';

/** Latin letters that no decomposition turns into a plain one. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/** Letters with their marks, a run of dashes, or anything else: what may be cut off at the end, never within. */
const CLUSTER = /[\p{L}\p{N}]\p{M}*|-/gu;

/**
 * The id of a new change: its day, its title as a slug, four random characters.
 * `day` is `YYYY-MM-DD`; `random` gives numbers from 0 up to 1, as `Math.random` does.
 */
export function newChangeId(title: string, day: string, random: () => number): string {
  let suffix = '';
  for (let index = 0; index < SUFFIX_LENGTH; index += 1)
    suffix += SUFFIX_ALPHABET[Math.floor(random() * SUFFIX_ALPHABET.length)] ?? 'x';
  return `${day}-${slug(title, CHANGE_SLUG_BYTES)}-${suffix}`;
}

const GENERATED = new RegExp(`^\\d{4}-\\d{2}-\\d{2}-.+-([${SUFFIX_ALPHABET}]{${SUFFIX_LENGTH}})$`);

/**
 * What is left of a change's id beside its day and title, `k3f9`: enough to find it by, where these two are shown.
 * The whole id where it was not made by `newChangeId`.
 */
export function shortId(id: string): string {
  return GENERATED.exec(id)?.[1] ?? id;
}

/**
 * Words as a part of a file name that every file system takes: lower case, so that ignoring case changes nothing;
 * Latin letters without their marks; the letters and marks of other scripts as they are; dashes between.
 * `maxBytes` (at least 24) is counted in UTF-8. Never empty, always a safe name and an id.
 */
export function slug(text: string, maxBytes: number): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[ßæœøđðþłħıŋ]/g, (letter) => LATIN_LETTERS[letter] ?? letter)
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/(^|-)[\p{M}-]+/gu, '$1');
  const cut = cutAtWord(plain, maxBytes).replace(/^-+|-+$/g, '');
  if (cut === '') return NOTHING_LEFT;
  return isSafeName(cut) ? cut : cutAtWord(`x-${cut}`, maxBytes).replace(/-+$/, '');
}

/** As many whole letters as fit; up to the last dash when that loses less than half. */
function cutAtWord(text: string, maxBytes: number): string {
  if (utf8Length(text) <= maxBytes) return text;
  let cut = '';
  let bytes = 0;
  for (const [cluster] of text.matchAll(CLUSTER)) {
    bytes += utf8Length(cluster);
    if (bytes > maxBytes) break;
    cut += cluster;
  }
  const dash = cut.lastIndexOf('-');
  const inWord = !text.startsWith('-', cut.length);
  return inWord && dash > cut.length / 2 ? cut.slice(0, dash) : cut;
}
