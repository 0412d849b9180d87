import { parentPort, workerData } from 'node:worker_threads';
import { speakIn } from '../../messages/spoken';
import { FileTriage } from './file-triage';
import type { TriageAnswer, TriageOrder, TriagePlace } from './triage-thread';

// Runs as a thread of its own, for one logbook: holds its audit entries, and answers one question after the other.
const { root, cacheDir, words } = workerData as TriagePlace;
if (words) speakIn(words);
const triage = new FileTriage(root, cacheDir);
let queue: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (order: TriageOrder) => {
  queue = queue.then(() => answerTo(order)).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo({ number, method, args }: TriageOrder): Promise<TriageAnswer> {
  try {
    // Only `TriageThread` sends orders, by the types of these very methods.
    const run = triage[method].bind(triage) as (...given: readonly unknown[]) => unknown;
    return { number, ok: true, value: await run(...args) };
  } catch (fault) {
    return { number, ok: false, why: fault instanceof Error ? (fault.stack ?? '') : String(fault) };
  }
}
