import { createReadStream } from 'node:fs';
import { rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { partsOfEventPath } from '../../core/events/event-lines';
import { importMark } from '../../core/import/import-id';
import { MAX_FILE_SIZE } from '../../core/yaml/max-file-size';
import { containedPath, lstatIfThere } from '../contained-path';
import { errorCode } from '../error-code';
import { readContained } from '../read-file';
import type { MadeFile } from '../../core/import/read-receipt';
import { sha256OfPieces } from '../sha256';

/** What was made of a file that an import had made. */
export type Undone = 'deleted' | 'edited' | 'gone';

/**
 * What has become of a file that an import made. A receipt comes with the repository, so that it may name what
 * others made, sum and all: no file goes that does not say itself that it is of this import. Of such a one it is said
 * that it was edited.
 */
export async function stateOfMade(
  root: string,
  { path, sha256 }: MadeFile,
  importId: string,
): Promise<'unchanged' | 'edited' | 'gone'> {
  const absolute = existing(root, path);
  if (absolute === undefined) {
    // Its folders may have been made before something went wrong.
    await removeEmptyFolders(root, dirname(path));
    return 'gone';
  }
  const isAsMade = lstatIfThere(absolute)?.isFile() && (await sha256At(absolute)) === sha256;
  return isAsMade && (await isOf(root, path, importId)) ? 'unchanged' : 'edited';
}

async function isOf(root: string, path: string, importId: string): Promise<boolean> {
  const entries = partsOfEventPath(path);
  if (entries) return entries.import === importId;
  // What parses records takes long to load.
  const { readRecordBytes } = await import('../../core/logbook/read-record');
  const bytes = readContained(root, path, MAX_FILE_SIZE);
  const entry = readRecordBytes(path, bytes);
  if (entry.kind !== 'change' && entry.kind !== 'update') return false;
  const mark = new TextEncoder().encode(importMark(importId));
  return entry.record.imported?.by === importId || startsWith(bytes, mark);
}

function startsWith(bytes: Uint8Array, mark: Uint8Array): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** Deletes a file that an import made, unless somebody has edited it since, or it is no regular file any more. */
export async function undoFile(root: string, file: MadeFile, importId: string): Promise<Undone> {
  const state = await stateOfMade(root, file, importId);
  if (state !== 'unchanged') return state;
  await unlink(containedPath(root, file.path, new Set()));
  await removeEmptyFolders(root, dirname(file.path));
  return 'deleted';
}

function existing(root: string, path: string): string | undefined {
  try {
    const absolute = containedPath(root, path, new Set());
    return lstatIfThere(absolute) ? absolute : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EREFUSED'].includes(errorCode(error))) return undefined;
    throw error;
  }
}

function sha256At(absolute: string): Promise<string> {
  return sha256OfPieces(createReadStream(absolute) as AsyncIterable<Uint8Array>);
}

/** An import makes folders where it needs them; those that are empty again go with it. */
export async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  // A path that leads elsewhere is none of an import's.
  if (folder.split('/').includes('..')) return;
  for (let path = folder; path !== '.' && path !== ''; path = dirname(path)) {
    try {
      await rmdir(join(root, path));
    } catch {
      return; // Not empty, or not there
    }
  }
}
