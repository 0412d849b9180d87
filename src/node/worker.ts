import { parentPort } from 'node:worker_threads';
import { packEntries } from './packed-entries';
import type { PackedEntries } from './packed-entries';
import { readRecords } from './read-records';

/** A piece of work for a worker. */
export interface ReadOrder {
  readonly number: number;
  readonly root: string;
  readonly paths: readonly string[];
}

/** What a worker answers. */
export interface ReadAnswer {
  readonly number: number;
  readonly entries: PackedEntries;
}

// Runs as a thread of its own: reads and parses what it is told to, until it is ended.
parentPort?.on('message', ({ number, root, paths }: ReadOrder) => {
  const answer: ReadAnswer = { number, entries: packEntries(readRecords(root, paths)) };
  parentPort?.postMessage(answer);
});
