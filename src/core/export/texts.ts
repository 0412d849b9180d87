// Both Node and browsers have them; the types of either are not for core.
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
};
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array | undefined): string };

/** Bytes. */
const ROOM = 1024 * 1024;
/** A UTF-16 unit becomes no more bytes than this. */
const WIDEST = 3;

/** Very many texts, by what they belong to, as UTF-8 in few pieces of memory: as strings they take several times that. */
export class Texts<K> {
  private readonly kept = new Map<K, Uint8Array>();
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** What is free of the last piece. */
  private free = new Uint8Array(0);

  set(key: K, text: string): void {
    const most = text.length * WIDEST;
    if (most > this.free.length) this.free = new Uint8Array(Math.max(most, ROOM));
    const { written } = this.encoder.encodeInto(text, this.free);
    this.kept.set(key, this.free.subarray(0, written));
    this.free = this.free.subarray(written);
  }

  /** '' where there is none. */
  get(key: K): string {
    return this.decoder.decode(this.kept.get(key));
  }

  keys(): Iterable<K> {
    return this.kept.keys();
  }
}
