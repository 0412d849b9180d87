import type { CliStream } from './io';

/** So many letters are written at a time, or a few more. */
const MOST_WAITING = 64 * 1024;

/**
 * Writes pieces as fast as they are taken, so that no more than a few wait in memory, however slow whoever reads is.
 * Ends where nobody takes any more: `| head`.
 */
export async function printPieces(
  out: CliStream,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < MOST_WAITING) continue;
    out.write(waiting);
    waiting = '';
    if ((await out.delivered?.()) === false) return;
  }
  out.write(waiting);
}
