import { Batches, batchesOf } from '../batches';
import type { ImportItem, SourceFile } from '../importer';

/** What is found in files, one after the other; nothing after a question or a refusal. */
export function throughFiles(
  files: readonly SourceFile[],
  read: (file: SourceFile) => AsyncIterable<ImportItem> | Promise<AsyncIterable<ImportItem>>,
): AsyncIterable<ImportItem> {
  return new Batches(untilTheLast(files, read));
}

async function* untilTheLast(
  files: readonly SourceFile[],
  read: Parameters<typeof throughFiles>[1],
): AsyncIterable<Iterable<ImportItem>> {
  const state = { isOver: false };
  for (const file of files)
    for await (const items of batchesOf(await read(file))) {
      yield upToTheLast(items, state);
      if (state.isOver) return;
    }
}

function* upToTheLast(
  items: Iterable<ImportItem>,
  state: { isOver: boolean },
): Iterable<ImportItem> {
  for (const item of items) {
    state.isOver = item.what === 'question' || item.what === 'refused';
    yield item;
    if (state.isOver) return;
  }
}
