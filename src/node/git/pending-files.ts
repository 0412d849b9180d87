import { isInPlace } from '../../core/logbook/layout';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';

/** A file that differs from what was last recorded. */
export interface PendingFile {
  /** Relative to the logbook, with `/`. */
  readonly path: string;
  readonly state: 'added' | 'changed' | 'removed' | 'in-conflict';
  /** Git does not know the file yet. */
  readonly untracked: boolean;
}

/** Files of a logbook beside its records: its own. What an import has not finished is not. */
const OTHER_FILES =
  /^attachments\/[^/]+\/.|^events\/[^/]+\/[^./][^/]*\.ndjson$|^imports\/done\/[^./][^/]*\.ndjson$|^updates\/\d{4}\/[^/]+\.yaml$/;

/** Whether a file (relative to the logbook) belongs to the logbook; anything else in its folder is somebody's own. */
export function isLogbookFile(path: string): boolean {
  return isInPlace(path) || OTHER_FILES.test(path);
}

/**
 * The logbook's own files that are not recorded as they are now, in the order of their paths.
 * A file moved by hand is one removed and one added. Failures: as `runGit`.
 */
export async function pendingFiles(
  repository: Repository,
  signal?: AbortSignal,
): Promise<GitResult<readonly PendingFile[]>> {
  const status = await readStatus(repository, ['--', '.'], signal);
  if (!status.ok) return status;
  const inside = status.value.flatMap((file) => {
    const path = file.path.slice(repository.prefix.length);
    return file.path.startsWith(repository.prefix) && isLogbookFile(path)
      ? [{ ...file, path }]
      : [];
  });
  return gitOk(inside.sort((a, b) => (a.path < b.path ? -1 : 1)));
}

/** Every file of the work tree that differs from what was last recorded; paths from the top of the work tree. */
export async function readStatus(
  repository: Repository,
  where: readonly string[],
  signal?: AbortSignal,
): Promise<GitResult<readonly PendingFile[]>> {
  const result = await inRepository(repository, {
    command: 'status',
    args: [
      '--porcelain=v2',
      '-z',
      '--untracked-files=all',
      '--ignore-submodules=all',
      '--no-renames',
      '--no-ahead-behind',
      ...where,
    ],
    purpose: 'read',
    signal,
  });
  const output = mustSucceed('status', result);
  return output.ok ? gitOk(parseStatus(output.value.stdout.toString('utf8'))) : output;
}

/** Reads `git status --porcelain=v2 -z`, whose entries end in NUL and whose paths are the last of their words. */
function parseStatus(text: string): readonly PendingFile[] {
  const files = new Map<string, PendingFile>();
  for (const entry of text.split('\0')) {
    const path = entry
      .split(' ')
      .slice(WORDS_BEFORE_PATH[entry[0] ?? ''] ?? Infinity)
      .join(' ');
    if (path === '') continue;
    // Staged as removed, yet there again: git lists it a second time, as untracked.
    if (files.has(path)) files.set(path, { path, state: 'changed', untracked: false });
    else files.set(path, { path, state: stateOf(entry), untracked: entry.startsWith('?') });
  }
  return [...files.values()];
}

/** `1 XY sub mH mI mW hH hI path`, `u XY sub m1 m2 m3 mW h1 h2 h3 path`, `? path`, `! path`. */
const WORDS_BEFORE_PATH: Readonly<Record<string, number>> = { '1': 8, u: 10, '?': 1, '!': 1 };

function stateOf(entry: string): PendingFile['state'] {
  if (entry.startsWith('u')) return 'in-conflict';
  if (/^[?!]/.test(entry)) return 'added';
  const [index, tree] = [entry[2], entry[3]];
  if (tree === 'D' || index === 'D') return 'removed';
  return index === 'A' || tree === 'A' ? 'added' : 'changed';
}
