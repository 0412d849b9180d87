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
        const text = strictly(fatal, bytes);
        return single && text !== undefined && text.search(UNUSED) >= 0 ? undefined : text;
      },
      lenient: (bytes) => {
        const text = loose.decode(bytes).replaceAll('\uFFFD', NOT_A_LETTER);
        return single ? text.replace(UNUSED, NOT_A_LETTER) : text;
      },
    };
  } catch {
    return undefined; // A RangeError: no such encoding
  }
}

function strictly(decoder: { decode(bytes: Uint8Array): string }, bytes: Uint8Array) {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
