import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { lstat, open } from 'node:fs/promises';
import { PathRefused, containedPath } from './contained-path';

const { O_RDONLY } = constants;
/** Windows knows neither of the two: there `lstat` before opening is all there is. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>;

const PIECE = 1024 * 1024;
const LINE_END = 0x0a;

/** Some lines of a file. */
export interface LineBatch {
  /** The number of the first of them, from 1. */
  readonly first: number;
  /** Without line ends; undefined: longer than what was asked for. */
  readonly lines: readonly (string | undefined)[];
}

/**
 * The lines of a regular file inside `root`, many at a time, in bounded memory: of a line of more than `longest` UTF-16
 * units no more than its number is told. Signs stand for what is no UTF-8. What follows the last line end is a line
 * too, when there is something. Throws as `readContained` does.
 */
export async function* readLines(
  root: string,
  path: string,
  longest: number,
): AsyncIterable<LineBatch> {
  const file = await openRegular(root, path);
  try {
    yield* linesOf(file, longest);
  } finally {
    await file.close();
  }
}

async function openRegular(root: string, path: string): Promise<FileHandle> {
  const absolute = containedPath(root, path, new Set());
  if (O_NOFOLLOW === 0 && !(await lstat(absolute)).isFile()) throw new PathRefused(path);
  const file = await open(absolute, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new PathRefused(path);
}

async function* linesOf(file: FileHandle, longest: number): AsyncIterable<LineBatch> {
  const piece = Buffer.allocUnsafe(PIECE);
  let carried: Uint8Array = new Uint8Array(0);
  let first = 1;
  /** In the middle of a line that is too long already. */
  let isSkipping = false;
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, PIECE, null);
    if (bytesRead === 0) break;
    const bytes = piece.subarray(0, bytesRead);
    const end = bytes.lastIndexOf(LINE_END);
    if (end === -1) {
      // A sign is one byte at least.
      isSkipping ||= carried.length + bytes.length > longest * 4;
      carried = isSkipping ? new Uint8Array(0) : Buffer.concat([carried, bytes]);
      continue;
    }
    const text = Buffer.concat([carried, bytes.subarray(0, end)]).toString('utf8');
    const lines: (string | undefined)[] = text.split('\n');
    for (const [at, line] of lines.entries())
      if ((line?.length ?? 0) > longest) lines[at] = undefined;
    if (isSkipping) lines[0] = undefined;
    yield { first, lines };
    first += lines.length;
    isSkipping = false;
    carried = Buffer.from(bytes.subarray(end + 1));
  }
  if (isSkipping) yield { first, lines: [undefined] };
  else if (carried.length > 0) {
    const line = Buffer.from(carried).toString('utf8');
    yield { first, lines: [line.length > longest ? undefined : line] };
  }
}

/** The first line of a file; undefined when it is too long, or there is none. Throws as `readLines` does. */
export async function readFirstLine(
  root: string,
  path: string,
  longest: number,
): Promise<string | undefined> {
  for await (const { lines } of readLines(root, path, longest)) return lines[0];
  return undefined;
}
