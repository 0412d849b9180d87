import type { SourceFile } from '../importer';
import { decoderOf } from './decoder';
import type { Decoder } from './decoder';
import { decodeLines } from './decode-lines';
import { judgeEncoding, mostlyUtf8 } from './judge-encoding';
import { lineBlocks } from './line-blocks';
import { beginsUnlikeText, openingOf } from './not-text';
import { asked, refused } from './told';
import type { Told } from './told';

/** Whole lines of a file as text, as many as came at once; the line ends stay as they are. */
export interface TextPiece {
  readonly what: 'text';
  readonly text: string;
}

/** How much of a file is looked at to find out how it is encoded: in bytes, from its first letter beyond ASCII on. */
const ENOUGH_TO_JUDGE = 256 * 1024;
const FIRST_LOOK = 4096;

const UTF8 = decoderOf('utf-8');

/**
 * A file as text. A byte order mark decides, and is left away; else what is strictly UTF-8 is UTF-8, zeros between
 * letters are UTF-16, and of what remains the letters are judged (`judge-encoding`). Bytes that are no letters in
 * what the file is otherwise written in become `NOT_A_LETTER`: who reads rows leaves them out.
 *
 * @param encoding What a person or a column map says; a label of the Encoding Standard.
 * @returns pieces of whole lines; or `question` (`encoding`), `refused` (`empty-file`, `not-text`, `unknown-encoding`).
 */
export async function* textOf(
  file: SourceFile,
  encoding?: string,
): AsyncIterable<TextPiece | Told> {
  const pieces = file.open()[Symbol.asyncIterator]();
  try {
    yield* decoded(file, pieces, encoding);
  } finally {
    await pieces.return?.(); // Closes the file, also when nobody wants the rest of it
  }
}

async function* decoded(
  file: SourceFile,
  pieces: AsyncIterator<Uint8Array>,
  encoding: string | undefined,
): AsyncIterable<TextPiece | Told> {
  const start = await firstLook(pieces);
  const named = encoding === undefined ? undefined : decoderOf(encoding);
  const opening = beginsUnlikeText(start) ? undefined : openingOf(start.subarray(0, FIRST_LOOK));
  if (start.length === 0) yield refused(file.name, 'empty-file');
  else if (encoding !== undefined && !named)
    yield refused(file.name, 'unknown-encoding', { encoding });
  else if (!opening) yield refused(file.name, 'not-text');
  if (start.length === 0 || !opening || (encoding !== undefined && !named)) return;
  const decoder = (opening.encoding ? decoderOf(opening.encoding) : undefined) ?? named;
  const blocks = lineBlocks(rest(start.subarray(opening.mark), pieces), opening.width);
  if (decoder) for await (const block of blocks) yield textPiece(decoder, block);
  else yield* undeclared(file, blocks);
}

/** A file that does not say how it is encoded: UTF-8 as long as it is, then whatever its letters show. */
async function* undeclared(
  file: SourceFile,
  blocks: AsyncIterable<Uint8Array>,
): AsyncIterable<TextPiece | Told> {
  let decoder: Decoder | undefined;
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const block of blocks) {
    if (decoder) {
      yield textPiece(decoder, block);
      continue;
    }
    const text = held.length === 0 ? UTF8?.strict(block) : undefined;
    if (text !== undefined) {
      if (text.length !== block.length) decoder = UTF8;
      yield { what: 'text', text };
      continue;
    }
    held.push(block);
    size += block.length;
    if (size < ENOUGH_TO_JUDGE) continue;
    const judged = await judge(file, held);
    if ('what' in judged) {
      yield judged;
      return;
    }
    decoder = judged;
    for (const waiting of held) yield textPiece(decoder, waiting);
    held = [];
  }
  if (held.length === 0) return;
  const judged = await judge(file, held);
  if ('what' in judged) yield judged;
  else for (const waiting of held) yield textPiece(judged, waiting);
}

const textPiece = (decoder: Decoder, block: Uint8Array): TextPiece => ({
  what: 'text',
  text: decodeLines(decoder, block),
});

/** The encoding that the letters of some blocks show, or the question which it is. */
async function judge(file: SourceFile, blocks: readonly Uint8Array[]): Promise<Decoder | Told> {
  const bytes = joined(blocks);
  if (UTF8 && mostlyUtf8(bytes)) return UTF8;
  const { sure, choices, examples } = await judgeEncoding(bytes);
  if (sure) return sure;
  const fallback = choices.length === 0 ? FALLBACK : choices;
  return asked({ code: 'encoding', file: file.name, choices: fallback, examples });
}

/** What files come in that no reading fits as a whole. */
const FALLBACK: readonly string[] = ['windows-1252', 'utf-8', 'shift_jis'];

/** The first bytes of a file, enough to see what it is; fewer only where it has fewer. */
async function firstLook(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < FIRST_LOOK) {
    const next = await pieces.next();
    if (next.done === true) break;
    first.push(next.value);
    size += next.value.length;
  }
  return joined(first);
}

async function* rest(
  first: Uint8Array,
  pieces: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  yield first;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next())
    yield next.value;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
