import { createReadStream } from 'node:fs';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LineSink } from '../../core/import/receipt-lines';
import { lstatIfThere } from '../contained-path';

/** Writing in pieces of this many UTF-16 units takes a fraction of the time that lines would. */
const PIECE = 512 * 1024;

/** Text that is put down in a temporary file until it is known whether, and under which head, it is to be kept. */
export class StagedText implements LineSink {
  readonly #file: FileHandle;
  readonly #path: string;
  #held: string[] = [];
  #heldUnits = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  write(text: string): Promise<void> | undefined {
    this.#held.push(text);
    this.#heldUnits += text.length;
    if (this.#heldUnits < PIECE) return undefined;
    // One piece is written while the next one is made; who makes them faster than the disk takes them waits here.
    const before = this.#writing;
    this.#write();
    return before;
  }

  async flush(): Promise<void> {
    this.#write();
    await this.#writing;
  }

  #write(): void {
    const text = this.#held.join('');
    this.#held = [];
    this.#heldUnits = 0;
    if (text !== '') this.#writing = this.#writing.then(() => this.#file.appendFile(text));
    // A fault is told to who waits for the next piece, or for the last.
    this.#writing.catch(() => undefined);
  }

  /** All that was written, in pieces; or its bytes from one up to another, that one not included. */
  async *pieces({ from = 0, until = Infinity } = {}): AsyncIterable<Uint8Array> {
    await this.flush();
    const range = { start: from, end: until - 1 };
    const stream = createReadStream(this.#path, { highWaterMark: PIECE, ...range });
    yield* stream as AsyncIterable<Uint8Array>;
  }

  /** All that was written, by line. */
  async *lines(): AsyncIterable<string> {
    await this.flush();
    yield* createInterface({ input: createReadStream(this.#path), crlfDelay: Infinity });
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#file.close();
  }
}

/** What an import puts down while it is planned, in a folder that only this user may read. */
export interface Staging {
  readonly outputs: StagedText;
  readonly receipt: StagedText;
  /** Removes all of it. */
  dispose(): Promise<void>;
}

const PREFIX = 'mops-logbook-import-';
const LEFT_OVER_AFTER_MS = 24 * 60 * 60 * 1000;

/** Whoever was killed left as much as a whole trail behind; what is not this user's stays. */
async function removeLeftOvers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    const stats = name.startsWith(PREFIX) ? lstatIfThere(folder) : undefined;
    const isOld = stats !== undefined && Date.now() - stats.mtimeMs > LEFT_OVER_AFTER_MS;
    if (isOld && stats.isDirectory())
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Makes an empty one. Throws the system's error. */
export async function makeStaging(): Promise<Staging> {
  await removeLeftOvers().catch(() => undefined);
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  const opened: StagedText[] = [];
  const dispose = async (): Promise<void> => {
    await Promise.all(opened.splice(0).map((text) => text.close()));
    await rm(folder, { recursive: true, force: true });
  };
  const stagedAt = async (name: string): Promise<StagedText> => {
    const path = join(folder, name);
    const text = new StagedText(await open(path, 'wx', 0o600), path);
    opened.push(text);
    return text;
  };
  try {
    return { outputs: await stagedAt('outputs'), receipt: await stagedAt('receipt'), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
