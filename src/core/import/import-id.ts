import type { Hash } from '../events/hash';
import { nameOf } from '../logbook/layout';
import { slug } from '../logbook/ids';

/** Letters and digits of the ids of changes, without those that are taken for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const SUFFIX_LENGTH = 4;
const SLUG_BYTES = 40;

/**
 * Numbers from 0 up to 1, at most eight, that follow from a text: the same each time, so that a dry run names what the
 * import will write, and so that two people who import the same row give it the same id and see that they did.
 */
export function numbersFrom(text: string, hash: Hash): () => number {
  const hex = hash(text);
  let at = 0;
  return () => {
    const number = parseInt(hex.slice(at, at + 8), 16) / 2 ** 32;
    at = (at + 8) % hex.length;
    return number;
  };
}

/**
 * The first line of a record that comes back from a logbook's own export: its fields say what they said there, and
 * the file even so says of which import it is.
 */
export function importMark(importId: string): string {
  return `# import: ${importId}\n`;
}

/** What makes an import this one. */
export interface ImportIdentity {
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly by: string | undefined;
  /** Tells the copy of the logbook from all others. */
  readonly place: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/**
 * The id of an import, a safe name: its day, the name of its (first) file as a slug, four characters. Two copies of
 * a logbook give the same file two ids: what they have left out may differ, and so neither's files are in the way of
 * the other's. Audit entries are known by their keys; which of two imports a record is said to be of, `mergeValues`
 * decides.
 * `isFree` says whether a logbook has none of that id yet.
 */
export function importIdOf(
  { source, today, by, place, files }: ImportIdentity,
  hash: Hash,
  isFree: (id: string) => boolean,
): string {
  const name = nameOf(files[0]?.name ?? '').replace(/(?<=.)\.[a-z0-9]{1,8}$/i, '');
  const sums = files.map(({ sha256 }) => sha256);
  const base = JSON.stringify([source, today, by ?? '', place, sums]);
  for (let attempt = 0; ; attempt += 1) {
    const next = numbersFrom(`${base}${attempt}`, hash);
    let suffix = '';
    for (let index = 0; index < SUFFIX_LENGTH; index += 1)
      suffix += ALPHABET[Math.floor(next() * ALPHABET.length)] ?? 'x';
    const id = `${today}-${slug(name, SLUG_BYTES)}-${suffix}`;
    if (isFree(id)) return id;
  }
}
