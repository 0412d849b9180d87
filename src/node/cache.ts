import { statSync } from 'node:fs';
import { mkdir, unlink } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { folderOf } from '../core/logbook/layout';
import type { Packed, Slot } from '../core/logbook/packed';
import type { FileStamp, IndexCache } from '../core/logbook/ports';
import { printShard, readShard } from './cache-shard';
import type { RestsFile } from './cache-shard';
import { readCacheFile } from './read-cache-file';
import { writeCacheFile } from './write-cache-file';

/** To be raised when the same code shall no longer trust what it wrote. */
const CACHE_FORMAT = 3;

/**
 * Some file systems count time in steps of two seconds. A file that changed so shortly before it was listed might
 * change again without its stamp telling, as in git's racy index: it is read again next time.
 */
const RACY_MS = 2_000;

/**
 * Keeps the entries of the logbook in `root` below the folder `cacheDir`: a file for each folder of the logbook.
 * All of it may be deleted or damaged at any time; what does not fit is read again from the records.
 * Undefined when `cacheDir` lies inside the logbook, whose files are not ours to trust.
 */
export function fileCache(cacheDir: string, root: string): IndexCache | undefined {
  if (isInside(cacheDir, root)) return undefined;
  return new FileCache(join(cacheDir, safeName(root)), `${CACHE_FORMAT}/${runningCode()}/${root}`);
}

class FileCache implements IndexCache {
  constructor(
    private readonly folder: string,
    private readonly code: string,
  ) {}

  async load(files: readonly FileStamp[]): Promise<ReadonlyMap<string, Packed>> {
    const found = new Map<string, Packed>();
    for (const [folder, stamps] of byFolder(files)) {
      for (const entry of this.readShard(folder, stamps)) found.set(entry.path, entry);
      await setImmediate();
    }
    return found;
  }

  /** A disk that is full, or a folder that may not be written, only makes the next opening slower. */
  async save(...shards: Parameters<IndexCache['save']>): Promise<void> {
    try {
      await this.writeShards(...shards);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }

  private async writeShards(
    files: readonly FileStamp[],
    entryOf: (path: string) => Slot | undefined,
    changed: ReadonlySet<string>,
    listedAt: number,
  ): Promise<void> {
    const stampsOf = byFolder(files);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (const folder of new Set([...changed].map(folderOf))) {
      const kept = (stampsOf.get(folder) ?? []).flatMap((stamp) => {
        const entry = isRacy(stamp, listedAt) ? undefined : entryOf(stamp.path);
        return entry ? [{ stamp, entry }] : [];
      });
      const { shard, rests } = printShard(this.code, folder, kept);
      // The one that names the other comes last: until then, neither is believed.
      await this.put(restsName(folder), rests.length > 0 ? rests : undefined);
      await this.put(shardName(folder), kept.length > 0 ? shard : undefined);
      await setImmediate();
    }
  }

  private async put(name: string, bytes: Uint8Array | undefined): Promise<void> {
    if (bytes) writeCacheFile(this.folder, name, bytes);
    else await unlink(join(this.folder, name)).catch(() => undefined);
  }

  private readShard(folder: string, files: readonly FileStamp[]): readonly Packed[] {
    const shard = readCacheFile(this.folder, shardName(folder));
    return shard ? readShard(this.code, folder, shard, this.restsFile(folder), files) : [];
  }

  private restsFile(folder: string): RestsFile {
    const path = join(this.folder, restsName(folder));
    return {
      size: () => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
      read: () => readCacheFile(this.folder, restsName(folder)) ?? Buffer.alloc(0),
    };
  }
}

function byFolder(files: readonly FileStamp[]): ReadonlyMap<string, FileStamp[]> {
  const folders = new Map<string, FileStamp[]>();
  let last: { readonly start: string; readonly others: FileStamp[] } | undefined;
  for (const file of files) {
    const { path } = file;
    // Nearly all stand in the folder of the one before.
    if (!last || !path.startsWith(last.start) || path.includes('/', last.start.length)) {
      const folder = folderOf(path);
      const others = folders.get(folder) ?? [];
      folders.set(folder, others);
      last = { start: `${folder}/`, others };
    }
    last.others.push(file);
  }
  return folders;
}

function shardName(folder: string): string {
  return `${safeName(folder)}.shard`;
}

function restsName(folder: string): string {
  return `${safeName(folder)}.rests`;
}

/**
 * The name of a file for something of any name, which leads nowhere. Two that are alike only take the place of each
 * other: a shard says what it is of. (A digest that nobody can forge would take longer to load than all shards.)
 */
export function safeName(name: string): string {
  const readable = name.replace(/[^A-Za-z0-9]/g, '-').slice(-40);
  return `${readable}.${crc32(name).toString(16)}`;
}

function isRacy({ mtimeMs, ctimeMs }: FileStamp, listedAt: number): boolean {
  return Math.max(mtimeMs, ctimeMs) >= listedAt - RACY_MS;
}

/** Whether a folder is another or lies within it. */
export function isInside(folder: string, root: string): boolean {
  const way = relative(root, folder);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** The bundle that runs: another build may read records differently. */
export function runningCode(): string {
  const { size, mtimeMs } = statSync(__filename);
  return `${size}/${mtimeMs}`;
}
