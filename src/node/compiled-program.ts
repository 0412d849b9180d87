import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { writeCacheFile } from './write-cache-file';

/*
 * A file of compiled code: a line that says what was compiled, then what V8 made of it. V8 itself refuses the work of
 * another version of it or of other flags, but not what a disk has damaged. Who writes such a file decides what runs:
 * it is only taken from a folder that nobody but this user may write or even look into, and never through a link.
 */

/** Where compiled code is kept: `name` is that of a file, `folder` one that is made when it is missing. */
export interface CodeCache {
  readonly folder: string;
  readonly name: string;
}

/** A CommonJS module as Node calls it. */
type ModuleFunction = (
  exports: object,
  require: NodeJS.Require,
  module: { readonly exports: object },
  filename: string,
  dirname: string,
) => void;

/**
 * Runs the program in `file`, a CommonJS module, with the code that V8 compiled when it ran before: kept in `cache`,
 * which may be missing, outdated or damaged at any time. undefined: none is kept. A run that fails (exit code 2 or
 * more) leaves none behind.
 */
export function runCompiled(
  file: string,
  requireThere: NodeJS.Require,
  cache: CodeCache | undefined,
): void {
  const bytes = readFileSync(file);
  const what = `${process.versions.v8} ${process.arch} ${crc32(bytes)}`;
  const cachedData = cache && readCode(cache, what);
  const source = bytes.toString('utf8');
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
    { filename: file, cachedData },
  );
  if (cache && (!cachedData || script.cachedDataRejected === true))
    process.once('exit', (code) => {
      if (code < 2) writeCode(cache, what, script.createCachedData());
    });
  const module = { exports: {} };
  // What this makes is the function whose text stands above.
  const run = script.runInThisContext() as ModuleFunction;
  run(module.exports, requireThere, module, file, dirname(file));
}

/** Windows has no such flags: there the folder of a user is closed to others by its access list. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>;

function readCode({ folder, name }: CodeCache, what: string): Buffer | undefined {
  try {
    if (!isOurFolder(folder)) return undefined;
    const file = openSync(join(folder, name), constants.O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile() || !isOurs(stats)) return undefined;
      const bytes = readFileSync(file);
      const end = bytes.indexOf('\n');
      const code = bytes.subarray(end + 1);
      return bytes.toString('utf8', 0, end) === headerOf(what, code) ? code : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** That it cannot be written only makes the next start slower. */
function writeCode({ folder, name }: CodeCache, what: string, code: Buffer): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Not as another user, which `sudo` may make of us: what it wrote there would be in the user's way.
    if (!isOurFolder(folder)) return;
    writeCacheFile(folder, name, Buffer.concat([Buffer.from(`${headerOf(what, code)}\n`), code]));
  } catch {
    // The disk is full, or the folder is not to be written.
  }
}

function isOurFolder(folder: string): boolean {
  const stats = lstatSync(folder);
  return stats.isDirectory() && isOurs(stats);
}

/** Whether something belongs to who runs this, and no other user may do anything with it. */
function isOurs({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
}

function headerOf(what: string, code: Buffer): string {
  return JSON.stringify({ what, crc: crc32(code) });
}
