import type { Entry } from './entry';

/**
 * An entry that came from the cache and is not unpacked before somebody looks into it: opening a logbook must not
 * wait for a hundred thousand records of which a command shows one.
 */
export class Packed<E extends Entry = Entry> {
  private entry: E | undefined;

  constructor(
    readonly path: string,
    readonly kind: E['kind'],
    readonly id: string,
    private unpackNow: (() => E) | undefined,
  ) {}

  /** The entry; the same object every time. */
  unpack(): E {
    this.entry ??= this.unpackNow?.();
    if (!this.entry) throw new Error(`nothing packed for ${this.path}`);
    this.unpackNow = undefined;
    return this.entry;
  }
}

/** An entry, or one still packed. Both tell path, kind and id. */
export type Slot<E extends Entry = Entry> = E | Packed<E>;

/** The entry in a slot. */
export function unpacked<E extends Entry>(slot: Slot<E>): E {
  return slot instanceof Packed ? slot.unpack() : slot;
}
