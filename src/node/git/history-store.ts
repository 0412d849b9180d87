import { mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { UNKNOWN_SIZE } from '../../core/history/segment';
import type { Segment } from '../../core/history/segment';
import { isInside, runningCode, safeName } from '../cache';
import { readCacheFile } from '../read-cache-file';
import { replaceContained } from '../write-file';
import type { Repository } from './open-repository';
import { parseSegment, printSegment } from './print-segment';
import { shallowBoundary } from './read-commits';

/** To be raised when the same code shall no longer trust what it wrote. */
const STORE_FORMAT = 2;

/** Where the stretches of a history are kept from one start to the next. */
export interface HistoryStore {
  /** The stretches, oldest first, as far as nothing is missing or damaged. */
  load(): readonly Segment[];
  /** Keeps a stretch that goes on from those that are kept already. A disk that is full only costs time later. */
  add(kept: readonly Segment[], segment: Segment): Promise<void>;
}

/**
 * Keeps the history of a logbook below the folder `cacheDir`, a file a stretch. All of it may be deleted or damaged at
 * any time: what does not fit is read from git again. Undefined when `cacheDir` lies inside the repository, whose
 * content is not ours to trust. A shallow clone that gets more of its history begins anew.
 */
export async function openHistoryStore(
  repository: Repository,
  cacheDir: string | undefined,
): Promise<HistoryStore | undefined> {
  if (cacheDir === undefined || isInside(cacheDir, repository.top)) return undefined;
  const { gitFolder, prefix } = repository;
  const boundary = [...(await shallowBoundary(repository))].sort().join();
  const place = `${gitFolder}\n${prefix}`;
  const folder = join(cacheDir, 'history', safeName(place));
  return new FolderStore(folder, JSON.stringify([STORE_FORMAT, runningCode(), place, boundary]));
}

class FolderStore implements HistoryStore {
  constructor(
    private readonly folder: string,
    /** What wrote the files and what they are of. */
    private readonly code: string,
  ) {}

  load(): readonly Segment[] {
    const segments: Segment[] = [];
    let base = 0;
    for (;;) {
      const bytes = readCacheFile(this.folder, nameOf(segments.length));
      const segment = bytes && parseSegment(bytes, this.codeAfter(segments), base);
      if (!segment) return segments;
      base += segment.columns.key.length;
      segments.push(segment);
    }
  }

  async add(kept: readonly Segment[], segment: Segment): Promise<void> {
    // What is not here yet may come, and would say more than is known now.
    if (segment.columns.blobSize.includes(UNKNOWN_SIZE)) return;
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const name = nameOf(kept.length);
      await replaceContained(this.folder, name, printSegment(segment, this.codeAfter(kept)));
      for (const later of await readdir(this.folder))
        if (/^\d+\.segment$/.test(later) && Number.parseInt(later) > kept.length)
          await unlink(join(this.folder, later));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }

  /** A stretch fits only after the very ones that it was made after. */
  private codeAfter(kept: readonly Segment[]): string {
    return JSON.stringify([this.code, kept.map(({ head }) => head)]);
  }
}

function nameOf(number: number): string {
  return `${number}.segment`;
}
