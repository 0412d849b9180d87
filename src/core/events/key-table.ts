import type { Hash } from './hash';

const FIRST_SIZE = 1024;

/** 64 bits that stand for a key. */
export interface KeyBits {
  readonly high: number;
  readonly low: number;
}

const HASHED = /:#([0-9a-f]{16})[0-9a-f]*$/;

/** What a key is known by: of one that is a hash already its own digits, which saves to hash it again. */
export function bitsOf(key: string, hash: Hash): KeyBits {
  return bitsOfHash((key.includes(':#') ? HASHED.exec(key)?.[1] : undefined) ?? hash(key));
}

/** A key that is known by the same bits as another, and does not say what that one says. */
export function hashedKey(key: string, hash: Hash): string {
  return `:#${HASHED.exec(key)?.[1] ?? hash(key).slice(0, 16)}`;
}

/** As `bitsOf`, for the digits of a hash, of which there are sixteen or more. */
export function bitsOfHash(hex: string): KeyBits {
  // Zero in the lower half marks a free slot.
  return { high: eightDigits(hex, 0), low: eightDigits(hex, 8) || 1 };
}

/** As `parseInt` of a part of a text would, which takes ten times as long. */
function eightDigits(hex: string, from: number): number {
  let bits = 0;
  for (let at = from; at < from + 8; at += 1) {
    const code = hex.charCodeAt(at);
    bits = (bits << 4) | (code <= NINE ? code - ZERO : code - A + 10);
  }
  return bits >>> 0;
}

const ZERO = 48;
const NINE = 57;
const A = 97;

/**
 * Numbers by key, in sixteen bytes each: millions of keys take a fraction of what a `Map` of texts would. A key is known
 * by 64 bits of a SHA-256: that any two of ten million are taken for one is a chance of one in 400,000.
 */
export class KeyTable {
  #size = 0;
  #capacity = FIRST_SIZE;
  #hashes = new Uint32Array(FIRST_SIZE * 2);
  #numbers = new Float64Array(FIRST_SIZE);
  get size(): number {
    return this.#size;
  }

  /** The number of a key; undefined: it has none. */
  get({ high, low }: KeyBits): number | undefined {
    const slot = this.#slotOf(high, low);
    return this.#isEmpty(slot) ? undefined : this.#numbers[slot];
  }

  set({ high, low }: KeyBits, number: number): void {
    const slot = this.#slotOf(high, low);
    if (this.#isEmpty(slot)) this.#size += 1;
    this.#put(slot, high, low, number);
    if (this.#size * 4 > this.#capacity * 3) this.#grow();
  }

  #isEmpty(slot: number): boolean {
    return this.#hashes[slot * 2 + 1] === 0;
  }

  #slotOf(high: number, low: number): number {
    let slot = low & (this.#capacity - 1);
    while (
      !this.#isEmpty(slot) &&
      (this.#hashes[slot * 2] !== high || this.#hashes[slot * 2 + 1] !== low)
    )
      slot = (slot + 1) & (this.#capacity - 1);
    return slot;
  }

  #put(slot: number, high: number, low: number, number: number): void {
    this.#hashes[slot * 2] = high;
    this.#hashes[slot * 2 + 1] = low;
    this.#numbers[slot] = number;
  }

  #grow(): void {
    const [hashes, numbers, count] = [this.#hashes, this.#numbers, this.#capacity];
    this.#capacity = count * 2;
    this.#hashes = new Uint32Array(this.#capacity * 2);
    this.#numbers = new Float64Array(this.#capacity);
    for (let slot = 0; slot < count; slot += 1) {
      const high = hashes[slot * 2] ?? 0;
      const low = hashes[slot * 2 + 1] ?? 0;
      if (low !== 0) this.#put(this.#slotOf(high, low), high, low, numbers[slot] ?? 0);
    }
  }
}
