import { renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Replaces a file of a cache, in a folder that is there: who reads finds all of the old or all of the new, except
 * after a crash: nothing is flushed, which takes longer than all else, so a sum in the file must tell what is whole.
 * For its owner alone. Throws the system's error, and then leaves the file as it was.
 */
export function writeCacheFile(folder: string, name: string, bytes: Uint8Array): void {
  const temporary = join(folder, `${name}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, join(folder, name));
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Then there is nothing left to do.
  }
}
