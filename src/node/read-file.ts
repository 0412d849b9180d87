import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { PathRefused, containedPath, lstatIfThere } from './contained-path';

/** Windows knows neither of the two: there `lstat` before opening is all there is. */
const { O_RDONLY } = constants;
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>;

/** The system's complaint about a file that is larger than what is asked for. */
export class FileTooLarge extends Error {
  readonly code = 'EFBIG';
}

/**
 * The bytes of a regular file inside `root`, through no link. Throws `PathRefused` for what is no such file,
 * `FileTooLarge` past `limit` bytes, and the system's error otherwise. Synchronous: small files, often many.
 * Who reads many at once hands over the same `realFolders`, so that each folder is looked at once.
 */
export function readContained(
  root: string,
  path: string,
  limit: number,
  realFolders = new Set<string>(),
): Uint8Array {
  const absolute = containedPath(root, path, realFolders);
  if (O_NOFOLLOW === 0 && lstatIfThere(absolute)?.isFile() === false) throw new PathRefused(path);
  const file = openSync(absolute, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new PathRefused(path);
    if (stats.size > limit) throw new FileTooLarge(path);
    return readBounded(file, stats.size, limit, path);
  } finally {
    closeSync(file);
  }
}

/** A file may grow while it is read: never past the limit. */
function readBounded(file: number, size: number, limit: number, path: string): Uint8Array {
  let bytes = new Uint8Array(size + 1);
  let filled = 0;
  for (;;) {
    const count = readSync(file, bytes, filled, bytes.length - filled, null);
    filled += count;
    if (filled > limit) throw new FileTooLarge(path);
    if (count === 0) return bytes.subarray(0, filled);
    if (filled === bytes.length) {
      const larger = new Uint8Array(Math.min(bytes.length * 2, limit + 1));
      larger.set(bytes);
      bytes = larger;
    }
  }
}
