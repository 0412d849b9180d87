import type { ImportItem } from './importer';

/**
 * Items of an import that come as many at a time as were read at once: to wait for each of half a million takes as long
 * as to make them. Who takes them one by one can. What a batch holds is made as it is gone through, once.
 */
export class Batches implements AsyncIterable<ImportItem> {
  constructor(readonly batches: AsyncIterable<Iterable<ImportItem>>) {}

  async *[Symbol.asyncIterator](): AsyncIterator<ImportItem> {
    for await (const items of this.batches) yield* items;
  }
}

/** The batches in which items come; of items that come one by one, each is one. */
export function batchesOf(items: AsyncIterable<ImportItem>): AsyncIterable<Iterable<ImportItem>> {
  return items instanceof Batches ? items.batches : oneByOne(items);
}

async function* oneByOne(items: AsyncIterable<ImportItem>): AsyncIterable<Iterable<ImportItem>> {
  for await (const item of items) yield [item];
}
