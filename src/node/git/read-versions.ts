import type { GitFailure } from '../../core/history/git-failure';
import type { ReadVersions } from '../../core/history/history';
import type { TreeFile } from '../../core/history/raw-diff';
import { readVersion } from '../../core/history/revision-of';
import type { Version } from '../../core/history/revision-of';
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

/** Reads old versions with one process a call (two where sizes are not known), none for what was read before. */
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
    await readInto(repository, [...unknown.values()], (oid, version) => {
      versions.set(oid, version);
      kept.set(oid, version);
    });
    trim(kept);
    return ({ oid }) => versions.get(oid) ?? UNREAD;
  };
}

async function readInto(
  repository: Repository,
  files: readonly TreeFile[],
  onVersion: (oid: string, version: Version) => void,
): Promise<void> {
  const sized = new Map<string, number>();
  const others = new Set<string>();
  for (const { oid, size } of files)
    if (size === undefined) others.add(oid);
    else sized.set(oid, size);
  const onBlob: Parameters<typeof readBlobs>[2] = (oid, bytes) => {
    onVersion(oid, readVersion(bytes));
  };
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
