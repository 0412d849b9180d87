import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { lstatIfThere, partsOf } from './contained-path';

/** In a folder that we wrote, the paths of its files, a line each. */
const MARK = '.mops-logbook-export';
const LARGEST_MARK = 64 * 1024 * 1024;

/** A folder that holds files of somebody else. */
export class FolderTaken extends Error {
  readonly code = 'ETAKEN';
}

/**
 * Throws `FolderTaken` unless a folder can be written at `target` (absolute): where nothing is, an empty folder, or
 * one that holds nothing but what an earlier `writeFolder` wrote.
 */
async function assertFree(target: string): Promise<void> {
  const there = lstatIfThere(target);
  if (!there) return;
  if (!there.isDirectory()) throw new FolderTaken(target);
  const found = await readdir(target, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => !entry.isDirectory());
  if (files.length === 0) return;
  const ours = await pathsOfMark(target);
  const isOurs = files.every((entry) => {
    const path = join(entry.parentPath, entry.name).slice(target.length + 1);
    return entry.isFile() && ours.has(path.split(sep).join('/'));
  });
  if (!isOurs) throw new FolderTaken(target);
}

async function pathsOfMark(folder: string): Promise<ReadonlySet<string>> {
  const stats = lstatIfThere(join(folder, MARK));
  if (!stats?.isFile() || stats.size > LARGEST_MARK) return new Set();
  const text = await readFile(join(folder, MARK), 'utf8');
  return new Set([MARK, ...text.split('\n')]);
}

/**
 * Writes a folder wholly or not at all: its files stand beside `target` (absolute) until all are there, then take
 * the place of what an earlier call wrote. Paths are relative, with `/`. Throws `FolderTaken` (see `assertFree`),
 * `PathRefused` for a path that leads elsewhere, else the system's error; what was there then stays.
 */
export async function writeFolder(
  target: string,
  files:
    | Iterable<{ readonly path: string; readonly content: string | Uint8Array }>
    | AsyncIterable<{ readonly path: string; readonly content: string | Uint8Array }>,
): Promise<void> {
  await assertFree(target);
  const beside = (what: string) =>
    join(dirname(target), `.${basename(target)}-${what}-${randomBytes(8).toString('hex')}.tmp`);
  const next = beside('new');
  await mkdir(next);
  try {
    await fill(next, files);
    await assertFree(target);
    await replaceFolder(target, next, beside('old'));
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error;
  }
}

async function fill(folder: string, files: Parameters<typeof writeFolder>[1]): Promise<void> {
  const made = new Set<string>([folder]);
  const paths: string[] = [];
  for await (const { path, content } of files) {
    const target = join(folder, ...partsOf(path));
    const parent = dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(target, content, { flag: 'wx' });
    paths.push(path);
  }
  // A line end in a path would forge another one.
  if (paths.some((path) => path.includes('\n'))) throw new Error('a path has a line end');
  const mark = await open(join(folder, MARK), 'wx');
  try {
    await mark.writeFile(`${paths.join('\n')}\n`);
    await mark.sync();
  } finally {
    await mark.close();
  }
}

async function replaceFolder(target: string, next: string, aside: string): Promise<void> {
  if (!lstatIfThere(target)) return rename(next, target);
  await rename(target, aside);
  try {
    await rename(next, target);
  } catch (error) {
    await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}
