interface Placed {
  readonly path: string;
}

/** So many replaced entries are carried along before they are worked into the base. */
const MAX_OVERLAY = 200;

/**
 * A map of entries, ordered by their paths, that is never changed: `with` gives another that shares almost all
 * of it, so that one saved file costs the same in a logbook of a hundred thousand as in one of ten.
 */
export class OverlayMap<V extends Placed> implements ReadonlyMap<string, V> {
  private constructor(
    private readonly base: ReadonlyMap<string, V>,
    /** What differs from the base; undefined: taken out. */
    private readonly overlay: ReadonlyMap<string, V | undefined>,
    readonly size: number,
  ) {}

  /** `base` must be in the order of its values' paths, and not be changed afterwards. */
  static of<V extends Placed>(base: ReadonlyMap<string, V>): OverlayMap<V> {
    return new OverlayMap(base, new Map<string, V | undefined>(), base.size);
  }

  /** This map with the entry at `key` replaced, added, or (undefined) taken out. */
  with(key: string, value: V | undefined): OverlayMap<V> {
    const overlay = new Map(this.overlay).set(key, value);
    const size = this.size + (value ? 1 : 0) - (this.has(key) ? 1 : 0);
    const next = new OverlayMap(this.base, overlay, size);
    return overlay.size > MAX_OVERLAY ? OverlayMap.of(new Map(next)) : next;
  }

  get(key: string): V | undefined {
    return this.overlay.has(key) ? this.overlay.get(key) : this.base.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): Generator<[string, V], undefined> {
    const added = [...this.overlay]
      .filter((entry): entry is [string, V] => entry[1] !== undefined)
      .sort(([, a], [, b]) => (a.path < b.path ? -1 : 1));
    let next = 0;
    for (const entry of this.base) {
      if (this.overlay.has(entry[0])) continue;
      for (let item = added[next]; item && item[1].path < entry[1].path; item = added[next]) {
        yield item;
        next += 1;
      }
      yield entry;
    }
    yield* added.slice(next);
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
