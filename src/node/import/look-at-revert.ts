import { receiptPath } from '../../core/import/read-receipt';
import { madeFiles } from './receipts';
import { stateOfMade } from './undo-import';

/** What taking an import back would come to. */
export interface RevertOutlook {
  /** How many files would be deleted. */
  readonly goes: number;
  /** Paths of files that somebody has edited since: they would stay. */
  readonly stays: readonly string[];
}

/** Looks what taking back an import of the logbook in `root` would delete; nothing is touched. */
export async function lookAtRevert(root: string, importId: string): Promise<RevertOutlook> {
  const stays: string[] = [];
  let goes = 0;
  for await (const file of madeFiles(root, receiptPath(importId))) {
    const state = await stateOfMade(root, file, importId);
    if (state === 'unchanged') goes += 1;
    else if (state === 'edited') stays.push(file.path);
  }
  return { goes, stays };
}
