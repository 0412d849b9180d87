import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { lstatIfThere, partsOf } from './contained-path';
import { sha256 } from './sha256';

/** In a folder that we wrote, its files: the SHA-256 and the path of each on a line, as `sha256sum` prints them. */
const MARK = '.mops-logbook-export';
const LARGEST_MARK = 64 * 1024 * 1024;
/** Characters. */
const SUM_LENGTH = 64;

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
  const ours = await sumsOfMark(target);
  for (const entry of files) {
    const absolute = join(entry.parentPath, entry.name);
    const path = absolute
      .slice(target.length + 1)
      .split(sep)
      .join('/');
    if (path === MARK && entry.isFile()) continue;
    const sum = ours.get(path);
    // What somebody wrote over since is theirs, whatever its name.
    if (sum === undefined || !entry.isFile() || sha256(await readFile(absolute)) !== sum)
      throw new FolderTaken(target);
  }
}

/** By path. */
async function sumsOfMark(folder: string): Promise<ReadonlyMap<string, string>> {
  const stats = lstatIfThere(join(folder, MARK));
  if (!stats?.isFile() || stats.size > LARGEST_MARK) return new Map();
  const text = await readFile(join(folder, MARK), 'utf8');
  return new Map(
    text.split('\n').map((line) => [line.slice(SUM_LENGTH + 2), line.slice(0, SUM_LENGTH)]),
  );
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
  const lines: string[] = [];
  for await (const { path, content } of files) {
    const target = join(folder, ...partsOf(path));
    const parent = dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(target, content, { flag: 'wx' });
    // A line end in a path would forge another one.
    if (path.includes('\n')) throw new Error('a path has a line end');
    lines.push(`${sha256(content)}  ${path}`);
  }
  const mark = await open(join(folder, MARK), 'wx');
  try {
    await mark.writeFile(`${lines.join('\n')}\n`);
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
