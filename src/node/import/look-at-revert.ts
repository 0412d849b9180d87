import { madeFiles } from './receipts';
import { RevertTally } from './reverted';
import type { RecordsById, Reverted } from './reverted';
import { stateOfMade } from './undo-import';

/** Looks what taking back an import of the logbook in `root` would delete; nothing is touched. */
export async function lookAtRevert(
  root: string,
  importId: string,
  records?: RecordsById,
): Promise<Reverted> {
  const tally = new RevertTally(root, records);
  for await (const file of madeFiles(root, importId)) {
    const state = await stateOfMade(root, file, importId);
    tally.add(file, state === 'unchanged' ? 'deleted' : state);
  }
  return tally.outcome();
}
