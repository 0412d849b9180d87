import { crc32 } from 'node:zlib';
import type { Entry } from '../core/logbook/entry';
import { nameOf, stemOf, stemOfName } from '../core/logbook/layout';
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
 * What was cut off of long prose stands in a second file, one after the other, which is not read before it is searched.
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
  /** How many bytes of the second file each has, and the sum of all of them. */
  readonly rests: readonly number[];
  readonly restsCrc: number;
}

/** The two files of a shard; the second is empty when no prose is long. */
export interface PrintedShard {
  readonly shard: Uint8Array;
  readonly rests: Uint8Array;
}

/** The second file of a shard, as the disk has it. */
export interface RestsFile {
  /** In bytes; 0 when there is none. */
  size(): number;
  read(): Buffer;
}

/** A shard as bytes; `files` are ordered by path. `code` names the code that reads and writes it. */
export function printShard(
  code: string,
  folder: string,
  files: readonly { readonly stamp: FileStamp; readonly entry: Slot }[],
): PrintedShard {
  const kept = files.flatMap(({ stamp, entry }) => {
    const row = rowOf(entry);
    const rest = row.rest();
    // Without the rest that it should have, it is to be read again from its file.
    return rest === undefined ? [] : [{ stamp, entry, row, rest: Buffer.from(rest) }];
  });
  const rests = Buffer.concat(kept.map(({ rest }) => rest));
  const columns: ShardColumns = {
    name: kept.map(({ stamp }) => nameOf(stamp.path)),
    size: kept.map(({ stamp }) => stamp.size),
    mtimeMs: kept.map(({ stamp }) => stamp.mtimeMs),
    ctimeMs: kept.map(({ stamp }) => stamp.ctimeMs),
    kind: kept.map(({ entry }) => entry.kind),
    id: kept.map(({ entry }) => (entry.id === stemOf(entry.path) ? 0 : entry.id)),
    ...lengthsOf(kept.map(({ row }) => row)),
    rests: kept.map(({ rest }) => rest.length),
    restsCrc: crc32(rests),
  };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(columns)}\n`),
    ...kept.map(({ row }) => row.json),
  ]);
  const header: ShardHeader = { code, folder, crc: crc32(body) };
  return { shard: Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]), rests };
}

/**
 * The entries of a shard whose files still have the stamps they had, of `files` ordered by path; none when other
 * code wrote the shard, it is another folder's, its second file is missing, or any byte is not what was written.
 */
export function readShard(
  code: string,
  folder: string,
  shard: Buffer,
  rests: RestsFile,
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
  if (sum(columns.rests) > 0 && rests.size() !== sum(columns.rests)) return [];
  const source = new JsonSource(shard.subarray(columnsEnd + 1), columns, restsOf(columns, rests));
  return unchanged(folder, columns, source, files);
}

/** Reads the second file when it is first asked for; another program may have written it anew: then it has nothing. */
function restsOf(columns: ShardColumns, file: RestsFile): (position: number) => string | undefined {
  let loaded:
    { readonly bytes: Buffer | undefined; readonly starts: readonly number[] } | undefined;
  const load = () => {
    let next = 0;
    const starts = columns.rests.map((length) => (next += length) - length);
    const bytes = file.read();
    return { starts, bytes: crc32(bytes) === columns.restsCrc ? bytes : undefined };
  };
  return (position) => {
    const length = columns.rests[position] ?? 0;
    if (length === 0) return '';
    loaded ??= load();
    const start = loaded.starts[position] ?? 0;
    return loaded.bytes?.toString('utf8', start, start + length);
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
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
    const id = columns.id[position] || stemOfName(name);
    found.push(new Packed(path, kind, id, source, position));
  }
  return found;
}
