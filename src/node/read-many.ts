import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Slot } from '../core/logbook/packed';
import type { ReadMany } from '../core/logbook/ports';
import { slotsOf } from './packed-entries';
import type { ReadAnswer, ReadOrder } from './worker';

/** Starting workers takes as long as reading so many records. */
const WORTH_WORKERS = 2_000;
const MAX_WORKERS = 4;
/** Files a worker gets at a time: few enough that all end together. */
const ORDER_SIZE = 200;
/** Files read here without letting others have their turn. */
const TURN_SIZE = 50;

/** The worker's bundle, beside the bundle that runs. Not there when the sources run as they are. */
const WORKER_FILE = join(__dirname, 'worker.js');

/** Reads the files of the logbook in `root`: many on several threads, few on this one. */
export function readManyIn(root: string, workerFile = WORKER_FILE): ReadMany {
  return async (paths) => {
    if (paths.length < WORTH_WORKERS || !existsSync(workerFile)) return readHere(root, paths);
    try {
      return await readWithWorkers(root, paths, workerFile);
    } catch (error) {
      // No reason not to open the logbook, and none to keep quiet.
      process.emitWarning(error instanceof Error ? error : String(error));
      return readHere(root, paths);
    }
  };
}

async function readHere(root: string, paths: readonly string[]): Promise<readonly Slot[]> {
  // What parses records takes long to load, and workers load their own.
  const { readRecords } = await import('./read-records');
  const read: Slot[] = [];
  for (let start = 0; start < paths.length; start += TURN_SIZE) {
    read.push(...readRecords(root, paths.slice(start, start + TURN_SIZE)));
    await setImmediate();
  }
  return read;
}

async function readWithWorkers(
  root: string,
  paths: readonly string[],
  workerFile: string,
): Promise<readonly Slot[]> {
  const orders: ReadOrder[] = [];
  for (let start = 0; start < paths.length; start += ORDER_SIZE)
    orders.push({ number: orders.length, root, paths: paths.slice(start, start + ORDER_SIZE) });
  const answers: (readonly Slot[])[] = orders.map(() => []);
  const left = orders.values();
  const threads = Math.min(MAX_WORKERS, availableParallelism(), orders.length);
  const workers = Array.from({ length: threads }, () => new Worker(workerFile));
  try {
    await Promise.all(workers.map((worker) => workThrough(worker, left, answers)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return answers.flat();
}

/** Gives one worker order after order, as long as any are left. */
function workThrough(
  worker: Worker,
  left: Iterator<ReadOrder, undefined>,
  answers: (readonly Slot[])[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveNext = () => {
      const { done, value } = left.next();
      if (done) resolve();
      else worker.postMessage(value);
    };
    worker.on('message', ({ number, entries }: ReadAnswer) => {
      answers[number] = slotsOf(entries);
      giveNext();
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      reject(new Error('a worker ended before its work was done'));
    });
    giveNext();
  });
}
