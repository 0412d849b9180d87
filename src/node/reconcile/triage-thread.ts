import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Words } from '../../messages/spoken';
import type { FileTriage } from './file-triage';

/** Where the thread works. */
export interface TriagePlace {
  /** The folder of the logbook, and one for a cache; absolute. */
  readonly root: string;
  readonly cacheDir: string | undefined;
  /** The language that it speaks; English without. */
  readonly words: Words | undefined;
}

/** What is asked of the thread: a method of `FileTriage`, and what it is called with. */
export interface TriageOrder {
  readonly number: number;
  readonly method: TriageMethod;
  readonly args: readonly unknown[];
}

/** What the thread answers: a result, or why there is none. */
export type TriageAnswer = { readonly number: number } & (
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string }
);

type TriageMethod = 'look' | 'window' | 'group' | 'count' | 'summary';
type Args<M extends TriageMethod> = Parameters<FileTriage[M]>;
type Value<M extends TriageMethod> = Awaited<ReturnType<FileTriage[M]>>;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** The thread's bundle, beside the bundle that runs. */
const WORKER_FILE = join(__dirname, 'triage-worker.js');

/** A logbook's audit entries on a thread of their own, which starts with the first question. */
export class TriageThread {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(
    private readonly place: TriagePlace,
    private readonly workerFile = WORKER_FILE,
  ) {}

  /** Calls a method of `FileTriage`; rejects when it throws, or when the thread ends before. */
  ask<M extends TriageMethod>(method: M, ...args: Args<M>): Promise<Value<M>> {
    this.last += 1;
    const order: TriageOrder = { number: this.last, method, args };
    const worker = (this.worker ??= this.start());
    return new Promise<Value<M>>((resolve, reject) => {
      const take = (value: unknown) => resolve(value as Value<M>); // our own thread answers by these types
      this.waiting.set(order.number, { resolve: take, reject });
      worker.postMessage(order);
    });
  }

  /** Ends the thread, and with it all that it holds; the next question starts another. */
  async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.workerFile, { workerData: this.place });
    worker.on('message', (answer: TriageAnswer) => this.take(answer));
    const ended = (reason: unknown) => {
      if (this.worker === worker) this.worker = undefined;
      const left = [...this.waiting.values()];
      this.waiting.clear();
      for (const { reject } of left) reject(reason);
    };
    worker.on('error', ended);
    worker.on('exit', () => ended(new Error('the thread ended before its work was done')));
    return worker;
  }

  private take(answer: TriageAnswer): void {
    const waiting = this.waiting.get(answer.number);
    this.waiting.delete(answer.number);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new Error(answer.why));
  }
}
