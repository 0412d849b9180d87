import { decoderOf, NOT_A_LETTER } from './decoder';
import type { Decoder } from './decoder';

const UTF8 = decoderOf('utf-8');
/** Encodings in which almost any bytes are letters: they never fail where the bytes are in fact UTF-8. */
const TAKES_ANYTHING = /^(windows-12|iso-8859|macintosh)/;

/**
 * Whole lines as text. A line with bytes that are no letters of the encoding has `NOT_A_LETTER` in their place, and
 * so has, at its end, a line of UTF-8 amid lines of an encoding that would read it as other letters.
 */
export function decodeLines(decoder: Decoder, block: Uint8Array): string {
  const whole = decoder.strict(block);
  const doubtful = TAKES_ANYTHING.test(decoder.encoding) && hasUtf8Pair(block);
  if (whole !== undefined && !doubtful) return whole;
  const lines: string[] = [];
  for (let start = 0; start < block.length;) {
    // Two bytes a letter: only what is bad is marked, its line is found by who reads rows
    const end = decoder.encoding.startsWith('utf-16') ? -1 : block.indexOf(0x0a, start);
    const line = block.subarray(start, end < 0 ? block.length : end + 1);
    lines.push(decodeLine(decoder, line, doubtful));
    start += line.length;
  }
  return lines.join('');
}

function decodeLine(decoder: Decoder, line: Uint8Array, doubtful: boolean): string {
  const text = decoder.strict(line) ?? decoder.lenient(line);
  if (!doubtful || !hasUtf8Pair(line) || UTF8?.strict(line) === undefined) return text;
  return text.replace(/\r?\n?$/, (end) => NOT_A_LETTER + end);
}

/** Whether two bytes follow each other as they do in a letter of UTF-8. */
function hasUtf8Pair(bytes: Uint8Array): boolean {
  for (let at = 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || byte >= 0xc0) continue;
    const before = bytes[at - 1] ?? 0;
    if (before >= 0xc2 && before < 0xf5) return true;
  }
  return false;
}
