/** In every host there is; declared here because the compiler settings of core know neither DOM nor Node. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string; readonly encoding: string };

/** Turns bytes into text; undefined when they are no text of this encoding. */
export interface Decoder {
  /** Its name in the Encoding Standard: `windows-1252` also for `latin1`. */
  readonly encoding: string;
  strict(bytes: Uint8Array): string | undefined;
  /** What fits no letter is `NOT_A_LETTER`. */
  lenient(bytes: Uint8Array): string;
}

/**
 * Stands for bytes that are no letters. Half of a pair, so that no text that was read well has it (U+FFFD stands in
 * many a file that somebody else has read badly before).
 */
export const NOT_A_LETTER = '\uDC80';

/**
 * The letters that windows-1252 has where Latin-1 has control characters, of the bytes from 0x80 on; a blank for none.
 * Some versions of Node decode it as if it were Latin-1 (nodejs/node#56542): this makes good what they leave.
 */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Bytes that windows-1252 gives no letter: its decoder makes control characters of them, which no file means. */
const UNUSED = /[\u0080-\u009F]/g;

/** The decoder of an encoding (https://encoding.spec.whatwg.org, its labels); undefined when there is none. */
export function decoderOf(label: string): Decoder | undefined {
  try {
    const fatal = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    const loose = new TextDecoder(label, { fatal: false, ignoreBOM: true });
    const single = /^(windows|iso-8859|koi8|macintosh|x-mac)/.test(fatal.encoding);
    return {
      encoding: fatal.encoding,
      strict: (bytes) => {
        const text = whole(fatal.encoding, strictly(fatal, bytes));
        return single && text !== undefined && text.search(UNUSED) >= 0 ? undefined : text;
      },
      lenient: (bytes) => {
        const text = whole(loose.encoding, loose.decode(bytes));
        const marked = text.replaceAll('\uFFFD', NOT_A_LETTER);
        return single ? marked.replace(UNUSED, NOT_A_LETTER) : marked;
      },
    };
  } catch {
    return undefined; // A RangeError: no such encoding
  }
}

function whole<T extends string | undefined>(encoding: string, text: T): T | string {
  if (encoding !== 'windows-1252' || text === undefined || text.search(UNUSED) < 0) return text;
  return text.replace(UNUSED, (unit) => {
    const letter = WINDOWS_1252[unit.charCodeAt(0) - 0x80] ?? ' ';
    return letter === ' ' ? unit : letter;
  });
}

function strictly(decoder: { decode(bytes: Uint8Array): string }, bytes: Uint8Array) {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
