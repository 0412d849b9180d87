import { hostname } from 'node:os';
import { importers } from '../../core/import/importers';
import type { ImportPlan, ImportProgress, ImportRequest, NoPlan } from '../../core/import/plan';
import { planImport } from '../../core/import/plan-import';
import type { Importer } from '../../core/import/importer';
import type { Snapshot } from '../../core/logbook/snapshot';
import { sha256OfText } from '../sha256';
import { importIds, unfinishedIds } from './import-ids';
import { knownEvents, knownRecords } from './receipts';
import { sha256OfFile, watched } from './source-files';
import { makeStaging } from './staging';
import type { Staging } from './staging';
import { writeImport } from './write-import';
import type { WrittenImport } from './write-import';

/** An import that is planned and can be written, once. Whoever does not need it any more disposes of it. */
export interface PreparedImport {
  readonly outcome: 'plan';
  readonly plan: ImportPlan;
  /** Writes it, wholly or not at all. Throws as `writeImport` does. */
  write(onWritten?: (files: number) => void): Promise<WrittenImport>;
  /** Removes what was put down for it. */
  dispose(): Promise<void>;
}

export interface PrepareOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends it with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Stands for this copy of the logbook; its computer and folder, unless it is to be the same everywhere. */
  readonly place?: string;
  /** In place of those that there are. */
  readonly importers?: readonly Importer[];
}

/**
 * Reads files that somebody wants imported into the logbook in `root` (absolute) and plans what they become. Nothing
 * in the logbook is touched. A question or a refusal is what comes out instead: asked and answered, it is called
 * again with the answer. Throws the system's error, for a file that cannot be read or a full disk.
 */
export async function prepareImport(
  root: string,
  snapshot: Snapshot,
  request: ImportRequest,
  options: PrepareOptions = {},
): Promise<PreparedImport | NoPlan> {
  const staging = await makeStaging();
  try {
    const knownImports = importIds(root);
    const planned = await planInto(staging, root, snapshot, request, options);
    if (planned.outcome !== 'plan') {
      await staging.dispose();
      return planned;
    }
    const { plan } = planned;
    const { now, by } = request;
    return {
      outcome: 'plan',
      plan,
      write: (onWritten) =>
        writeImport(root, plan, staging, {
          now,
          by,
          knownImports,
          ...(onWritten ? { onWritten } : {}),
        }),
      dispose: () => staging.dispose(),
    };
  } catch (error) {
    await staging.dispose();
    throw error;
  }
}

async function planInto(
  staging: Staging,
  root: string,
  snapshot: Snapshot,
  request: ImportRequest,
  options: PrepareOptions,
): ReturnType<typeof planImport> {
  const { onProgress, signal, place = `${hostname()} ${root}` } = options;
  const size = request.files.reduce((sum, file) => sum + file.size, 0);
  let bytes = 0;
  const files = request.files.map((file) =>
    watched(file, (count) => {
      bytes += count;
    }),
  );
  const sha256 = [];
  for (const file of request.files) sha256.push(await sha256OfFile(file));
  const taken = new Set([...importIds(root), ...unfinishedIds(root)]);
  return planImport(
    { ...request, files },
    {
      snapshot,
      importers: options.importers ?? importers,
      hash: sha256OfText,
      sha256,
      knownRecords: (source) => knownRecords(root, source),
      knownEvents: (tool, source) => knownEvents(root, tool, source),
      isImportIdFree: (id) => !taken.has(id),
      place,
      outputs: staging.outputs,
      receipt: staging.receipt,
      ...(onProgress
        ? { onRows: ({ rows }) => onProgress({ rows, bytes: Math.min(bytes, size), size }) }
        : {}),
      ...(signal ? { signal } : {}),
    },
  );
}
