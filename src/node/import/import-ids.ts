import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../core/compare';
import {
  RECEIPT_FOLDER,
  importOfReceipt,
  importOfUnfinished,
  receiptPath,
} from '../../core/import/read-receipt';
import { partOfFileName } from '../../core/part-files';
import { lstatIfThere } from '../contained-path';

/** The ids of all imports that have a receipt, in order. */
export function importIds(root: string): readonly string[] {
  return namesIn(root).flatMap((name) => importOfReceipt(name) ?? []);
}

/** The ids of imports that were begun and not finished. */
export function unfinishedIds(root: string): readonly string[] {
  return namesIn(root).flatMap((name) => importOfUnfinished(name) ?? []);
}

/** Those of which nothing is finished: what they have written so far may be a part, and goes with the next import. */
export function halfDoneIds(root: string): ReadonlySet<string> {
  const half = new Set(unfinishedIds(root));
  for (const id of importIds(root)) half.delete(id);
  return half;
}

/** The paths of what goes on behind the first file of an import's receipt, as far as there are such, in order. */
export function furtherReceipts(root: string, importId: string): readonly string[] {
  return namesIn(root)
    .flatMap((name) => partOfFileName(name) ?? [])
    .filter((file) => file.import === importId && file.part > 1)
    .map(({ part }) => part)
    .sort((a, b) => a - b)
    .map((part) => receiptPath(importId, part));
}

function namesIn(root: string): readonly string[] {
  const folder = join(root, RECEIPT_FOLDER);
  const isThere = ['imports', RECEIPT_FOLDER].every((path) =>
    lstatIfThere(join(root, path))?.isDirectory(),
  );
  if (!isThere) return [];
  // A link that somebody put there is no receipt, and must not stand in the way of the next import.
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ name }) => name).sort(compare);
}
