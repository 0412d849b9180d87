import type { Entry } from './entry';

/** What entries are unpacked from: a piece of the cache, or what a worker sent. */
export interface PackedSource {
  entryAt(position: number): Entry;
  /** The same as JSON in UTF-8. */
  jsonAt(position: number): Uint8Array;
}

/**
 * An entry that came from the cache or a worker and is not unpacked before somebody looks into it: opening a logbook must not
 * wait for a hundred thousand records of which a command shows one.
 */
export class Packed {
  private entry: Entry | undefined;

  constructor(
    readonly path: string,
    readonly kind: Entry['kind'],
    readonly id: string,
    private readonly source: PackedSource,
    private readonly position: number,
  ) {}

  /** The entry; the same object every time. */
  unpack(): Entry {
    this.entry ??= this.source.entryAt(this.position);
    return this.entry;
  }

  /** As JSON in UTF-8, without unpacking. */
  json(): Uint8Array {
    return this.source.jsonAt(this.position);
  }
}

/** An entry, or one still packed. Both tell path, kind and id. */
export type Slot = Entry | Packed;

/** The entry in a slot. */
export function unpacked(slot: Slot): Entry {
  return slot instanceof Packed ? slot.unpack() : slot;
}
