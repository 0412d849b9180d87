import type { Snapshot } from '../../core/logbook/snapshot';
import type { EntryScope } from '../../core/reconcile/period';
import type { TrailSummary } from '../../core/reconcile/trail-summary';
import { packSnapshot } from '../packed-entries';
import { TriageThread } from './triage-thread';

/**
 * What the audit entries of the logbook in the folder `root` say of some days (`trailSummary`), worked out by a thread
 * that ends with it: who asks goes on meanwhile, and what the thread took of memory comes back. Rejects with the reason
 * of `signal` once that is aborted, and where the thread fails.
 */
export async function summaryApart(
  root: string,
  snapshot: Snapshot,
  scope: EntryScope,
  signal: AbortSignal,
  workerFile?: string,
): Promise<TrailSummary | undefined> {
  signal.throwIfAborted();
  const thread = new TriageThread({ root, cacheDir: undefined, words: undefined }, workerFile);
  const end = () => void thread.end();
  signal.addEventListener('abort', end);
  try {
    return await thread.ask('summary', packSnapshot(snapshot), scope);
  } catch (fault) {
    signal.throwIfAborted();
    throw fault;
  } finally {
    signal.removeEventListener('abort', end);
    await thread.end();
  }
}
