import { crc32 } from 'node:zlib';
import type { Entry } from '../core/logbook/entry';
import { nameOf } from '../core/logbook/layout';
import type { FileStamp } from '../core/logbook/ports';

/*
 * One file of the cache holds the entries of one folder of the logbook:
 *
 *   a line of JSON: ShardHeader        a line of JSON: ShardRow[]        each entry as JSON, one after the other
 *
 * The rows say how many bytes each entry has, so that one can be unpacked without the others.
 */

interface ShardHeader {
  /** What wrote it; other code may read records differently. */
  readonly code: string;
  readonly folder: string;
  /** Of all bytes after this line. */
  readonly crc: number;
}

type ShardRow = readonly [
  name: string,
  size: number,
  mtimeMs: number,
  ctimeMs: number,
  kind: Entry['kind'],
  id: string,
  bytes: number,
];

/** An entry of a shard, still as bytes. */
export interface ShardEntry {
  readonly stamp: Omit<FileStamp, 'path' | 'type'>;
  readonly kind: Entry['kind'];
  readonly id: string;
  readonly json: Buffer;
}

/** A shard as bytes. `code` names the code that reads and writes it. */
export function printShard(
  code: string,
  folder: string,
  files: readonly { readonly stamp: FileStamp; readonly entry: Entry }[],
): Uint8Array {
  const bodies = files.map(({ entry }) => Buffer.from(JSON.stringify(entry)));
  const rows = files.map(({ stamp, entry }, index): ShardRow => {
    const { path, size, mtimeMs, ctimeMs } = stamp;
    const bytes = bodies[index]?.length ?? 0;
    return [nameOf(path), size, mtimeMs, ctimeMs, entry.kind, entry.id, bytes];
  });
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(rows)}\n`), ...bodies]);
  const header: ShardHeader = { code, folder, crc: crc32(rest) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), rest]);
}

/**
 * The entries of a shard by the names of their files; none when other code wrote it, it is another folder's, or any
 * byte is not what was written.
 */
export function readShard(
  code: string,
  folder: string,
  bytes: Buffer,
): ReadonlyMap<string, ShardEntry> {
  const found = new Map<string, ShardEntry>();
  const headerEnd = bytes.indexOf('\n');
  if (
    headerEnd < 0 ||
    !isOurs(bytes.toString('utf8', 0, headerEnd), code, folder, bytes, headerEnd)
  )
    return found;
  const rowsEnd = bytes.indexOf('\n', headerEnd + 1);
  // The sum says that these are the bytes which `printShard` wrote.
  const rows = JSON.parse(bytes.toString('utf8', headerEnd + 1, rowsEnd)) as readonly ShardRow[];
  let start = rowsEnd + 1;
  for (const [name, size, mtimeMs, ctimeMs, kind, id, length] of rows) {
    const json = bytes.subarray(start, start + length);
    found.set(name, { stamp: { size, mtimeMs, ctimeMs }, kind, id, json });
    start += length;
  }
  return found;
}

function isOurs(
  header: string,
  code: string,
  folder: string,
  bytes: Buffer,
  headerEnd: number,
): boolean {
  try {
    const found = JSON.parse(header) as Partial<ShardHeader> | null;
    return (
      found?.code === code &&
      found.folder === folder &&
      found.crc === crc32(bytes.subarray(headerEnd + 1))
    );
  } catch {
    return false;
  }
}
