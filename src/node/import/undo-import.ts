import { createReadStream } from 'node:fs';
import { rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { partsOfEventPath } from '../../core/events/event-lines';
import { MAX_FILE_SIZE } from '../../core/yaml/max-file-size';
import { containedPath, lstatIfThere } from '../contained-path';
import { errorCode } from '../error-code';
import { readContained } from '../read-file';
import type { MadeFile } from '../../core/import/read-receipt';
import { sha256OfPieces } from '../sha256';

/** What was made of a file that an import had made. */
export type Undone = 'deleted' | 'edited' | 'gone';

/** Which import is taken back. */
export interface Undoing {
  readonly importId: string;
  /**
   * Whether records go that do not say whose import they are: those that came back from another logbook as they were.
   * A person who asks for it means them; a receipt that merely lies there may be anybody's.
   */
  readonly takesUnmarked: boolean;
}

/**
 * What has become of a file that an import made. A receipt comes with the repository, so that it may name what
 * others made, sum and all: no file goes that does not say itself that it is of this import. Of such a one it is said
 * that it was edited.
 */
export async function stateOfMade(
  root: string,
  { path, sha256 }: MadeFile,
  undoing: Undoing,
): Promise<'unchanged' | 'edited' | 'gone'> {
  const absolute = existing(root, path);
  if (absolute === undefined) {
    // Its folders may have been made before something went wrong.
    await removeEmptyFolders(root, dirname(path));
    return 'gone';
  }
  const isAsMade = lstatIfThere(absolute)?.isFile() && (await sha256At(absolute)) === sha256;
  return isAsMade && (await isOf(root, path, undoing)) ? 'unchanged' : 'edited';
}

async function isOf(root: string, path: string, undoing: Undoing): Promise<boolean> {
  const { importId, takesUnmarked } = undoing;
  const entries = partsOfEventPath(path);
  if (entries) return entries.import === importId;
  // What parses records takes long to load.
  const { readRecordBytes } = await import('../../core/logbook/read-record');
  const entry = readRecordBytes(path, readContained(root, path, MAX_FILE_SIZE));
  if (entry.kind !== 'change' && entry.kind !== 'update') return false;
  return entry.record.imported?.by === importId || takesUnmarked;
}

/** Deletes a file that an import made, unless somebody has edited it since, or it is no regular file any more. */
export async function undoFile(root: string, file: MadeFile, undoing: Undoing): Promise<Undone> {
  const state = await stateOfMade(root, file, undoing);
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
