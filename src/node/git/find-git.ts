import { stat } from 'node:fs/promises';
import path from 'node:path';

const NAMES = process.platform === 'win32' ? ['git.exe'] : ['git'];

/**
 * The absolute path of git, looked for in the absolute folders of PATH only: left to the system, Windows
 * would first take a `git.exe` that lies in the folder we work in, which is a repository's.
 * @param searchPath the value of PATH
 */
export async function findGit(searchPath: string | undefined): Promise<string | undefined> {
  for (const folder of (searchPath ?? '').split(path.delimiter)) {
    if (!path.isAbsolute(folder)) continue;
    for (const name of NAMES) {
      const candidate = path.join(folder, name);
      const found = await stat(candidate).catch(() => undefined);
      const runnable = process.platform === 'win32' || ((found?.mode ?? 0) & 0o111) !== 0;
      if (found?.isFile() && runnable) return candidate;
    }
  }
  return undefined;
}
