import { realpathSync } from 'node:fs';
import { openFileIndex, openIndex } from '../core/logbook/indexer';
import type { FileIndex, IndexOptions, LogbookIndex } from '../core/logbook/indexer';
import { fileCache } from './cache';
import { nodeFiles } from './files';

/** How a logbook is opened. */
export interface OpenOptions {
  /** A folder of the user's for the cache, never inside a repository (`userCacheFolder`). Without: none is kept. */
  readonly cacheDir?: string;
}

/**
 * Opens the logbook in the folder `root` (absolute): its files, the cache, and workers for what is not in it.
 * A cache that cannot be written is done without.
 */
export async function openLogbook(root: string, options: OpenOptions = {}): Promise<LogbookIndex> {
  return openIndex(indexOptions(root, options));
}

/** The same for who has no documents that differ from their files (`openFileIndex`). */
export async function openLogbookFiles(
  root: string,
  options: OpenOptions = {},
): Promise<FileIndex> {
  return openFileIndex(indexOptions(root, options));
}

function indexOptions(root: string, { cacheDir }: OpenOptions): IndexOptions {
  const real = realpathSync(root);
  return {
    reader: nodeFiles(real),
    cache: cacheDir === undefined ? undefined : fileCache(cacheDir, real),
    // Loaded when there is something to read: with a warm cache there is not.
    readMany: async (paths) => (await import('./read-many')).readManyIn(real)(paths),
  };
}
