import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventFileHead, ImportedFile } from '../../core/events/event';
import { eventPath, printEventLine } from '../../core/events/event-lines';
import type { ImportPlan, PlannedFile } from '../../core/import/plan';
import type { StagedRecord } from '../../core/import/plan-run';
import { RECEIPT_FOLDER, receiptPath, unfinishedPath } from '../../core/import/read-receipt';
import type { ReceiptHead } from '../../core/import/receipt';
import { printReceiptLine } from '../../core/import/receipt-lines';
import { createContained, flushFolder } from '../write-file';
import { withImportLock } from './import-lock';
import { importIds } from './receipts';
import { recoverImports, undoImport } from './revert-import';
import type { Staging } from './staging';
import { sha256OfPieces } from '../sha256';

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
  const entries = plan.tool === undefined || plan.makes !== 'events' ? undefined : plan.tool;
  const written =
    entries === undefined ? undefined : await entriesFile(plan, entries, staging, options);
  const head = receiptHead(plan, options, written);
  try {
    await createContained(
      root,
      unfinishedPath(plan.id),
      withHead(printReceiptLine(head), staging.receipt.pieces()),
    );
    if (written) await createContained(root, written.path, written.content());
    else await writeRecords(root, staging, options);
    await rename(join(root, unfinishedPath(plan.id)), join(root, receiptPath(plan.id)));
  } catch (error) {
    await undoImport(root, plan.id, options.now, true).catch(() => undefined);
    throw error;
  }
  await flushFolder(join(root, RECEIPT_FOLDER));
}

async function* withHead(
  head: string,
  rest: AsyncIterable<Uint8Array>,
): AsyncIterable<string | Uint8Array> {
  yield head;
  yield* rest;
}

interface EntriesFile {
  readonly path: string;
  readonly sha256: string;
  readonly content: () => AsyncIterable<string | Uint8Array>;
}

async function entriesFile(
  plan: ImportPlan,
  tool: string,
  staging: Staging,
  options: WriteOptions,
): Promise<EntriesFile> {
  const head = printEventLine(eventHead(plan, tool, options));
  const content = () => withHead(head, staging.outputs.pieces());
  return { path: eventPath(tool, plan.id), sha256: await sha256OfPieces(content()), content };
}

function eventHead(plan: ImportPlan, tool: string, { now, by }: WriteOptions): EventFileHead {
  const { id, source, account, files, counts } = plan;
  const [first] = files;
  return {
    format: 1,
    import: id,
    source,
    tool,
    file: first?.name ?? '',
    sha256: first?.sha256 ?? '',
    on: now,
    ...(by === undefined ? {} : { by }),
    ...(account === undefined ? {} : { account }),
    rows: counts.rows,
    events: counts.records,
    known: counts.known,
    'left-out': counts.leftOut,
    ...spanOf(files),
    ...(files.length < 2 ? {} : { files: files.map(importedFile) }),
  };
}

function importedFile({ name, sha256, rows, from, until }: PlannedFile): ImportedFile {
  return {
    name,
    sha256,
    rows,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

function spanOf(files: readonly PlannedFile[]): {
  readonly from?: string;
  readonly until?: string;
} {
  const byInstant = (a: string, b: string): number => Date.parse(a) - Date.parse(b);
  const from = files.flatMap((file) => file.from ?? []).sort(byInstant)[0];
  const until = files
    .flatMap((file) => file.until ?? [])
    .sort(byInstant)
    .at(-1);
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

function receiptHead(
  { id, source, makes, tool, files, counts }: ImportPlan,
  { now, by }: WriteOptions,
  entries: EntriesFile | undefined,
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
    ...(entries ? { entries: { path: entries.path, sha256: entries.sha256 } } : {}),
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
