import type { Stats } from 'node:fs';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/** A path that does not stay inside the logbook, or passes through a link. */
export class PathRefused extends Error {
  readonly code = 'EREFUSED';

  constructor(path: string) {
    super(`refused: ${JSON.stringify(path)}`);
  }
}

/**
 * The parts of a path relative to a logbook. Throws `PathRefused` for whatever could lead elsewhere: absolute,
 * `..`, empty parts, backslashes, drive letters, NUL.
 */
export function partsOf(path: string): readonly string[] {
  const parts = path.split('/');
  const isUnsafe = (part: string) =>
    part === '' || part === '.' || part === '..' || /[\\\0]|^[A-Za-z]:/.test(part);
  if (parts.some(isUnsafe)) throw new PathRefused(path);
  return parts;
}

/** The absolute path of a file inside `root`, none of whose folders is a link. They must exist. */
export function containedPath(root: string, path: string): string {
  const parts = partsOf(path);
  let folder = root;
  for (const part of parts.slice(0, -1)) {
    folder = join(folder, part);
    if (!lstatSync(folder).isDirectory()) throw new PathRefused(path);
  }
  return join(folder, parts[parts.length - 1] ?? '');
}

/** What `lstat` says; undefined when nothing is there. */
export function lstatIfThere(absolute: string): Stats | undefined {
  return lstatSync(absolute, { throwIfNoEntry: false });
}
