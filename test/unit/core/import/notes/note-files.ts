import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type {
  Importer,
  ImportContext,
  ImportItem,
  Place,
  SourceFile,
} from '../../../../../src/core/import/importer';
import type { Update } from '../../../../../src/core/model/update';
import { snapshotOf } from '../../logbook/snapshot-of';

/** An update as it was found; `Omit` loses the names of fields beside which a record may have others. */
export interface FoundUpdate {
  readonly place: Place;
  readonly key: string;
  readonly day: string | undefined;
  readonly update: Partial<Update>;
}

const encoder = new TextEncoder();

/** A file with this text; its bytes come in pieces of `pieces` bytes. */
export function fileOf(name: string, text: string, pieces = Infinity): SourceFile {
  return fileOfBytes(name, encoder.encode(text), pieces);
}

export function fileOfBytes(name: string, bytes: Uint8Array, pieces = Infinity): SourceFile {
  return {
    name,
    size: bytes.length,
    // eslint-disable-next-line @typescript-eslint/require-await -- bytes in memory come at once
    async *open() {
      for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces);
    },
  };
}

/** The files of a folder on disk, not those below it, and none of the notes on where they come from. */
export function filesIn(folder: string): readonly SourceFile[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('_'))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => fileOfBytes(basename(path), readFileSync(path)));
}

/** What an importer makes of files. */
export async function itemsOf(
  importer: Importer,
  ...files: readonly SourceFile[]
): Promise<readonly ImportItem[]> {
  const context: ImportContext = { snapshot: snapshotOf({}), answers: {}, today: '2026-11-20' };
  const items: ImportItem[] = [];
  for await (const item of importer.read(files, context)) items.push(item);
  return items;
}

/** The updates among them. */
export function updatesIn(items: readonly ImportItem[]): readonly FoundUpdate[] {
  return items.flatMap((item) => (item.what === 'update' ? [item] : []));
}

/** How often which reason was given. */
export function reasonsIn(items: readonly ImportItem[]): Readonly<Record<string, number>> {
  const reasons: Record<string, number> = {};
  for (const item of items)
    if (item.what === 'left-out' || item.what === 'refused')
      reasons[item.reason.code] = (reasons[item.reason.code] ?? 0) + 1;
  return reasons;
}
