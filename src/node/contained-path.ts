import type { Stats } from 'node:fs';
import { lstatSync } from 'node:fs';
import { sep } from 'node:path';

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
    part === '' || part === '.' || part === '..' || /[\\\0:]/.test(part);
  if (parts.some(isUnsafe)) throw new PathRefused(path);
  return parts;
}

/**
 * The absolute path of a file inside `root`, none of whose folders is a link. They must exist; those that were
 * found to be real folders are added to `realFolders`, and not looked at again.
 */
export function containedPath(root: string, path: string, realFolders: Set<string>): string {
  const parts = partsOf(path);
  let folder = root;
  for (const part of parts.slice(0, -1)) {
    folder = `${folder}${sep}${part}`;
    if (realFolders.has(folder)) continue;
    if (!lstatSync(folder).isDirectory()) throw new PathRefused(path);
    realFolders.add(folder);
  }
  return `${folder}${sep}${parts[parts.length - 1] ?? ''}`;
}

/** What `lstat` says; undefined when nothing is there. */
export function lstatIfThere(absolute: string): Stats | undefined {
  return lstatSync(absolute, { throwIfNoEntry: false });
}
