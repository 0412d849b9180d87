import type { Dirent, Stats } from 'node:fs';
import { lstatSync, readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { LOGBOOK_FILE, RECORD_EXTENSION, RECORD_FOLDERS } from '../core/logbook/layout';
import type { FileStamp } from '../core/logbook/ports';

/** `changes/2026/11` is three deep; a little more, so that a misplaced record is still seen. */
const MAX_DEPTH = 4;
/** A dot file is nobody's record; a name that begins with two is nobody's idea of hiding one. */
const HIDDEN = /^\.(?!\.)/;
/** Where a folder is looked for: a link in its place is listed, others are no concern of ours. */
const LINKED_FOLDER = /^changes\/\d{4}(?:\/\d{2})?$/;

/**
 * The stamp of every file named like a record in and below the folders of records, ordered by path. Links are
 * listed and never followed; dot files and dot folders are passed over. Synchronous calls are several times
 * faster than promises for many files; between folders, others get their turn.
 */
export async function listFiles(root: string): Promise<FileStamp[]> {
  const found: FileStamp[] = [];
  addStamp(root, LOGBOOK_FILE, found);
  for (const top of RECORD_FOLDERS) {
    const link = firstLink(root, top);
    if (link !== undefined) addStamp(root, link, found);
    else await listFolder(root, top, 1, found);
  }
  // Nearly in order already: only a folder beside a file whose name starts alike can be out of it.
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function listFolder(
  root: string,
  folder: string,
  depth: number,
  found: FileStamp[],
): Promise<void> {
  await setImmediate();
  const items = itemsOf(`${root}/${folder}`).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    if (HIDDEN.test(item.name)) continue;
    const path = `${folder}/${item.name}`;
    const isLinkedFolder = item.isSymbolicLink() && LINKED_FOLDER.test(path);
    if (item.name.endsWith(RECORD_EXTENSION) || isLinkedFolder) addStamp(root, path, found);
    else if (depth < MAX_DEPTH && item.isDirectory())
      await listFolder(root, path, depth + 1, found);
  }
}

/** Adds what a listing says of one file; nothing when it is not there any more. */
function addStamp(root: string, path: string, found: FileStamp[]): void {
  const stats = statsOf(`${root}/${path}`);
  if (!stats) return;
  const { size, mtimeMs, ctimeMs } = stats;
  const type = stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other';
  found.push({ path, size, mtimeMs, ctimeMs, type });
}

/** The first part of the path to a folder that is a link: it is listed in place of all that would be below it. */
function firstLink(root: string, folder: string): string | undefined {
  const parts = folder.split('/');
  return parts
    .map((_, index) => parts.slice(0, index + 1).join('/'))
    .find((path) => statsOf(`${root}/${path}`)?.isSymbolicLink());
}

/** What must not be looked at, or went away, holds nothing for us, and hides nothing else. */
function statsOf(absolute: string): Stats | undefined {
  try {
    return lstatSync(absolute, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function itemsOf(absolute: string): Dirent[] {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch {
    return [];
  }
}
