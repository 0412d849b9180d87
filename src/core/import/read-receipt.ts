import { partsOfEventPath } from '../events/event-lines';
import { isObject, objectOfLine } from '../events/json-line';
import { kindOfPath } from '../logbook/layout';
import { isPartOf, partFileName, partOfFileName } from '../part-files';
import type { ReceiptHead } from './receipt';

/** The longest line of a receipt that is read, in UTF-16 units: the head names every file of a folder. */
export const MAX_RECEIPT_LINE = 16 * 1024 * 1024;
export const RECEIPT_FOLDER = 'imports/done';

/** What the name of a receipt begins with while its import is not finished. */
const UNFINISHED = '.unfinished-';

/** The id of the import that a name of a receipt stands for; undefined when it is none, or a further part of one. */
export function importOfReceipt(name: string): string | undefined {
  const file = partOfFileName(name);
  return file?.part === 1 ? file.import : undefined;
}

/** The same for an import that somebody began and did not finish. */
export function importOfUnfinished(name: string): string | undefined {
  return name.startsWith(UNFINISHED) ? importOfReceipt(name.slice(UNFINISHED.length)) : undefined;
}

/** Where the receipt of an import stands, relative to the logbook; `part`: which of its files, from 1. */
export function receiptPath(importId: string, part = 1): string {
  return `${RECEIPT_FOLDER}/${partFileName(importId, part)}`;
}

/** Where the first of them stands until the import is finished: by it alone the others are there. */
export function unfinishedPath(importId: string): string {
  return `${RECEIPT_FOLDER}/${UNFINISHED}${partFileName(importId)}`;
}

/** A file that an import made. */
export interface MadeFile {
  readonly path: string;
  readonly sha256: string;
}

/** The head of a receipt from its first line; undefined when that is none, or of a version that is not known. */
export function parseReceiptHead(line: string): ReceiptHead | undefined {
  const value = objectOfLine(line);
  if (value?.['format'] !== 1) return undefined;
  const texts = ['import', 'source', 'makes', 'on'];
  const numbers = ['rows', 'made', 'known', 'left-out', 'records'];
  const isWhole =
    texts.every((key) => typeof value[key] === 'string') &&
    numbers.every((key) => typeof value[key] === 'number') &&
    (value['part'] === undefined || isPartOf(value['part'])) &&
    Array.isArray(value['files']) &&
    value['files'].every((file: unknown) => isObject(file) && typeof file['name'] === 'string');
  return isWhole ? (value as unknown as ReceiptHead) : undefined;
}

/** The files of audit entries that a head names. */
export function entriesOf(head: ReceiptHead): readonly MadeFile[] {
  const given: readonly unknown[] = [head.entries, head['more-entries']].flat();
  return given.flatMap((value) => {
    if (!isObject(value)) return [];
    const { path, sha256 } = value;
    const isOurs = typeof path === 'string' && partsOfEventPath(path) !== undefined;
    return isOurs && typeof sha256 === 'string' ? [{ path, sha256 }] : [];
  });
}

/** The head of a receipt of one file, which names these files of audit entries, and no others. */
export function withEntries(head: ReceiptHead, files: readonly MadeFile[]): ReceiptHead {
  const changed = { ...head };
  delete changed.part;
  delete changed.entries;
  delete changed['more-entries'];
  const [entries, ...more] = files.map(({ path, sha256 }) => ({ path, sha256 }));
  return {
    ...changed,
    ...(entries ? { entries } : {}),
    ...(more.length > 0 ? { 'more-entries': more } : {}),
  };
}

/** What a line of a receipt says was made, with its key; undefined when it says nothing of the sort. */
export function madeOf(line: string): (MadeFile & { readonly key: string }) | undefined {
  // Most lines of long receipts are of another kind.
  if (!line.includes('"made"')) return undefined;
  const value = objectOfLine(line);
  if (!value) return undefined;
  const { made, sha256, key } = value;
  if (typeof made !== 'string' || typeof sha256 !== 'string' || typeof key !== 'string')
    return undefined;
  const kind = kindOfPath(made);
  return kind === 'change' || kind === 'update' ? { path: made, sha256, key } : undefined;
}
