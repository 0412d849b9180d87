import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportPlan } from '../../core/import/plan';
import type { StagedRecord } from '../../core/import/plan-run';
import {
  RECEIPT_FOLDER,
  receiptPath,
  unfinishedPath,
  withEntries,
} from '../../core/import/read-receipt';
import type { ReceiptHead } from '../../core/import/receipt';
import { printReceiptLine } from '../../core/import/receipt-lines';
import { createContained, flushFolder } from '../write-file';
import { entriesFiles } from './entries-files';
import { withImportLock } from './import-lock';
import { importIds } from './import-ids';
import { partFiles, partIfSeveral } from './line-parts';
import { recoverImports, undoImport } from './revert-import';
import type { Staging } from './staging';

/** Somebody has imported into the logbook since this was planned: what is known already may not be what it was. */
export class PlanOutdated extends Error {
  readonly code = 'EOUTDATED';
}

/** What an import has written. */
export interface WrittenImport {
  readonly id: string;
  /** Its receipt; undefined: there was nothing new, and nothing was written. */
  readonly receipt: string | undefined;
}

export interface WriteOptions {
  /** ISO. */
  readonly now: string;
  readonly by: string | undefined;
  /** The ids of imports that the plan knew of. */
  readonly knownImports: readonly string[];
  /** How many of the files are there. */
  readonly onWritten?: (files: number) => void;
}

/** So many files are written at once: most of the time is spent waiting for the disk. */
const AT_ONCE = 8;

/**
 * Writes what was planned, wholly or not at all: a receipt under the name of an unfinished one says beforehand which
 * files there will be; then these are created, each of them new; then the receipt gets its name. Whatever goes wrong,
 * they are taken back: at once, or by the next import when there is nobody left to do it. Throws `ImportBusy`,
 * `PlanOutdated`, `PathRefused`, or the system's error.
 */
export async function writeImport(
  root: string,
  plan: ImportPlan,
  staging: Staging,
  options: WriteOptions,
): Promise<WrittenImport> {
  const { id, counts } = plan;
  if (counts.records === 0) return { id, receipt: undefined };
  await withImportLock(
    root,
    () => recoverImports(root, options.now),
    () => writeAll(root, plan, staging, options),
  );
  return { id, receipt: receiptPath(id) };
}

async function writeAll(
  root: string,
  plan: ImportPlan,
  staging: Staging,
  options: WriteOptions,
): Promise<void> {
  if (importIds(root).join('\n') !== options.knownImports.join('\n'))
    throw new PlanOutdated(plan.id);
  const entries = await entriesFiles(plan, staging, options);
  const head = withEntries(receiptHead(plan, options), entries);
  const receipt = await partFiles(staging.receipt, (part) => ({
    path: part.number === 1 ? unfinishedPath(plan.id) : receiptPath(plan.id, part.number),
    head: printReceiptLine({
      ...(part.number === 1 ? head : withEntries(head, [])),
      ...partIfSeveral(part),
    }),
  }));
  try {
    for (const { path, content } of [...receipt, ...entries])
      await createContained(root, path, content());
    if (entries.length === 0) await writeRecords(root, staging, options);
    await rename(join(root, unfinishedPath(plan.id)), join(root, receiptPath(plan.id)));
  } catch (error) {
    await undoImport(root, plan.id, options.now).catch(() => undefined);
    throw error;
  }
  await flushFolder(join(root, RECEIPT_FOLDER));
}

function receiptHead(
  { id, source, makes, tool, files, counts }: ImportPlan,
  { now, by }: WriteOptions,
): ReceiptHead {
  return {
    format: 1,
    import: id,
    source,
    makes,
    ...(tool === undefined ? {} : { tool }),
    on: now,
    ...(by === undefined ? {} : { by }),
    files,
    rows: counts.rows,
    made: counts.made,
    known: counts.known,
    'left-out': counts.leftOut,
    records: counts.records,
  };
}

async function writeRecords(
  root: string,
  staging: Staging,
  { onWritten }: WriteOptions,
): Promise<void> {
  let count = 0;
  let batch: StagedRecord[] = [];
  const writeBatch = async (): Promise<void> => {
    const done = await Promise.allSettled(
      batch.map(({ path, text }) => createContained(root, path, text)),
    );
    // All of them are over before anything is taken back.
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    count += batch.length;
    batch = [];
    onWritten?.(count);
  };
  for await (const line of staging.outputs.lines()) {
    batch.push(JSON.parse(line) as StagedRecord);
    if (batch.length === AT_ONCE) await writeBatch();
  }
  await writeBatch();
}
