import { randomBytes } from 'node:crypto';
import { constants, readFileSync, renameSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { link, lstat, mkdir, open, readdir, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FileContent } from '../core/logbook/ports';
import { PathRefused, lstatIfThere, partsOf } from './contained-path';
import { errorCode } from './error-code';

const { O_CREAT, O_EXCL, O_WRONLY } = constants;
const { O_NOFOLLOW = 0 } = constants as Partial<typeof constants>;

const TEMPORARY = /^\.mops-logbook-[0-9a-f]{16}\.tmp$/;
/** A temporary file this old belongs to a writer that was killed. */
const LEFT_OVER_AFTER_MS = 10 * 60 * 1000;
/** Virus scanners and search indexers on Windows hold a file for a moment: waits in milliseconds. */
const RETRIES_MS = [10, 20, 50, 100, 200, 400, 800];

/**
 * Writes a file that does not exist yet, making its folders. Whatever happens meanwhile, it is there wholly or not
 * at all. Throws the system's `EEXIST` when it does exist, `PathRefused` for a path that leads elsewhere.
 */
export async function createContained(
  root: string,
  path: string,
  content: FileContent,
): Promise<void> {
  const target = await prepareFolder(root, path);
  if (lstatIfThere(target)) throw alreadyExists(path);
  await withTemporary(target, content, undefined, async (temporary) => {
    try {
      // Unlike a rename, a hard link never takes the place of a file that came meanwhile.
      await link(temporary, target);
      await unlink(temporary);
    } catch (error) {
      if (!isWithoutLinks(error)) throw error;
      if (lstatIfThere(target)) throw alreadyExists(path);
      await renameWithRetry(temporary, target);
    }
  });
}

/**
 * Replaces a file, or writes it where it is missing: readers see all of the old or all of the new, also after a
 * crash. Never writes into the file itself. Throws the system's error, or `ECHANGED` when the file no longer holds
 * `expected`, and then leaves the file as it was.
 */
export async function replaceContained(
  root: string,
  path: string,
  content: FileContent,
  expected?: string,
): Promise<void> {
  const target = await prepareFolder(root, path);
  const before = lstatIfThere(target);
  if (before && !before.isFile()) throw new PathRefused(path);
  if (before) await assertWritable(target);
  await withTemporary(target, content, before && before.mode & 0o777, async (temporary) => {
    // Nothing of ours runs between this last look and the rename.
    if (expected !== undefined && readFileSync(target, 'utf8') !== expected) throw changed(path);
    if (expected !== undefined && process.platform !== 'win32') renameSync(temporary, target);
    else await renameWithRetry(temporary, target);
  });
}

/** Writes and flushes a temporary file beside the target, hands it to `place`, and flushes the folder. */
async function withTemporary(
  target: string,
  content: FileContent,
  mode: number | undefined,
  place: (temporary: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(target);
  const temporary = join(folder, `.mops-logbook-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o666);
    await writeAndFlush(file, content, mode);
    await place(temporary);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await flushFolder(folder);
  // The file is written: what others left behind is no reason to say otherwise.
  await removeLeftOvers(folder).catch(() => undefined);
}

async function writeAndFlush(
  file: FileHandle,
  content: FileContent,
  mode: number | undefined,
): Promise<void> {
  try {
    await writeFile(file, content);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename would replace a write-protected file; somebody protected it for a reason. */
async function assertWritable(target: string): Promise<void> {
  const file = await open(target, O_WRONLY | O_NOFOLLOW);
  await file.close();
}

/** Makes the missing folders of a path, through no link, and gives the absolute path of the file. */
async function prepareFolder(root: string, path: string): Promise<string> {
  const parts = partsOf(path);
  let folder = root;
  for (const part of parts.slice(0, -1)) {
    const parent = folder;
    folder = join(parent, part);
    if (!lstatIfThere(folder)) {
      await mkdir(folder).catch((error: unknown) => {
        if (errorCode(error) !== 'EEXIST') throw error;
      });
      await flushFolder(parent);
    }
    if (!(await lstat(folder)).isDirectory()) throw new PathRefused(path);
  }
  return join(folder, parts[parts.length - 1] ?? '');
}

async function renameWithRetry(from: string, to: string): Promise<void> {
  for (const wait of RETRIES_MS) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || !['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error)))
        throw error;
      await setTimeout(wait);
    }
  }
  await rename(from, to);
}

/** So that the name lasts too. Windows opens no folders, and some file systems flush none. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EBADF'].includes(errorCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** Whoever was killed while writing left a temporary file; the next writer tidies up. */
async function removeLeftOvers(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => TEMPORARY.test(name));
  for (const name of names) {
    const stats = lstatIfThere(join(folder, name));
    if (stats && Date.now() - stats.mtimeMs > LEFT_OVER_AFTER_MS)
      await unlink(join(folder, name)).catch(() => undefined);
  }
}

/** File systems such as FAT and some network shares know no hard links. */
function isWithoutLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(errorCode(error));
}

function alreadyExists(path: string): Error {
  return Object.assign(new Error(`EEXIST: ${path}`), { code: 'EEXIST', path });
}

function changed(path: string): Error {
  return Object.assign(new Error(`ECHANGED: ${path}`), { code: 'ECHANGED', path });
}
