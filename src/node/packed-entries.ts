import { splitRecord } from '../core/logbook/change-head';
import type { Entry } from '../core/logbook/entry';
import { Packed } from '../core/logbook/packed';
import type { PackedBody, PackedRow, PackedSource, Slot } from '../core/logbook/packed';
import type { Snapshot } from '../core/logbook/snapshot';

/** Where each of several entries stands in one buffer that holds them one after the other. */
export interface RowLengths {
  /** How many bytes each takes. */
  readonly bytes: readonly number[];
  /** How many of these are the beginning of its head (`PackedRow.head`). */
  readonly heads: readonly number[];
}

/** Entries as they travel between threads: as JSON, which nobody has to unpack before it is looked into. */
export interface PackedEntries extends RowLengths {
  readonly paths: readonly string[];
  readonly kinds: readonly Entry['kind'][];
  readonly ids: readonly string[];
  readonly rests: readonly string[];
  readonly json: Uint8Array;
}

/** Packs entries to be sent to another thread. */
export function packEntries(entries: readonly Entry[]): PackedEntries {
  return packed(entries, ({ rest }) => rest() ?? '');
}

/** Packs a snapshot, without what was cut off of long prose, which may stand in files that nobody has read. */
export function packSnapshot({ slots }: Snapshot): PackedEntries {
  return packed([...slots], () => '');
}

function packed(slots: readonly Slot[], restOf: (row: PackedRow) => string): PackedEntries {
  const rows = slots.map(rowOf);
  return {
    paths: slots.map(({ path }) => path),
    kinds: slots.map(({ kind }) => kind),
    ids: slots.map(({ id }) => id),
    ...lengthsOf(rows),
    rests: rows.map(restOf),
    json: Buffer.concat(rows.map(({ json }) => json)),
  };
}

/** What another thread packed, as slots of the index. */
export function slotsOf(entries: PackedEntries): readonly Packed[] {
  const { buffer, byteOffset, byteLength } = entries.json;
  const restAt = (position: number) => entries.rests[position] ?? '';
  const source = new JsonSource(Buffer.from(buffer, byteOffset, byteLength), entries, restAt);
  return entries.paths.map((path, position) => {
    const kind = entries.kinds[position] ?? 'broken';
    return new Packed(path, kind, entries.ids[position] ?? '', source, position);
  });
}

/** What `JsonSource` needs to know of rows that stand one after the other. */
export function lengthsOf(rows: readonly PackedRow[]): RowLengths {
  return { bytes: rows.map(({ json }) => json.length), heads: rows.map(({ head }) => head) };
}

/** What closes a head: its record, and the entry. */
const CLOSING = '}}';

/** An entry as it is kept. */
export function rowOf(slot: Slot): PackedRow {
  if (slot instanceof Packed) return slot.row();
  if (slot.kind !== 'change') {
    return { json: Buffer.from(JSON.stringify(bodyOf(slot))), head: 0, rest: () => '' };
  }
  const { shortened, problems } = slot;
  const { head: record, rest: others } = splitRecord(slot.record);
  const head = JSON.stringify({ shortened, problems, record }).slice(0, -CLOSING.length);
  const tail = JSON.stringify(others).slice(1, -1);
  const json = Buffer.from(`${head}${tail && `,${tail}`}${CLOSING}`);
  return { json, head: Buffer.byteLength(head), rest: slot.rest ?? (() => '') };
}

function bodyOf(entry: Entry): PackedBody {
  const { problems } = entry;
  if (entry.kind === 'broken') return { problems, expected: entry.expected };
  return { problems, shortened: entry.shortened, record: entry.record };
}

/** Entries as JSON, one after the other in a buffer. */
export class JsonSource implements PackedSource {
  private readonly starts: readonly number[];

  constructor(
    private readonly json: Buffer,
    private readonly lengths: RowLengths,
    readonly restAt: (position: number) => string | undefined,
  ) {
    let next = 0;
    this.starts = lengths.bytes.map((length) => (next += length) - length);
  }

  bodyAt(position: number): PackedBody {
    const start = this.starts[position] ?? 0;
    const end = start + (this.lengths.bytes[position] ?? 0);
    return JSON.parse(this.json.toString('utf8', start, end)) as PackedBody;
  }

  headAt(position: number): PackedBody {
    const length = this.lengths.heads[position] ?? 0;
    if (length === 0) return this.bodyAt(position);
    const start = this.starts[position] ?? 0;
    return JSON.parse(this.json.toString('utf8', start, start + length) + CLOSING) as PackedBody;
  }

  rowAt(position: number): PackedRow {
    const start = this.starts[position] ?? 0;
    const end = start + (this.lengths.bytes[position] ?? 0);
    const head = this.lengths.heads[position] ?? 0;
    return { json: this.json.subarray(start, end), head, rest: () => this.restAt(position) };
  }
}
