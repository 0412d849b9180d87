import type { Stats } from 'node:fs';
import { lstatSync, readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { LOGBOOK_FILE, RECORD_FOLDERS, isNamedLikeRecord } from '../core/logbook/layout';
import type { FileStamp } from '../core/logbook/ports';
import { errorCode } from './error-code';

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
  const names = namesIn(`${root}/${folder}`);
  if (names === undefined) {
    found.push({ path: folder, size: 0, mtimeMs: 0, ctimeMs: 0, type: 'closed-folder' });
    return;
  }
  for (const name of names) {
    if (HIDDEN.test(name)) continue;
    const path = `${folder}/${name}`;
    if (isNamedLikeRecord(name)) addStamp(root, path, found);
    else if (depth < MAX_DEPTH) await lookInto(root, path, depth, found);
  }
}

/** Goes on in a folder, lists a link in place of one, leaves other files alone. */
async function lookInto(
  root: string,
  path: string,
  depth: number,
  found: FileStamp[],
): Promise<void> {
  const stats = statsOf(`${root}/${path}`);
  if (stats?.isDirectory()) await listFolder(root, path, depth + 1, found);
  else if (stats?.isSymbolicLink() && LINKED_FOLDER.test(path)) addStamp(root, path, found);
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

/** The names in a folder, none where it is missing; undefined when the system does not let us look. */
function namesIn(absolute: string): readonly string[] | undefined {
  try {
    return readdirSync(absolute).sort();
  } catch (error) {
    const code = errorCode(error);
    return code === 'EACCES' || code === 'EPERM' ? undefined : [];
  }
}
