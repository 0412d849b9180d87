import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';

/** Lines for a process that are worked out while it runs already. */
export class Feed {
  readonly #stream = new Readable({ read: () => undefined });
  #open = '';
  #isEnded = false;

  /** Hands over a line; those of one moment go together. */
  add(line: string): void {
    if (this.#open === '') setImmediate(() => this.#flush());
    this.#open += `${line}\n`;
  }

  /** There is nothing more to come. */
  end(): void {
    if (this.#isEnded) return;
    this.#flush();
    this.#isEnded = true;
    this.#stream.push(null);
  }

  /** Writes everything into the input of a process. */
  pipeTo(input: Writable, onEnd: () => void): void {
    this.#stream.once('end', onEnd);
    this.#stream.pipe(input);
  }

  #flush(): void {
    if (this.#open !== '' && !this.#isEnded) this.#stream.push(this.#open);
    this.#open = '';
  }
}
