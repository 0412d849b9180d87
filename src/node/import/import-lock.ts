import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { rename, unlink } from 'node:fs/promises';
import { RECEIPT_FOLDER } from '../../core/import/read-receipt';
import { lstatIfThere } from '../contained-path';
import { errorCode } from '../error-code';
import { readContained } from '../read-file';
import { createContained } from '../write-file';
import { removeEmptyFolders } from './undo-import';

/** Somebody imports into this logbook right now. */
export class ImportBusy extends Error {
  readonly code = 'EBUSYIMPORT';
}

const LOCK = `${RECEIPT_FOLDER}/.importing`;
/** No import takes so long: whoever wrote this is gone, whatever has its number now, and on whichever computer. */
const LEFT_AFTER_MS = 60 * 60 * 1000;

/**
 * Runs `work` while nobody else imports into the logbook in `root`. Throws `ImportBusy` when somebody does. A lock
 * that was left behind is taken over; `recover` then undoes what its owner left half done.
 */
export async function withImportLock<T>(
  root: string,
  recover: () => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  await takeLock(root);
  try {
    await recover();
    return await work();
  } finally {
    await unlink(join(root, LOCK)).catch(() => undefined);
    await removeEmptyFolders(root, RECEIPT_FOLDER);
  }
}

async function takeLock(root: string): Promise<void> {
  const mine = JSON.stringify({ process: process.pid, host: hostname() });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await createContained(root, LOCK, mine);
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    if (isAtWork(root)) throw new ImportBusy(LOCK);
    // Of two that find it left behind, one gets to move it away.
    const aside = join(root, RECEIPT_FOLDER, `.mops-logbook-${randomBytes(8).toString('hex')}.tmp`);
    await rename(join(root, LOCK), aside).catch(() => undefined);
    await unlink(aside).catch(() => undefined);
  }
  throw new ImportBusy(LOCK);
}

function isAtWork(root: string): boolean {
  const stats = lstatIfThere(join(root, LOCK));
  if (!stats) return false;
  if (Date.now() - stats.mtimeMs > LEFT_AFTER_MS) return false;
  const owner = ownerIn(root);
  // What nobody can read was written by nobody: a lock is written whole.
  if (!owner) return false;
  return owner.host !== hostname() || isAlive(owner.process);
}

function ownerIn(root: string): { readonly process: number; readonly host: string } | undefined {
  try {
    const text = new TextDecoder().decode(readContained(root, LOCK, 4096));
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { process, host } = value as { readonly process?: unknown; readonly host?: unknown };
    return typeof process === 'number' && typeof host === 'string' ? { process, host } : undefined;
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
