import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { userCacheFolder } from '../node/cache-folder';
import { runCompiled } from '../node/compiled-program';
import type { CodeCache } from '../node/compiled-program';

/*
 * What the system starts. The program itself stands beside it, so that it can be run as V8 has compiled it before:
 * to compile all of it takes longer than to open a logbook of a thousand records.
 */

const program = join(__dirname, 'program.js');
runCompiled(program, createRequire(program), cacheOf(process.argv.slice(2)));

/** Each command needs other parts of the program; help needs hardly any, and would be kept in place of the work. */
function cacheOf(args: readonly string[]): CodeCache | undefined {
  const [name = ''] = args;
  if (!/^[a-z]{1,20}$/.test(name) || args.some((arg) => /^(?:--help|-h|--version)$/.test(arg)))
    return undefined;
  const folder = join(userCacheFolder(), 'compiled');
  return isInRepository(folder) ? undefined : { folder, name };
}

/** What came with a repository must not run: some have their home folder in one. */
function isInRepository(folder: string): boolean {
  const parent = dirname(folder);
  return parent !== folder && (existsSync(join(parent, '.git')) || isInRepository(parent));
}
