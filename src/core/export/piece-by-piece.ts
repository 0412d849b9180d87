import type { Change } from '../model/change';
import type { ExportContext, ExportInput, StreamInput, TextExporter } from './exporter';
import { outlineOf } from './outline';
import { Texts } from './texts';

/** What is made of each change, with `between` between two of them. */
export async function* separated(
  changes: AsyncIterable<Change>,
  between: string,
  make: (change: Change) => string,
): AsyncGenerator<string, undefined> {
  let before = '';
  for await (const change of changes) {
    yield before + make(change);
    before = between;
  }
}

/** Of so many items at once a library may make its objects; for each alone it would write the frame around them again. */
const BATCH = 50;

/**
 * The document that a library `write`s whole, some items at a time: of very many at once it makes objects of several
 * times their size. @param end how every such document ends, right after its items
 */
export async function* inBatches<T>(
  write: (items: readonly T[]) => string,
  end: string,
  items: AsyncIterable<T>,
): AsyncGenerator<string, undefined> {
  const head = write([]).slice(0, -end.length);
  const textOf = (batch: readonly T[]) => write(batch).slice(head.length, -end.length);
  yield head;
  let batch: T[] = [];
  for await (const item of items)
    if (batch.push(item) === BATCH) {
      yield textOf(batch);
      batch = [];
    }
  yield textOf(batch) + end;
}

/**
 * A document in which changes stand in another order than they come in, with counts of all before the first: `make`
 * makes the text of each as it comes, and of the change itself no more is kept than its outline, from which `pieces`
 * puts the document together.
 */
export async function* outlined(
  input: StreamInput,
  make: (change: Change) => string,
  pieces: Pieces,
): AsyncGenerator<string, undefined> {
  const texts = new Texts<Change>();
  for await (const change of input.changes) texts.set(outlineOf(change), make(change));
  const all = { ...input, changes: [...texts.keys()] };
  yield* inBlocks(pieces(all, (change) => texts.get(change)));
}

/** Puts a document together from the texts of its changes. */
type Pieces = (input: ExportInput, textOf: (change: Change) => string) => Iterable<string>;

/** How a format makes such a document of changes that are all there, or come one by one. `textOf` makes their texts. */
export function documentOf(
  pieces: Pieces,
  textOf: (input: ExportContext) => (change: Change) => string,
): Required<Pick<TextExporter, 'export' | 'pieces' | 'stream'>> {
  const made = (input: ExportInput) => inBlocks(pieces(input, textOf(input)));
  return {
    export: (input) => [...made(input)].join(''),
    pieces: made,
    stream: (input) => outlined(input, textOf(input), pieces),
  };
}

/** Pieces of a text that are put together at once: to wait for each of very many takes as long as to make them. */
const BLOCK = 200;

function* inBlocks(pieces: Iterable<string>): Generator<string, undefined> {
  let block: string[] = [];
  for (const piece of pieces)
    if (block.push(piece) === BLOCK) {
      yield block.join('');
      block = [];
    }
  yield block.join('');
}
