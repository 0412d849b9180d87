import type { ImportItem, SourceFile } from '../importer';

/** What is found in files, one after the other; nothing after a question or a refusal. */
export async function* throughFiles(
  files: readonly SourceFile[],
  read: (file: SourceFile) => AsyncIterable<ImportItem> | Promise<AsyncIterable<ImportItem>>,
): AsyncIterable<ImportItem> {
  for (const file of files)
    for await (const item of await read(file)) {
      yield item;
      if (item.what === 'question' || item.what === 'refused') return;
    }
}
