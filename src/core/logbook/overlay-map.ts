import type { Entry } from './entry';
import type { Slot } from './packed';
import { unpacked } from './packed';

/** So many replaced entries are carried along before they are worked into the base. */
const MAX_OVERLAY = 200;

/**
 * A map of entries, ordered by their paths, that is never changed: `with` gives another that shares almost all
 * of it, so that one saved file costs the same in a logbook of a hundred thousand as in one of ten.
 */
export class OverlayMap<E = Entry> implements ReadonlyMap<string, E> {
  private constructor(
    private readonly base: ReadonlyMap<string, Slot>,
    /** What differs from the base; undefined: taken out. */
    private readonly overlay: ReadonlyMap<string, Slot | undefined>,
    readonly size: number,
    private readonly open: (slot: Slot) => E,
  ) {}

  /** `base` must be in the order of its values' paths, and not be changed afterwards. */
  static of(base: ReadonlyMap<string, Slot>): OverlayMap {
    return new OverlayMap(base, new Map<string, Slot | undefined>(), base.size, unpacked);
  }

  /** The same map with something else made of its slots. */
  opened<F>(open: (slot: Slot) => F): OverlayMap<F> {
    return new OverlayMap(this.base, this.overlay, this.size, open);
  }

  /** This map with the entry at `key` replaced, added, or (undefined) taken out. */
  with(key: string, slot: Slot | undefined): OverlayMap<E> {
    const overlay = new Map(this.overlay).set(key, slot);
    const size = this.size + (slot ? 1 : 0) - (this.has(key) ? 1 : 0);
    const next = new OverlayMap(this.base, overlay, size, this.open);
    if (overlay.size <= MAX_OVERLAY) return next;
    return OverlayMap.of(new Map(next.slots())).opened(this.open);
  }

  /** The slot at `key`, as it is. */
  slot(key: string): Slot | undefined {
    const isReplaced = this.overlay.size > 0 && this.overlay.has(key);
    return isReplaced ? this.overlay.get(key) : this.base.get(key);
  }

  /** Every slot, ordered by path, as it is. */
  slots(): Iterable<[string, Slot]> {
    return this.overlay.size === 0 ? this.base : this.merged();
  }

  private *merged(): Generator<[string, Slot], undefined> {
    const added = [...this.overlay]
      .filter((item): item is [string, Slot] => item[1] !== undefined)
      .sort(([, a], [, b]) => (a.path < b.path ? -1 : 1));
    let next = 0;
    for (const item of this.base) {
      if (this.overlay.has(item[0])) continue;
      for (let other = added[next]; other && other[1].path < item[1].path; other = added[next]) {
        yield other;
        next += 1;
      }
      yield item;
    }
    yield* added.slice(next);
  }

  get(key: string): E | undefined {
    const slot = this.slot(key);
    return slot && this.open(slot);
  }

  has(key: string): boolean {
    return this.slot(key) !== undefined;
  }

  *entries(): Generator<[string, E], undefined> {
    for (const [key, slot] of this.slots()) yield [key, this.open(slot)];
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this.slots()) yield key;
  }

  *values(): Generator<E, undefined> {
    for (const [, slot] of this.slots()) yield this.open(slot);
  }

  [Symbol.iterator](): Generator<[string, E], undefined> {
    return this.entries();
  }

  forEach(callback: (value: E, key: string, map: ReadonlyMap<string, E>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
