import { crc32 } from 'node:zlib';
import { COLUMN_NAMES, columnOf } from '../../core/history/segment';
import type { Segment, SegmentColumns } from '../../core/history/segment';
import { isSound } from '../../core/history/sound-segment';

/*
 * A stretch of the history in a file:
 *
 *   a line of JSON: SegmentHeader       the texts as JSON       each column, as the memory has it
 */

interface SegmentHeader {
  /** What wrote it and what it is of; a file that says otherwise is not used. */
  readonly code: string;
  readonly head: string;
  readonly base: number;
  readonly width: number;
  /** Bytes of each part. */
  readonly lengths: readonly number[];
}

/** The first line of a file. */
interface SummedHeader {
  readonly header: Partial<SegmentHeader>;
  /** Of the header as JSON, and all bytes after this line. */
  readonly crc: number;
}

/** A stretch as bytes, which only `parseSegment` with the same code reads. */
export function printSegment({ head, base, width, texts, columns }: Segment, code: string): Buffer {
  const parts = [
    Buffer.from(JSON.stringify(texts)),
    ...COLUMN_NAMES.map((name) => {
      const { buffer, byteOffset, byteLength } = columns[name];
      return Buffer.from(buffer, byteOffset, byteLength);
    }),
  ];
  const rest = Buffer.concat(parts);
  const lengths = parts.map((part) => part.length);
  const header: SegmentHeader = { code, head, base, width, lengths };
  const first: SummedHeader = { header, crc: sumOf(header, rest) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(first)}\n`), rest]);
}

/**
 * The stretch of a file, or undefined when other code wrote it, any byte is not what was written, or no history could
 * be so, whoever made the sum.
 * @param base how many commits the stretches before it keep
 */
export function parseSegment(file: Buffer, code: string, base: number): Segment | undefined {
  const end = file.indexOf('\n') + 1;
  const { header, crc } = parseHeader(file.toString('utf8', 0, end)) ?? {};
  if (header?.code !== code || crc !== sumOf(header, file.subarray(end))) return undefined;
  try {
    const segment = segmentOf(header as SegmentHeader, file, end);
    return isSound(segment, base) ? segment : undefined;
  } catch {
    return undefined; // nothing that `printSegment` writes
  }
}

function segmentOf(header: SegmentHeader, file: Buffer, textsStart: number): Segment {
  const { head, base, width, lengths } = header;
  const [textLength = 0, ...columnLengths] = lengths;
  let start = textsStart + textLength;
  const texts = JSON.parse(file.toString('utf8', textsStart, start)) as readonly string[];
  start += file.byteOffset;
  const columns = COLUMN_NAMES.map((name, index) => {
    const length = columnLengths[index] ?? 0;
    // A copy, since numbers must begin at a multiple of their size.
    const content = file.buffer.slice(start, start + length) as ArrayBuffer;
    start += length;
    return [name, columnOf(name, content)] as const;
  });
  return { head, base, width, texts, columns: Object.fromEntries(columns) as SegmentColumns };
}

function sumOf(header: Partial<SegmentHeader>, rest: Uint8Array): number {
  return crc32(rest, crc32(JSON.stringify(header)));
}

function parseHeader(line: string): Partial<SummedHeader> | undefined {
  try {
    return JSON.parse(line) as Partial<SummedHeader>;
  } catch {
    return undefined;
  }
}
