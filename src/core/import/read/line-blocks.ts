const LF = 0x0a;
const CR = 0x0d;

/** How wide a letter of ASCII is, and which of its bytes says which. */
export interface Width {
  readonly bytes: 1 | 2;
  /** Of two bytes: the one that is not zero. */
  readonly low: 0 | 1;
}

/** Who writes a whole file on one line gets it in pieces that end with a comma. */
const LONGEST_LINE = 1024 * 1024;
const COMMA = 0x2c; // No part of another letter in any encoding
/** Old Macs end lines with CR alone; where a line seems longer than this, that counts too. */
const LONG_FOR_A_LINE = 64 * 1024;

/** The same bytes in pieces that end where a line ends, or at least a letter. */
export async function* lineBlocks(
  pieces: AsyncIterable<Uint8Array>,
  width: Width,
): AsyncIterable<Uint8Array> {
  let rest = new Uint8Array(0);
  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : joined(rest, piece);
    const cut = lastLineEnd(bytes, width, rest.length) || endWithin(bytes, width);
    if (cut > 0) yield bytes.subarray(0, cut);
    rest = new Uint8Array(bytes.subarray(cut));
  }
  if (rest.length > 0) yield rest;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Where the last whole line ends; 0 when none does. Only what is new is looked through. */
function lastLineEnd(bytes: Uint8Array, width: Width, old: number): number {
  const lf = lastUnit(bytes, LF, width, old, bytes.length);
  if (lf > 0 || bytes.length < LONG_FOR_A_LINE) return lf;
  // A CR at the very end may be half of a CRLF.
  return lastUnit(bytes, CR, width, 0, bytes.length - width.bytes);
}

/** Where to cut a line that is too long; 0 when it is not. Without any comma, it is no text that we read. */
function endWithin(bytes: Uint8Array, width: Width): number {
  if (bytes.length <= LONGEST_LINE) return 0;
  return lastUnit(bytes, COMMA, width, 0, bytes.length) || bytes.length - (bytes.length % 2);
}

function lastUnit(bytes: Uint8Array, unit: number, width: Width, from: number, to: number): number {
  let at = bytes.lastIndexOf(unit, to - 1);
  while (at >= 0 && at >= from - 1) {
    if (width.bytes === 1) return at + 1;
    const start = at - width.low;
    const other = bytes[start + (1 - width.low)];
    if (start % 2 === 0 && start + 2 <= to && other === 0) return start + 2;
    at = at === 0 ? -1 : bytes.lastIndexOf(unit, at - 1);
  }
  return 0;
}
