import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LOGBOOK_FILE, RECORD_EXTENSION, RECORD_FOLDERS } from '../core/logbook/layout';
import type { FileStamp } from '../core/logbook/ports';
import { lstatIfThere } from './contained-path';

/** `changes/2026/11` is three deep; a little more, so that a misplaced record is still seen. */
const MAX_DEPTH = 4;
/** Where a folder is looked for: a link in its place is listed, others are no concern of ours. */
const LINKED_FOLDER = /^changes\/\d{4}(?:\/\d{2})?$/;
/** Synchronous calls are several times faster than promises; so many at a time leave room for others. */
const FILES_AT_A_TIME = 2_000;

/**
 * The stamp of every file named like a record in and below the folders of records, ordered by path. Links are
 * listed and never followed; dot files and dot folders are nobody's records.
 */
export async function listFiles(root: string): Promise<FileStamp[]> {
  const found: FileStamp[] = [];
  let sinceYield = 0;
  for (const path of recordPaths(root)) {
    const stamp = stampOf(root, path);
    if (stamp) found.push(stamp);
    sinceYield += 1;
    if (sinceYield % FILES_AT_A_TIME === 0) await setImmediate();
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a listing says of one file; undefined when it is not there any more. */
function stampOf(root: string, path: string): FileStamp | undefined {
  const stats = lstatIfThere(join(root, path));
  if (!stats) return undefined;
  const { size, mtimeMs, ctimeMs } = stats;
  const type = stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other';
  return { path, size, mtimeMs, ctimeMs, type };
}

function* recordPaths(root: string): Generator<string> {
  yield LOGBOOK_FILE;
  for (const folder of RECORD_FOLDERS) {
    const link = firstLink(root, folder);
    if (link !== undefined) yield link;
    else yield* pathsBelow(root, folder, 1);
  }
}

function* pathsBelow(root: string, folder: string, depth: number): Generator<string> {
  for (const item of itemsOf(join(root, folder))) {
    if (item.name.startsWith('.')) continue;
    const path = `${folder}/${item.name}`;
    const isLinkedFolder = item.isSymbolicLink() && LINKED_FOLDER.test(path);
    if (item.name.endsWith(RECORD_EXTENSION) || isLinkedFolder) yield path;
    else if (depth < MAX_DEPTH && item.isDirectory()) yield* pathsBelow(root, path, depth + 1);
  }
}

/** The first part of the path to a folder that is a link: it is listed in place of all that would be below it. */
function firstLink(root: string, folder: string): string | undefined {
  const parts = folder.split('/');
  return parts
    .map((_, index) => parts.slice(0, index + 1).join('/'))
    .find((path) => lstatIfThere(join(root, path))?.isSymbolicLink());
}

/** A folder that went away or may not be read holds nothing for us, and hides nothing else. */
function itemsOf(absolute: string): Dirent[] {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch {
    return [];
  }
}
