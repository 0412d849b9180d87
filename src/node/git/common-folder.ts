import path from 'node:path';
import { readContained } from '../read-file';

const MOST_BYTES = 4_096;

/**
 * Where the branches of a work tree are: of a linked one in the folder of the repository that it belongs to, else in
 * its own. (gitrepository-layout, `commondir`)
 * @param gitFolder absolute
 */
export function commonFolder(gitFolder: string): string {
  try {
    const text = Buffer.from(readContained(gitFolder, 'commondir', MOST_BYTES)).toString('utf8');
    return path.resolve(gitFolder, text.trim());
  } catch {
    return gitFolder;
  }
}
