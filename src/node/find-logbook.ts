import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { LOGBOOK_FILE } from '../core/logbook/layout';
import { lstatIfThere } from './contained-path';

const MAX_DEPTH = 4;
const NEVER_ENTERED = new Set(['node_modules', 'attachments', 'changes']);

/** The logbook that `from` (a folder or a file in it) is in: the nearest folder upwards with a logbook.yaml. */
export function findLogbook(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isLogbook(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Every logbook in a folder and up to four levels below it, ordered by path. Links and dot folders are not entered,
 * nor what is inside a logbook's own changes.
 */
export async function findLogbooksBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  await collect(resolve(folder), 0, found);
  return found.sort();
}

async function collect(folder: string, depth: number, found: string[]): Promise<void> {
  if (isLogbook(folder)) found.push(folder);
  if (depth === MAX_DEPTH) return;
  const items = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const item of items)
    if (item.isDirectory() && !item.name.startsWith('.') && !NEVER_ENTERED.has(item.name))
      await collect(join(folder, item.name), depth + 1, found);
}

/** Whatever is wrong with the file itself is told when the logbook is opened. */
function isLogbook(folder: string): boolean {
  try {
    return lstatIfThere(join(folder, LOGBOOK_FILE)) !== undefined;
  } catch {
    return false;
  }
}
