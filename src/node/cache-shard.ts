import { crc32 } from 'node:zlib';
import type { Entry } from '../core/logbook/entry';
import { nameOf, stemOf } from '../core/logbook/layout';
import { Packed } from '../core/logbook/packed';
import type { PackedSource, Slot } from '../core/logbook/packed';
import type { FileStamp } from '../core/logbook/ports';
import { JsonSource, lengthsOf, rowOf } from './packed-entries';
import type { RowLengths } from './packed-entries';

/*
 * One file of the cache holds the entries of one folder of the logbook:
 *
 *   a line of JSON: ShardHeader       a line of JSON: ShardColumns       each entry as JSON, one after the other
 *
 * The columns say how many bytes each entry has, so that one can be unpacked without the others, or its head alone.
 */

interface ShardHeader {
  /** What wrote it; other code may read records differently. */
  readonly code: string;
  readonly folder: string;
  /** Of all bytes after this line. */
  readonly crc: number;
}

/** One item a file, ordered by name: columns of numbers are read several times faster than rows. */
interface ShardColumns extends RowLengths {
  readonly name: readonly string[];
  readonly size: readonly number[];
  readonly mtimeMs: readonly number[];
  readonly ctimeMs: readonly number[];
  readonly kind: readonly Entry['kind'][];
  /** 0: as the file is named. */
  readonly id: readonly (string | 0)[];
}

/** A shard as bytes; `files` are ordered by path. `code` names the code that reads and writes it. */
export function printShard(
  code: string,
  folder: string,
  files: readonly { readonly stamp: FileStamp; readonly entry: Slot }[],
): Uint8Array {
  const rows = files.map(({ entry }) => rowOf(entry));
  const columns: ShardColumns = {
    name: files.map(({ stamp }) => nameOf(stamp.path)),
    size: files.map(({ stamp }) => stamp.size),
    mtimeMs: files.map(({ stamp }) => stamp.mtimeMs),
    ctimeMs: files.map(({ stamp }) => stamp.ctimeMs),
    kind: files.map(({ entry }) => entry.kind),
    id: files.map(({ entry }) => (entry.id === stemOf(entry.path) ? 0 : entry.id)),
    ...lengthsOf(rows),
  };
  const rest = Buffer.concat([
    Buffer.from(`${JSON.stringify(columns)}\n`),
    ...rows.map(({ json }) => json),
  ]);
  const header: ShardHeader = { code, folder, crc: crc32(rest) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), rest]);
}

/**
 * The entries of a shard whose files still have the stamps they had, of `files` ordered by path; none when other
 * code wrote the shard, it is another folder's, or any byte is not what was written.
 */
export function readShard(
  code: string,
  folder: string,
  shard: Buffer,
  files: readonly FileStamp[],
): readonly Packed[] {
  const headerEnd = shard.indexOf('\n');
  if (headerEnd < 0) return [];
  const header = parseHeader(shard.toString('utf8', 0, headerEnd));
  if (header?.code !== code || header.folder !== folder) return [];
  if (header.crc !== crc32(shard.subarray(headerEnd + 1))) return [];
  const columnsEnd = shard.indexOf('\n', headerEnd + 1);
  // The sum says that these are the bytes which `printShard` wrote.
  const columns = JSON.parse(shard.toString('utf8', headerEnd + 1, columnsEnd)) as ShardColumns;
  return unchanged(folder, columns, new JsonSource(shard.subarray(columnsEnd + 1), columns), files);
}

function parseHeader(line: string): Partial<ShardHeader> | undefined {
  try {
    return JSON.parse(line) as Partial<ShardHeader>;
  } catch {
    return undefined;
  }
}

/** Files and columns are in the same order: one walk along both. */
function unchanged(
  folder: string,
  columns: ShardColumns,
  source: PackedSource,
  files: readonly FileStamp[],
): readonly Packed[] {
  const found: Packed[] = [];
  let position = 0;
  const nameStart = folder === '' ? 0 : folder.length + 1;
  for (const { path, size, mtimeMs, ctimeMs } of files) {
    const name = path.slice(nameStart);
    while ((columns.name[position] ?? name) < name) position += 1;
    const isSame =
      columns.name[position] === name &&
      columns.size[position] === size &&
      columns.mtimeMs[position] === mtimeMs &&
      columns.ctimeMs[position] === ctimeMs;
    const kind = columns.kind[position];
    if (!isSame || kind === undefined) continue;
    const id = columns.id[position] || stemOf(name);
    found.push(new Packed(path, kind, id, source, position));
  }
  return found;
}
