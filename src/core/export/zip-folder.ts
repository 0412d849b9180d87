import type { ExportFolder } from './exporter';

/**
 * The moment of every file in a ZIP, as the local time says it, so that it is the same bytes everywhere: the first
 * day that a ZIP can tell, at noon, which every time zone has.
 */
export const FIRST_MOMENT = '1980-01-01T12:00';

/**
 * A folder as one ZIP file, its files in their order, below `name/`. Equal files give equal bytes. The library is
 * loaded when it is asked for.
 */
export function zipFolder(folder: ExportFolder, name: string): Promise<Uint8Array> {
  return joined(pieces(folder, name));
}

async function* pieces(
  { files }: ExportFolder,
  name: string,
): AsyncGenerator<Uint8Array, undefined> {
  const { Zip, ZipDeflate, strToU8 } = await import('fflate');
  let ready: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    ready.push(piece);
  });
  for await (const { path, content } of files) {
    const file = new ZipDeflate(`${name}/${path}`, { level: 6 });
    file.mtime = FIRST_MOMENT;
    zip.add(file);
    file.push(typeof content === 'string' ? strToU8(content) : content, true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}

/** All pieces as one. */
export async function joined(all: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of all) pieces.push(piece);
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
