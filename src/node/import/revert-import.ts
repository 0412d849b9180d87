import { rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  entriesOf,
  receiptPath,
  unfinishedPath,
  withEntries,
} from '../../core/import/read-receipt';
import { printReceiptLine } from '../../core/import/receipt-lines';
import { errorCode } from '../error-code';
import { createContained } from '../write-file';
import { importIds, unfinishedIds } from './import-ids';
import { withImportLock } from './import-lock';
import { madeFiles, readReceiptHead, receiptFiles } from './receipts';
import { RevertTally } from './reverted';
import type { RecordsById, Reverted } from './reverted';
import { undoFile } from './undo-import';

/** There is no import of that id. */
export class NoSuchImport extends Error {
  readonly code = 'ENOIMPORT';
}

/**
 * Takes back what an import made in the logbook in `root`: its files are deleted unless somebody has edited them, and
 * with them the folders that are empty then, and its receipt. What stands elsewhere by now, as `records` have it, stays.
 * Whoever is killed in the midst of it has it finished by the next import, or by the same call. Throws `NoSuchImport`, `ImportBusy`, or the system's error.
 */
export async function revertImport(
  root: string,
  importId: string,
  now: string,
  records?: RecordsById,
): Promise<Reverted> {
  const isKnown = () => importIds(root).includes(importId);
  const isUnfinished = unfinishedIds(root).includes(importId);
  if (!isKnown() && !isUnfinished) throw new NoSuchImport(importId);
  return withImportLock(
    root,
    () => finishOthers(root, importId, now),
    async () => {
      const isWhole = isKnown();
      if (isWhole)
        await rename(join(root, receiptPath(importId)), join(root, unfinishedPath(importId)));
      const reverted = await undoImport(root, importId, now, records);
      // What was never finished, or is half reverted, lacks files for that reason.
      return isWhole ? reverted : { ...reverted, gone: [] };
    },
  );
}

/** Takes back whatever was begun and not finished. To be called by who holds the lock. */
export async function recoverImports(root: string, now: string): Promise<void> {
  for (const id of unfinishedIds(root)) await undoImport(root, id, now);
}

async function finishOthers(root: string, importId: string, now: string): Promise<void> {
  for (const id of unfinishedIds(root)) if (id !== importId) await undoImport(root, id, now);
}

/**
 * Takes back one import. The receipt stays under the name of an unfinished one until nothing is left to do.
 */
export async function undoImport(
  root: string,
  importId: string,
  now: string,
  records?: RecordsById,
): Promise<Reverted> {
  const path = unfinishedPath(importId);
  const kept: { readonly path: string; readonly line: string | undefined }[] = [];
  const tally = new RevertTally(root, records);
  for await (const file of madeFiles(root, importId, path)) {
    const stays = tally.add(file, await undoFile(root, file, importId));
    if (stays) kept.push({ path: file.path, line: file.line });
  }
  if (kept.length > 0) await keepReceiptOf(root, importId, now, kept);
  // The first of its files, which knows of the others, goes last.
  const [first = path, ...further] = await receiptFiles(root, importId, path);
  for (const file of [...further, first]) await unlink(join(root, file));
  return tally.outcome();
}

/** What stays is known still: the same file imported again must not bring it twice. */
async function keepReceiptOf(
  root: string,
  importId: string,
  now: string,
  kept: readonly { readonly path: string; readonly line: string | undefined }[],
): Promise<void> {
  const head = await readReceiptHead(root, unfinishedPath(importId));
  const lines = kept.flatMap(({ line }) => line ?? []);
  if (!head) return;
  const left = entriesOf(head).filter(({ path }) => kept.some((file) => file.path === path));
  const text = printReceiptLine({
    ...withEntries(head, left),
    rows: lines.length,
    made: lines.length,
    known: 0,
    'left-out': 0,
    records: lines.length,
    reverted: now,
  });
  const content = `${text}${lines.map((line) => `${line}\n`).join('')}`;
  try {
    await createContained(root, receiptPath(importId), content);
  } catch (error) {
    // Whoever was killed a moment ago wrote it already.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
