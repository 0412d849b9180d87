import { BatchReader } from './batch-reader';
import type { OnBlob } from './batch-reader';
import { Feed } from './feed';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';

export interface Patience {
  /** How long a process may be without a question before it is ended, in milliseconds. */
  readonly idle: number;
  /** How long it may be silent while there are questions. */
  readonly silence: number;
}

/** On Windows git cannot tidy up files that a process has open. */
const PATIENCE: Patience = { idle: process.platform === 'win32' ? 5_000 : 30_000, silence: 10_000 };

const readers = new WeakMap<Repository, LastingReader>();

/** The reader of a repository. */
export function lastingReader(repository: Repository): LastingReader {
  const reader = readers.get(repository) ?? new LastingReader(repository);
  readers.set(repository, reader);
  return reader;
}

/** Ends what a repository's reader has running; it may be asked again. */
export function endLastingReader(repository: Repository): void {
  readers.get(repository)?.close();
}

/**
 * Reads blobs with a process that stays for a while: to start one takes longer than to read a record's whole history.
 * The process starts on need, and ends when it is idle, is closed, or this program ends. It is a short cut and no more:
 * where it has no answer (it died, is silent, or an object is missing, as when the repository was put anew while it ran)
 * a process of its own has to be asked, which knows why.
 */
export class LastingReader {
  #running: Running | undefined;

  constructor(
    private readonly repository: Repository,
    private readonly patience = PATIENCE,
  ) {}

  /** Reads blobs within the guard's limit; true when all were told, and of those that were told none is wrong. */
  read(oids: readonly string[], onBlob: OnBlob): Promise<boolean> {
    if (oids.length === 0) return Promise.resolve(true);
    this.#running ??= this.#start();
    return this.#running.ask(oids, onBlob);
  }

  close(): void {
    this.#running?.stop();
    this.#running = undefined;
  }

  #start(): Running {
    const running: Running = new Running(this.repository, this.patience, () => {
      if (this.#running === running) this.#running = undefined;
    });
    return running;
  }
}

interface Question {
  readonly oid: string;
  readonly onBlob: OnBlob;
  readonly done: (isRead: boolean) => void;
}

/** One process: questions go in, and their answers come in the same order. */
class Running {
  readonly #feed = new Feed();
  readonly #stop = new AbortController();
  #open: Question[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isEnded = false;

  constructor(
    repository: Repository,
    private readonly patience: Patience,
    private readonly onEnd: () => void,
  ) {
    const reader = new BatchReader((...answer) => this.#answer(...answer));
    const process = inRepository(repository, {
      command: 'cat-file',
      args: ['--batch'],
      purpose: 'read',
      input: this.#feed,
      onOutput: (piece) => reader.push(piece),
      signal: this.#stop.signal,
      lasting: true,
    });
    const end = () => this.#end();
    process.then(end, end);
  }

  async ask(oids: readonly string[], onBlob: OnBlob): Promise<boolean> {
    if (this.#isEnded) return false;
    const answers = oids.map(
      (oid) => new Promise<boolean>((done) => this.#open.push({ oid, onBlob, done })),
    );
    for (const oid of oids) this.#feed.add(oid);
    this.#watch();
    return (await Promise.all(answers)).every(Boolean);
  }

  stop(): void {
    this.#stop.abort();
    this.#end();
  }

  #answer(...[oid, bytes, size]: Parameters<OnBlob>): void {
    const question = this.#open.shift();
    this.#watch();
    if (!bytes.ok || question?.oid !== oid) {
      question?.done(false);
      this.stop(); // what it sees may be no longer what is there
      return;
    }
    question.onBlob(oid, bytes, size);
    question.done(true);
  }

  /** Waits for the next answer, or for the next question. */
  #watch(): void {
    clearTimeout(this.#timer);
    const { idle, silence } = this.patience;
    if (this.#open.length > 0) this.#timer = setTimeout(() => this.stop(), silence);
    else this.#timer = setTimeout(() => this.stop(), idle).unref();
  }

  #end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    clearTimeout(this.#timer);
    this.#feed.end();
    for (const { done } of this.#open) done(false);
    this.#open = [];
    this.onEnd();
  }
}
