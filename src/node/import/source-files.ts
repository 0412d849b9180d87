import { createReadStream, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { compare } from '../../core/compare';
import type { SourceFile } from '../../core/import/importer';
import { sha256OfPieces } from '../sha256';

/** Large enough that the pieces of a file cost nothing beside what is made of them. */
const PIECE = 256 * 1024;
/** More files than any folder of fragments has; a whole disk is none. */
const MOST_FILES = 50_000;
const MAX_DEPTH = 8;
/** Folders of other programs, which hold no fragments. */
const PASSED_OVER = /^(?:\.git|node_modules)$/;

/** A folder with more files, or deeper, than fragments have. */
export class FolderTooLarge extends Error {
  readonly code = 'ETOOMANY';
}

/** What is no file and no folder: a device, a pipe. */
export class NotAFile extends Error {
  readonly code = 'ENOTFILE';
}

/**
 * The files that are meant by a path (absolute) which somebody chose: the file itself, or all of a folder, in the
 * order of their names. Links are followed to the file that was named, never within a folder. Throws the system's
 * error, `NotAFile`, or `FolderTooLarge`.
 */
export function sourceFilesAt(absolute: string): readonly SourceFile[] {
  const stats = statSync(absolute);
  if (stats.isFile()) return [sourceFile(absolute, basename(absolute), stats.size)];
  if (!stats.isDirectory()) throw new NotAFile(absolute);
  const found: SourceFile[] = [];
  addFolder(absolute, '', 0, found);
  return found.sort((a, b) => compare(a.name, b.name));
}

function addFolder(folder: string, prefix: string, depth: number, found: SourceFile[]): void {
  if (depth > MAX_DEPTH || found.length > MOST_FILES) throw new FolderTooLarge(folder);
  for (const name of readdirSync(folder)) {
    const absolute = join(folder, name);
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      if (!PASSED_OVER.test(name)) addFolder(absolute, `${prefix}${name}/`, depth + 1, found);
    } else if (stats?.isFile())
      found.push(sourceFile(absolute, `${prefix}${name}`.replaceAll(sep, '/'), stats.size));
  }
}

function sourceFile(absolute: string, name: string, size: number): SourceFile {
  return {
    name,
    size,
    open: () => createReadStream(absolute, { highWaterMark: PIECE }) as AsyncIterable<Uint8Array>,
  };
}

/** The SHA-256 of a file's bytes, in hexadecimal. */
export function sha256OfFile(file: SourceFile): Promise<string> {
  return sha256OfPieces(file.open());
}

/** The same file; `onBytes` hears how many of its bytes were read. */
export function watched(file: SourceFile, onBytes: (count: number) => void): SourceFile {
  return {
    ...file,
    async *open() {
      for await (const bytes of file.open()) {
        onBytes(bytes.length);
        yield bytes;
      }
    },
  };
}
