import { openIndex } from '../core/logbook/indexer';
import type { LogbookIndex } from '../core/logbook/indexer';
import { nodeFiles } from './files';

/** How a logbook is opened. */
export interface OpenOptions {
  /** Where the cache may stand: a folder of the user's, never inside a repository. Without: nothing is kept. */
  readonly cacheDir?: string;
}

/** Opens the logbook in the folder `root` (absolute): its files, the cache, and workers for what is not in it. */
export async function openLogbook(root: string, options: OpenOptions = {}): Promise<LogbookIndex> {
  void options;
  return openIndex({ reader: nodeFiles(root) });
}
