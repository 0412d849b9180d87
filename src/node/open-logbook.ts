import { realpathSync } from 'node:fs';
import { openIndex } from '../core/logbook/indexer';
import type { LogbookIndex } from '../core/logbook/indexer';
import { fileCache } from './cache';
import { nodeFiles } from './files';
import { readManyIn } from './read-many';

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
  const real = realpathSync(root);
  const cache = options.cacheDir === undefined ? undefined : fileCache(options.cacheDir, real);
  return openIndex({ reader: nodeFiles(real), cache, readMany: readManyIn(real) });
}
