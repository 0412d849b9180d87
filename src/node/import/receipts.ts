import { join } from 'node:path';
import { compare } from '../../core/compare';
import { MAX_EVENT_LINE, keyOfEventLine } from '../../core/events/event-lines';
import { KeyTable, bitsOf } from '../../core/events/key-table';
import {
  MAX_RECEIPT_LINE,
  entriesOf,
  madeOf,
  parseReceiptHead,
  receiptPath,
} from '../../core/import/read-receipt';
import type { MadeFile } from '../../core/import/read-receipt';
import type { ReceiptHead } from '../../core/import/receipt';
import { lstatIfThere } from '../contained-path';
import { eventReader } from '../events/event-reader';
import { readFirstLine, readLines } from '../read-lines';
import { sha256OfText } from '../sha256';
import { furtherReceipts, importIds } from './import-ids';

/** Every import into the logbook in `root`, the oldest first; receipts that cannot be read are passed over. */
export async function listImports(root: string): Promise<readonly ReceiptHead[]> {
  const heads: ReceiptHead[] = [];
  for (const id of importIds(root)) {
    const head = await readReceiptHead(root, receiptPath(id));
    if (head?.import === id) heads.push(head);
  }
  return heads.sort((a, b) => compare(a.on, b.on) || compare(a.import, b.import));
}

/** The head of a receipt, by its path; undefined where there is none. */
export async function readReceiptHead(
  root: string,
  path: string,
): Promise<ReceiptHead | undefined> {
  if (!lstatIfThere(join(root, path))?.isFile()) return undefined;
  const line = await readFirstLine(root, path, MAX_RECEIPT_LINE);
  return line === undefined ? undefined : parseReceiptHead(line);
}

/** The paths of the files of an import's receipt; `path`: where the first of them stands. */
export async function receiptFiles(
  root: string,
  importId: string,
  path: string,
): Promise<readonly string[]> {
  const { of = 1 } = (await readReceiptHead(root, path))?.part ?? {};
  const paths = [path];
  for (const further of of > 1 ? furtherReceipts(root, importId) : []) {
    const head = await readReceiptHead(root, further);
    if (head?.import === importId && head.part?.of === of) paths.push(further);
  }
  return paths;
}

/** What the receipt of an import says was made, the audit entries first; `path`: where its first file stands. */
export async function* madeFiles(
  root: string,
  importId: string,
  path = receiptPath(importId),
): AsyncIterable<MadeFile & { readonly key?: string; readonly line?: string }> {
  const head = await readReceiptHead(root, path);
  if (head) yield* entriesOf(head);
  for (const file of await receiptFiles(root, importId, path))
    for await (const { lines } of readLines(root, file, MAX_RECEIPT_LINE))
      for (const line of lines) {
        const made = line === undefined ? undefined : madeOf(line);
        if (made && line !== undefined) yield { ...made, line };
      }
}

/** The keys of the changes and updates that imports of a source have brought. */
export async function knownRecords(root: string, source: string): Promise<KeyTable> {
  const known = new KeyTable();
  for (const id of importIds(root)) {
    const head = await readReceiptHead(root, receiptPath(id));
    if (head?.source !== source) continue;
    for await (const { key } of madeFiles(root, id))
      if (key !== undefined) known.set(bitsOf(key, sha256OfText), 1);
  }
  return known;
}

/** The keys of the audit entries that the logbook has of a tool and source. */
export async function knownEvents(root: string, tool: string, source: string): Promise<KeyTable> {
  const known = new KeyTable();
  const reader = eventReader(root);
  for (const { path, head } of await reader.list()) {
    if (head?.tool !== tool || head.source !== source) continue;
    for await (const { lines } of readLines(root, path, MAX_EVENT_LINE))
      for (const line of lines) {
        const key = line === undefined ? undefined : keyOfEventLine(line, tool);
        if (key !== undefined) known.set(bitsOf(key, sha256OfText), 1);
      }
  }
  return known;
}
