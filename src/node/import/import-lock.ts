import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rename, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { RECEIPT_FOLDER } from '../../core/import/read-receipt';
import { lstatIfThere } from '../contained-path';
import { errorCode } from '../error-code';
import { readContained } from '../read-file';
import { sha256OfText } from '../sha256';
import { createContained } from '../write-file';
import { removeEmptyFolders } from './undo-import';

/** Somebody imports into this logbook right now. */
export class ImportBusy extends Error {
  readonly code = 'EBUSYIMPORT';
}

const LOCK = `${RECEIPT_FOLDER}/.importing`;
/** Who holds the lock touches it so often, in milliseconds, and who finds it untouched for so long takes it over. */
const BEAT_MS = 1_000;
const WATCHED_MS = 6_000;
const LOOK_MS = 250;

/** Who holds a lock. Nobody can know another process's mark, and what time it began where the system tells. */
interface Owner {
  readonly process: number;
  readonly host: string;
  readonly mark: string;
  readonly since?: string;
}

/**
 * Runs `work` while nobody else imports into the logbook in `root`. Throws `ImportBusy` when somebody does. A lock
 * that was left behind, or came with somebody's files, is taken over; `recover` then undoes what its owner left half
 * done.
 */
export async function withImportLock<T>(
  root: string,
  recover: () => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  const { mark } = await takeLock(root, LOCK);
  const lock = join(root, LOCK);
  const beat = setInterval(() => void touch(lock), BEAT_MS);
  try {
    await recover();
    return await work();
  } finally {
    clearInterval(beat);
    await release(root, LOCK, mark);
    await removeEmptyFolders(root, RECEIPT_FOLDER);
  }
}

async function touch(lock: string): Promise<void> {
  const now = new Date();
  await utimes(lock, now, now).catch(() => undefined);
}

async function takeLock(root: string, path: string): Promise<Owner> {
  const since = startOf(process.pid);
  const mine: Owner = {
    process: process.pid,
    host: hostname(),
    mark: randomBytes(8).toString('hex'),
    ...(since === undefined ? {} : { since }),
  };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await createContained(root, path, JSON.stringify(mine));
      return mine;
    } catch (error) {
      // Whoever is done takes away the empty folder, too: at worst in the moment in which this was to stand there.
      const isFolderGone = errorCode(error) === 'ENOENT' && lstatIfThere(root) !== undefined;
      if (!isFolderGone && errorCode(error) !== 'EEXIST') throw error;
    }
    const text = textOf(root, path);
    if (text === undefined) continue;
    if (await isHeld(join(root, path), text)) throw new ImportBusy(path);
    await takeAway(root, path, text);
  }
  throw new ImportBusy(path);
}

/**
 * Takes a lock away that was left behind. Others may have found the same one, and whoever is first may hold a new one
 * before the second acts: so this has a lock of its own, by what was found, and looks once more before it acts. It is
 * named by the file's number, too, which no repository can know: else one might bring it along, and one for that.
 */
async function takeAway(root: string, path: string, text: string): Promise<void> {
  const { ino = 0 } = lstatIfThere(join(root, path)) ?? {};
  const guard = `${LOCK}-${sha256OfText(`${path} ${ino} ${text}`).slice(0, 16)}`;
  const { mark } = await takeLock(root, guard);
  try {
    if (textOf(root, path) !== text) return;
    // Whatever it is: a folder cannot be unlinked, but is out of the way.
    const aside = join(root, RECEIPT_FOLDER, `.mops-logbook-${randomBytes(8).toString('hex')}.tmp`);
    await rename(join(root, path), aside).catch(() => undefined);
    await unlink(aside).catch(() => undefined);
  } finally {
    await release(root, guard, mark);
  }
}

/** Whoever was asleep for long may find that it is somebody else's by now. */
async function release(root: string, path: string, mark: string): Promise<void> {
  if (ownerIn(textOf(root, path) ?? '')?.mark === mark)
    await unlink(join(root, path)).catch(() => undefined);
}

/**
 * Whether somebody holds the lock: the process that it names, as it began at the time that it names; where that cannot
 * be told, on another computer too, whether anybody goes on touching it. A file that came with a repository says
 * whatever somebody wanted it to say, its time included.
 */
async function isHeld(lock: string, text: string): Promise<boolean> {
  const owner = ownerIn(text);
  // What nobody can read was written by nobody: a lock is written whole.
  if (!owner) return false;
  if (owner.host === hostname()) {
    if (!isAlive(owner.process)) return false;
    const start = startOf(owner.process);
    if (start !== undefined && owner.since !== undefined) return start === owner.since;
  }
  return isTouched(lock);
}

async function isTouched(lock: string): Promise<boolean> {
  const first = lstatIfThere(lock)?.mtimeMs;
  for (let waited = 0; waited < WATCHED_MS; waited += LOOK_MS) {
    await setTimeout(LOOK_MS);
    const now = lstatIfThere(lock)?.mtimeMs;
    if (now === undefined) return false;
    if (now !== first) return true;
  }
  return false;
}

/** What stands in a lock; nothing where that cannot be read. undefined: there is none. */
function textOf(root: string, path: string): string | undefined {
  try {
    return new TextDecoder().decode(readContained(root, path, 4096));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : '';
  }
}

function ownerIn(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { process, host } = value as { readonly process?: unknown; readonly host?: unknown };
    return typeof process === 'number' && typeof host === 'string' ? (value as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** What Linux says in field 22 of `proc(5)`, `/proc/<pid>/stat`: clock ticks from its start until the process began. */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold blanks and brackets.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
