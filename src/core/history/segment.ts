import { RECORD_KINDS } from '../model/record-kind';
import type { TreeFile } from './raw-diff';
import type { Commit } from './revision';
import type { Touch } from './touch';

/*
 * A stretch of the history as columns of numbers: a hundred thousand saves as objects would take ten times the memory
 * and the time to load. Texts are kept once each and numbered. Commits stand oldest first, by their keys; "places"
 * count the kept commits of all segments from 1 on, so that 0 can say "none".
 */
const COLUMNS = {
  /** Every commit of the stretch, also those that touch no record: ids, and the places of what stands for them. */
  seen: Uint8Array,
  seenAs: Uint32Array,
  /** 1: in it the logbook is in another folder than now, from which it was moved later. */
  seenElsewhere: Uint8Array,
  // The commits that matter to some record.
  commit: Uint8Array,
  /** Orders commits: their time, and always more than that of each parent. Seconds. */
  key: Float64Array,
  authorName: Uint32Array,
  authorEmail: Uint32Array,
  committerName: Uint32Array,
  committerEmail: Uint32Array,
  /** Seconds since 1970, and the clock's distance from UTC in minutes. */
  written: Float64Array,
  writtenZone: Int32Array,
  committed: Float64Array,
  committedZone: Int32Array,
  subject: Uint32Array,
  boundary: Uint8Array,
  /** `…End`: where the rows that belong to a row end, and those of the next begin. */
  parentEnd: Uint32Array,
  touchEnd: Uint32Array,
  pickEnd: Uint32Array,
  /** Parents: ids, and the places of the nearest commits that matter at or before them along first parents. */
  parent: Uint8Array,
  link: Uint32Array,
  // Contents.
  blob: Uint8Array,
  /** In bytes; `UNKNOWN_SIZE` when it is not on this computer. */
  blobSize: Uint32Array,
  // What commits did to records; paths and blobs count from 1.
  touchCommit: Uint32Array,
  touchKind: Uint8Array,
  touchId: Uint32Array,
  afterPath: Uint32Array,
  afterBlob: Uint32Array,
  nameEnd: Uint32Array,
  beforeEnd: Uint32Array,
  name: Uint32Array,
  beforePath: Uint32Array,
  beforeBlob: Uint32Array,
  // Merges that took a record as another parent than the first had it.
  pickCommit: Uint32Array,
  pickId: Uint32Array,
  pickParent: Uint8Array,
} as const;

/** The names of the columns, in the order in which they are kept. */
export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

export type SegmentColumns = {
  readonly [Name in ColumnName]: InstanceType<(typeof COLUMNS)[Name]>;
};

/** A stretch of the history, from where the segment before it ends up to `head`. */
export interface Segment {
  readonly head: string;
  /** How many commits the segments before it keep. */
  readonly base: number;
  /** Bytes of an object's id: 20, or 32 where git uses SHA-256. */
  readonly width: number;
  readonly texts: readonly string[];
  readonly columns: SegmentColumns;
}

export const UNKNOWN_SIZE = 0xffff_ffff;

/** A column over bytes that were kept, or over numbers. */
export function columnOf<Name extends ColumnName>(
  name: Name,
  content: readonly number[] | ArrayBuffer,
): SegmentColumns[Name] {
  const Column = COLUMNS[name] as unknown as new (
    content: readonly number[] | ArrayBuffer,
  ) => SegmentColumns[Name];
  return new Column(content);
}

/** The rows that belong to a row, from its `…End` column: `[start, end)`. */
export function rowsOf(ends: Uint32Array, row: number): readonly [number, number] {
  return [row === 0 ? 0 : (ends[row - 1] ?? 0), ends[row] ?? 0];
}

/** The rows in which a column has a number: a search of the machine's own, far faster than a look at each row. */
export function rowsWith(column: Uint32Array, number: number): readonly number[] {
  const rows: number[] = [];
  for (let row = column.indexOf(number); row >= 0; row = column.indexOf(number, row + 1))
    rows.push(row);
  return rows;
}

/** The id of an object from its bytes. */
export function oidAt(column: Uint8Array, width: number, row: number): string {
  let text = '';
  for (let at = row * width; at < (row + 1) * width; at++) text += HEX[column[at] ?? 0] ?? '';
  return text;
}
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The bytes of an object's id. */
export function oidBytes(oid: string): readonly number[] {
  const bytes: number[] = [];
  for (let at = 0; at < oid.length; at += 2)
    bytes.push(digitAt(oid, at) * 16 + digitAt(oid, at + 1));
  return bytes;
}

/** A hexadecimal digit, small letters, which takes a tenth of the time of `Number.parseInt`. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code <= 57 ? code - 48 : code - 87;
}

/** The commit of a row. */
export function commitAt(segment: Segment, row: number): Commit {
  const { columns, width } = segment;
  const [from, to] = rowsOf(columns.parentEnd, row);
  const parents = Array.from({ length: to - from }, (_, at) =>
    oidAt(columns.parent, width, from + at),
  );
  return {
    oid: oidAt(columns.commit, width, row),
    parents,
    author: personAt(segment, columns.authorName[row], columns.authorEmail[row]),
    date: isoTime(columns.written[row] ?? 0, columns.writtenZone[row] ?? 0),
    committer: personAt(segment, columns.committerName[row], columns.committerEmail[row]),
    committed: isoTime(columns.committed[row] ?? 0, columns.committedZone[row] ?? 0),
    subject: textAt(segment, columns.subject[row]),
    boundary: columns.boundary[row] === 1,
  };
}

/** What a commit did to a record, by the row of the touch. */
export function touchAt(segment: Segment, row: number): Touch {
  const { columns } = segment;
  const [firstName, endName] = rowsOf(columns.nameEnd, row);
  const [firstBefore, endBefore] = rowsOf(columns.beforeEnd, row);
  return {
    commit: commitAt(segment, columns.touchCommit[row] ?? 0),
    kind: RECORD_KINDS[columns.touchKind[row] ?? 0] ?? 'change',
    id: textAt(segment, columns.touchId[row]),
    after: fileAt(segment, columns.afterPath[row], columns.afterBlob[row]),
    before: Array.from({ length: endBefore - firstBefore }, (_, at) =>
      fileAt(segment, columns.beforePath[firstBefore + at], columns.beforeBlob[firstBefore + at]),
    ),
    names: Array.from(columns.name.subarray(firstName, endName), (text) => textAt(segment, text)),
  };
}

function personAt(segment: Segment, name: number | undefined, email: number | undefined) {
  return { name: textAt(segment, name), email: textAt(segment, email) };
}

function textAt({ texts }: Segment, at = 0): string {
  return texts[at] ?? '';
}

function fileAt(segment: Segment, path = 0, blob = 0): TreeFile | undefined {
  if (path === 0 || blob === 0) return undefined;
  const { columns, width } = segment;
  const size = columns.blobSize[blob - 1];
  const oid = oidAt(columns.blob, width, blob - 1);
  const file = { path: textAt(segment, path - 1), oid };
  return size === undefined || size === UNKNOWN_SIZE ? file : { ...file, size };
}

/** The last moment that JavaScript can tell, in seconds. */
const LAST_TIME = 8_640_000_000_000 - 86_400;

/** A moment as a clock so many minutes away from UTC reads: `2026-11-20T09:30:00+01:00`. */
export function isoTime(seconds: number, zone: number): string {
  const local = Math.max(-LAST_TIME, Math.min(LAST_TIME, seconds)) + zone * 60;
  const text = new Date(local * 1000).toISOString().replace(/\.000Z$/, '');
  const away = Math.abs(zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${text}${zone < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}
