import { evidence } from '../../../../../src/core/export/evidence/evidence';
import type { ExportInput, ExportOptions } from '../../../../../src/core/export/exporter';
import { exportWords } from '../../../../../src/messages/export-words';
import { snapshotOf } from '../snapshots';

/** The text of a record of a change. */
export function changeText(id: string, fields: Readonly<Record<string, unknown>> = {}): string {
  const least = { id, title: `About ${id}`, kind: 'changed', status: 'live', tools: ['marketo'] };
  return JSON.stringify({ ...least, ...fields });
}

/** Where the record of a change stands. */
export function pathOf(id: string): string {
  return `changes/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`;
}

/** What evidence is made of, without a history: changes by their ids, and what each says. */
export function packInput(
  changes: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  options: ExportOptions = {},
  files: Readonly<Record<string, string>> = {},
): ExportInput {
  const records = Object.entries(changes).map(([id, fields]) => [
    pathOf(id),
    changeText(id, fields),
  ]);
  const snapshot = snapshotOf({
    ...(Object.fromEntries(records) as Record<string, string>),
    ...files,
  });
  return { changes: [], snapshot, words: exportWords('en'), options };
}

/** The files of a pack by their paths, in their order. */
export async function packOf(
  input: ExportInput,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const { files: made } = await evidence.export(input);
  for await (const { path, content } of made) {
    if (files.has(path)) throw new Error(`twice: ${path}`);
    files.set(path, content);
  }
  return files;
}

/** A file that is text. */
export function textIn(files: ReadonlyMap<string, string | Uint8Array>, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`no file: ${path}`);
  return typeof content === 'string'
    ? content
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

/** The rows of a CSV file as RFC 4180 has it, the headings first. */
export function rowsOfCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/y;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  let row: string[] = [];
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, value = '', end] = match;
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error('a row without its end');
  return rows;
}

/** The rows of a CSV file by their headings. */
export function tableOfCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = rowsOfCsv(text);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}
