import type { FoundEvent } from '../import/importer';
import type { Plain } from '../model/field';
import type { Hash } from './hash';
import { bitsOf, bitsOfHash } from './key-table';
import type { KeyBits } from './key-table';

/** A vendor's id as it may stand in a key: on one line, and of a length that a person can copy. */
const OWN_ID = /^[^#\s\p{Cc}][^\s\p{Cc}]{0,127}$/u;
/** 80 bits: two of a billion rows are the same once in a million imports. */
const SIGNS = 20;

/**
 * What tells an entry from all others of its source, in whichever export it is found: the vendor's own id behind the
 * name of the source, `hubspot-audit:123`; without one a hash of what the row says, `salesforce-setup:#3f9a…`.
 *
 * A row says the same in two exports though they were made in other time zones, languages or orders of columns: of a
 * row the instant counts, and its texts without their headings, in the order of the texts. Whatever reads like a time
 * is left out, as the instant stands for it.
 *
 * @param instant Milliseconds since 1970.
 */
export function eventKey(source: string, event: FoundEvent, instant: number, hash: Hash): EventKey {
  const { vendorId } = event;
  if (vendorId !== undefined && OWN_ID.test(vendorId)) {
    const key = `${source}:${vendorId}`;
    return { key, bits: bitsOf(key, hash), isVendors: true };
  }
  const row = inOrder(textsOfRow(event)).join('\n');
  const hex = hash(`${instant}\n${row}`);
  const key = `${source}:#${hex.slice(0, SIGNS)}`;
  return { key, bits: bitsOfHash(hex), isVendors: vendorId !== undefined };
}

export interface EventKey {
  readonly key: string;
  /** As `bitsOf` has them. */
  readonly bits: KeyBits;
  /** Two entries of one key are the same entry; of others, two that say the same. */
  readonly isVendors: boolean;
}

/**
 * The key of the second, third … row of a file that says the same as an earlier one: two things that happened within
 * the same second. Numbered in the order of the file, so that an overlapping export numbers them alike.
 */
export function numberedKey(key: string, number: number): string {
  return number === 1 ? key : `${key}-${number}`;
}

/** Sorts a list as `sort` does: of as few texts as a row has, in a fraction of the time. */
function inOrder(texts: string[]): readonly string[] {
  if (texts.length > FEW) return texts.sort();
  for (let at = 1; at < texts.length; at += 1) {
    const text = texts[at] ?? '';
    let to = at;
    for (
      let before = texts[to - 1];
      before !== undefined && before > text;
      before = texts[to - 1]
    ) {
      texts[to] = before;
      to -= 1;
    }
    texts[to] = text;
  }
  return texts;
}

const FEW = 12;

function textsOfRow(event: FoundEvent): string[] {
  const texts: string[] = [];
  if (event.vendorId !== undefined) texts.push(event.vendorId);
  for (const name in event.original) addTexts(event.original[name], texts);
  if (texts.length > 0) return texts;
  const { action, type, asset, path, text, actor } = event;
  for (const value of [
    action,
    type,
    asset,
    event['asset-id'],
    path,
    event.from,
    event.to,
    text,
    actor,
  ])
    addTexts(value, texts);
  return texts;
}

/** White space that copies of a row may have in another way. */
const UNTIDY = /[^\S ]|^ | (?: |$)/;

function addTexts(value: Plain | undefined, texts: string[]): void {
  if (typeof value === 'string') {
    const text = UNTIDY.test(value) ? value.replace(/\s+/g, ' ').trim() : value;
    if (text !== '' && !isTime(text)) texts.push(text);
  } else if (value !== null && value !== undefined) texts.push(JSON.stringify(value));
}

const LONGEST_TIME = 48;
const DAY_IN_DIGITS = /^\W?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/;
const CLOCK = /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b/;
const EPOCH = /^\d{10}(?:\d{3}){0,2}$/;

/** Whether a text reads like a time, in whatever way it is written. To take too many for one does little harm. */
function isTime(text: string): boolean {
  if (text.length > LONGEST_TIME) return false;
  const first = text.charCodeAt(0);
  const startsWithDigit = first >= 48 && first <= 57;
  if (startsWithDigit && (DAY_IN_DIGITS.test(text) || EPOCH.test(text))) return true;
  return text.includes(':') && CLOCK.test(text);
}
