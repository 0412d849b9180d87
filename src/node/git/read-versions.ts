import type { GitFailure } from '../../core/history/git-failure';
import type { ReadVersions } from '../../core/history/history';
import type { TreeFile } from '../../core/history/raw-diff';
import { readVersion } from '../../core/history/revision-of';
import type { Version } from '../../core/history/revision-of';
import { MAX_FILE_SIZE } from '../../core/yaml/max-file-size';
import type { OnBlob } from './batch-reader';
import { lastingReader } from './lasting-reader';
import type { Repository } from './open-repository';
import { readBlobs, readSizedBlobs } from './read-blobs';

/** A failure of git where a value cannot be returned: a `History` that reads on when it is asked. */
export class GitError extends Error {
  constructor(readonly failure: GitFailure) {
    super(failure.code);
    this.name = 'GitError';
  }
}

/** How many versions stay in memory: those that a view shows, and their neighbours. */
const VERSIONS_KEPT = 2_000;
const UNREAD: Version = { value: undefined, problems: [] };

/**
 * Reads old versions: nothing that was read before is read again, and for the rest a process is asked that stays for a
 * while (see `LastingReader`). What is not on this computer is looked for again each time, since it may come.
 */
export function versionReader(repository: Repository): ReadVersions {
  const kept = new Map<string, Version>();
  return async (files) => {
    const versions = new Map<string, Version>();
    const unknown = new Map<string, TreeFile>();
    for (const file of files) {
      const known = kept.get(file.oid);
      if (known) versions.set(file.oid, known);
      else unknown.set(file.oid, file);
    }
    await readInto(repository, [...unknown.values()], (oid, bytes) => {
      const version = readVersion(bytes);
      versions.set(oid, version);
      if (bytes.ok || bytes.problem.code !== 'file-unreadable') kept.set(oid, version);
    });
    trim(kept);
    return ({ oid }) => versions.get(oid) ?? UNREAD;
  };
}

async function readInto(
  repository: Repository,
  files: readonly TreeFile[],
  onBlob: OnBlob,
): Promise<void> {
  const sized = new Map<string, number>();
  const others = new Set<string>();
  for (const { oid, size } of files)
    if (size === undefined) others.add(oid);
    else sized.set(oid, size);
  const small = [...sized].flatMap(([oid, size]) => (size <= MAX_FILE_SIZE ? [oid] : []));
  const isRead = await lastingReader(repository).read(small, (oid, bytes, size) => {
    sized.delete(oid);
    onBlob(oid, bytes, size);
  });
  if (isRead && sized.size + others.size === 0) return;
  for (const read of [
    await readSizedBlobs(repository, sized, onBlob),
    await readBlobs(repository, others, onBlob),
  ])
    if (!read.ok) throw new GitError(read.failure);
}

/** Drops what was read longest ago. */
function trim(kept: Map<string, Version>): void {
  for (const oid of kept.keys()) {
    if (kept.size <= VERSIONS_KEPT) return;
    kept.delete(oid);
  }
}
