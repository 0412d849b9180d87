import type { Entry } from '../core/logbook/entry';
import { Packed } from '../core/logbook/packed';
import type { PackedSource, Slot } from '../core/logbook/packed';

/** Entries as they travel between threads: as JSON, which nobody has to unpack before it is looked into. */
export interface PackedEntries {
  readonly paths: readonly string[];
  readonly kinds: readonly Entry['kind'][];
  readonly ids: readonly string[];
  /** How many bytes each takes of `bytes`, which holds them one after the other. */
  readonly lengths: readonly number[];
  readonly bytes: Uint8Array;
}

/** Packs entries to be sent to another thread. */
export function packEntries(entries: readonly Entry[]): PackedEntries {
  const bodies = entries.map(jsonOf);
  return {
    paths: entries.map(({ path }) => path),
    kinds: entries.map(({ kind }) => kind),
    ids: entries.map(({ id }) => id),
    lengths: bodies.map((body) => body.length),
    bytes: Buffer.concat(bodies),
  };
}

/** What another thread packed, as slots of the index. */
export function slotsOf(packed: PackedEntries): readonly Packed[] {
  const { buffer, byteOffset, byteLength } = packed.bytes;
  const source = new JsonSource(Buffer.from(buffer, byteOffset, byteLength), packed.lengths);
  return packed.paths.map((path, position) => {
    const kind = packed.kinds[position] ?? 'broken';
    return new Packed(path, kind, packed.ids[position] ?? '', source, position);
  });
}

/** An entry as JSON in UTF-8. */
export function jsonOf(slot: Slot): Uint8Array {
  return slot instanceof Packed ? slot.json() : Buffer.from(JSON.stringify(slot));
}

/** Entries as JSON, one after the other in a buffer. */
export class JsonSource implements PackedSource {
  private readonly starts: readonly number[];

  constructor(
    private readonly bytes: Buffer,
    private readonly lengths: readonly number[],
  ) {
    let next = 0;
    this.starts = lengths.map((length) => (next += length) - length);
  }

  entryAt(position: number): Entry {
    const [start, end] = this.place(position);
    return JSON.parse(this.bytes.toString('utf8', start, end)) as Entry;
  }

  jsonAt(position: number): Uint8Array {
    const [start, end] = this.place(position);
    return this.bytes.subarray(start, end);
  }

  private place(position: number): readonly [start: number, end: number] {
    const start = this.starts[position] ?? 0;
    return [start, start + (this.lengths[position] ?? 0)];
  }
}
