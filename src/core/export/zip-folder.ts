import type { ExportFolder } from './exporter';

/**
 * The moment of every file in a ZIP, as the local time says it, so that it is the same bytes everywhere: the first
 * day that a ZIP can tell, at noon, which every time zone has.
 */
export const FIRST_MOMENT = '1980-01-01T12:00';

/** A ZIP without the extensions that not every program knows counts its files in 16 bits. */
const MOST_FILES = 65_535;

/** Bytes. */
const SMALL = 128;
const PIECE = 64 * 1024;

/** More files than a ZIP holds. */
export class ZipFull extends Error {
  readonly code = 'EZIPFULL';
}

/**
 * A folder as one ZIP file, its files in their order, below a folder of its name. Equal files give equal bytes. The library is
 * loaded when it is asked for. Throws `ZipFull` past 65,535 files.
 */
export async function* zipPieces({
  name,
  files,
  least = 0,
}: ExportFolder): AsyncGenerator<Uint8Array, undefined> {
  if (least > MOST_FILES) throw new ZipFull();
  const { Zip, ZipDeflate, ZipPassThrough, strToU8 } = await import('fflate');
  let ready: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    ready.push(piece);
  });
  let count = 0;
  for await (const { path, content } of files) {
    count += 1;
    if (count > MOST_FILES) throw new ZipFull();
    const full = `${name}/${path}`;
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // What compresses takes longer to set up than to store what is as small.
    const file =
      bytes.length > SMALL ? new ZipDeflate(full, { level: 6 }) : new ZipPassThrough(full);
    file.mtime = FIRST_MOMENT;
    zip.add(file);
    // The library copies what it is handed at once.
    for (let from = 0; ; from += PIECE) {
      const isLast = from + PIECE >= bytes.length;
      file.push(bytes.subarray(from, from + PIECE), isLast);
      yield* ready;
      ready = [];
      if (isLast) break;
    }
  }
  zip.end();
  yield* ready;
}

/** All pieces as one; text is UTF-8. */
export async function joined(all: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const { strToU8 } = await import('fflate');
  const pieces: Uint8Array[] = [];
  for await (const piece of all) pieces.push(typeof piece === 'string' ? strToU8(piece) : piece);
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
