import { createHash, hash } from 'node:crypto';

/** The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The same of what comes in pieces, of which no more than one is held. */
export async function sha256OfPieces(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  const sum = createHash('sha256');
  for await (const piece of pieces) sum.update(piece);
  return sum.digest('hex');
}

/** The same of a short text, as fast as it can be had: for who asks for millions. */
export function sha256OfText(text: string): string {
  return hash('sha256', text, 'hex');
}
