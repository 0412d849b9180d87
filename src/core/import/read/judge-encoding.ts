import { decoderOf } from './decoder';
import type { Decoder } from './decoder';

/** What bytes that are no UTF-8 may be. */
export interface Judgement {
  /** The one that they are; undefined when only a person can say. */
  readonly sure: Decoder | undefined;
  /** Encodings in which they read differently, the likeliest first. */
  readonly choices: readonly string[];
  /** Of each choice, in its order: words as they read in it. */
  readonly examples: readonly string[];
}

/** What chardet says of its own certainty, in percent. */
const LIKELY = 20;
const CLEARLY_MORE = 20;
/** Of fewer bytes beyond ASCII, frequencies say nothing. */
const ENOUGH_LETTERS = 5;

/** What files of spreadsheets are in, to be weighed also where `chardet` does not think of it. */
const POSSIBLE = ['windows-1252', 'windows-1250', 'windows-1251', 'macintosh', 'shift_jis'];

/** Letters of two alphabets in one word: nobody writes so, and wrong encodings look like this. */
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]\p{Script=Latin}/u;
/** A sign amid the letters of a word. */
const SIGN_IN_WORD =
  /\p{L}(?:[^\p{L}\p{M}\p{N}\p{P}\s\u0000-\u007f]|[\u02C6-\u02DD\uFB01\uFB02])\p{L}/u;
const CAPITAL_IN_WORD = /\p{Ll}[\u00C0-\u00DE\u0160\u017D\u0178]\p{Ll}/u;

/**
 * Whether most letters beyond ASCII are good UTF-8: then the others are damage in a file of UTF-8, which no other
 * encoding would make better.
 */
export function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    const tail = bytes.subarray(at + 1, at + 1 + more);
    const fits = byte >= 0xc2 && byte < 0xf5 && tail.length === more && tail.every(isTail);
    if (fits) {
      good += 1;
      at += more;
    } else bad += 1;
  }
  return good > bad;
}

const isTail = (byte: number) => byte >= 0x80 && byte < 0xc0;

/**
 * Judges bytes with letters beyond ASCII that are no UTF-8. Encodings that read them alike are one; one that would
 * mix alphabets in a word, or put signs amid letters, falls. What then remains is weighed by `chardet`.
 */
export async function judgeEncoding(bytes: Uint8Array): Promise<Judgement> {
  const { analyse } = await import('chardet');
  const lines = linesBeyondAscii(bytes);
  const readings = new Map<string, { decoder: Decoder; confidence: number }>();
  const found: readonly { name: string; confidence: number }[] = analyse(lines);
  const others = POSSIBLE.map((name) => ({ name, confidence: 0 }));
  for (const { name, confidence } of [...found, ...others]) {
    const decoder = /^(utf|ascii|iso.?2022)/i.test(name) ? undefined : decoderOf(name);
    const text = decoder?.strict(lines);
    if (!decoder || text === undefined || unlike(text)) continue;
    const known = readings.get(text);
    const most = Math.max(known?.confidence ?? 0, confidence);
    const better = known && rank(known.decoder) <= rank(decoder) ? known.decoder : decoder;
    readings.set(text, { decoder: better, confidence: most });
  }
  const letters = lines.filter((byte) => byte >= 0x80).length;
  return judged(
    [...readings].map(([text, reading]) => ({ text, ...reading })),
    letters >= ENOUGH_LETTERS,
  );
}

/** Of those that read a file alike, the one that programs write: it has letters for more of what may follow. */
function rank({ encoding }: Decoder): number {
  if (encoding === 'windows-1252') return 0;
  return encoding.startsWith('iso-8859') ? 2 : 1;
}

interface Reading {
  readonly text: string;
  readonly decoder: Decoder;
  readonly confidence: number;
}

function judged(readings: readonly Reading[], enough: boolean): Judgement {
  const ordered = [...readings].sort((a, b) => b.confidence - a.confidence);
  const [best, second] = ordered;
  const clear =
    best !== undefined &&
    (second === undefined ||
      (enough && best.confidence >= LIKELY && best.confidence - second.confidence >= CLEARLY_MORE));
  const choices = ordered.slice(0, 5);
  return {
    sure: clear ? best.decoder : undefined,
    choices: choices.map(({ decoder }) => decoder.encoding),
    examples: choices.map(({ text }) => wordsBeyondAscii(text)),
  };
}

function unlike(text: string): boolean {
  return MIXED.test(text) || SIGN_IN_WORD.test(text) || CAPITAL_IN_WORD.test(text);
}

/** The lines that ASCII cannot write, no more of them than it takes to judge. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const chosen: number[] = [];
  let start = 0;
  while (start < bytes.length && chosen.length < 65_536) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end + 1);
    if (line.some((byte) => byte >= 0x80))
      for (const byte of line.subarray(0, 4096)) chosen.push(byte);
    start += line.length;
  }
  return Uint8Array.from(chosen);
}

/** A few words with letters beyond ASCII, for a person to see which reading is right. */
function wordsBeyondAscii(text: string): string {
  const words = text.match(/[^\s,;|"]*[^\p{ASCII}\s][^\s,;|"]*/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 40)))].slice(0, 5).join(' ');
}
