import { ownKey } from '../model/plain';
import { nextLine, lineStart, withCommentsAbove } from '../yaml/edit/lines';
import { collectComments } from '../yaml/print/comments';
import type { MapNode, SourceNode } from '../yaml/source-tree';
import { mergeLines } from './merge-lines';
import type { Versions } from './place';
import type { Table } from './merge-values';

/** A text of a record cut into what stands above its fields, and its fields with the comments that belong to them. */
interface Chunks {
  readonly head: Chunk;
  readonly fields: ReadonlyMap<string, Chunk>;
}

interface Chunk {
  readonly text: string;
  readonly comments: readonly string[];
}

/** A text, without `\r`, with its tree. */
export interface TextWithTree {
  readonly text: string;
  readonly root: SourceNode | undefined;
}

const NOTHING: Chunk = { text: '', comments: [] };

/**
 * A text of the joined record, put together from what both sides wrote: a field that one side alone touched stands as
 * that side wrote it, with its comments and blank lines. A field that both touched is joined line by line where that
 * is possible (`byLines`), else as ours has it, with theirs' new comments above it; its value may still have to be
 * set. Undefined when the texts are not written one field a line.
 */
export function mergeChunks(
  texts: { readonly [side in keyof Versions]: TextWithTree },
  merged: Table,
  byLines: boolean,
): string | undefined {
  const [base, ours, theirs] = [texts.base, texts.ours, texts.theirs].map(chunksOf);
  if (!base || !ours || !theirs) return undefined;
  const head = mergeChunk(base.head, ours.head, theirs.head, byLines);
  const fields = keysInOrder(ours, theirs)
    .filter((key) => ownKey(merged, key) !== undefined)
    .map((key) => {
      const [old, left, right] = [base, ours, theirs].map(({ fields }) => fields.get(key));
      if (!left || !right) return (left ?? right ?? NOTHING).text;
      return mergeChunk(old ?? NOTHING, left, right, byLines);
    });
  return [head, ...fields].map(withLineEnd).join('');
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') || text === '\uFEFF' ? text : `${text}\n`;
}

function mergeChunk(base: Chunk, ours: Chunk, theirs: Chunk, byLines: boolean): string {
  const [old, left, right] = [base, ours, theirs].map(({ text }) => withLineEnd(text));
  if (old === undefined || left === undefined || right === undefined) return ours.text;
  if (left === right || right === old) return left;
  if (left === old) return right;
  const joined = byLines ? mergeLines(old, left, right) : undefined;
  if (joined !== undefined) return joined;
  const added = newComments(theirs, [base, ours]);
  const bom = left.startsWith('\uFEFF') ? '\uFEFF' : '';
  return bom + added.map((comment) => `${comment}\n`).join('') + left.slice(bom.length);
}

/** The comments of a chunk that none of the others has. */
function newComments(chunk: Chunk, others: readonly Chunk[]): readonly string[] {
  const known = new Set(others.flatMap(({ comments }) => comments));
  return chunk.comments.filter((comment) => !known.has(comment));
}

/** Ours' order; what only theirs has stands behind what it stood behind there. */
function keysInOrder(ours: Chunks, theirs: Chunks): readonly string[] {
  const keys = [...ours.fields.keys()];
  let previous: string | undefined;
  for (const key of theirs.fields.keys()) {
    if (!ours.fields.has(key)) {
      keys.splice(previous === undefined ? 0 : keys.indexOf(previous) + 1, 0, key);
    }
    previous = key;
  }
  return keys;
}

function chunksOf({ text, root }: TextWithTree): Chunks | undefined {
  const pairs = root?.kind === 'map' && !root.flow ? root.pairs : [];
  const starts = startsOf(text, pairs);
  if ((root && pairs.length === 0) || !starts) return undefined;
  const comments = collectComments(text, root).filter((comment) => comment.text !== '');
  const cut = (start: number, end: number): Chunk => ({
    text: text.slice(start, end),
    comments: comments.filter(({ at }) => at >= start && at < end).map((comment) => comment.text),
  });
  const fields = new Map<string, Chunk>();
  pairs.forEach(({ key }, index) => {
    fields.set(key, cut(starts[index] ?? 0, starts[index + 1] ?? text.length));
  });
  return { head: cut(0, starts[0] ?? text.length), fields };
}

/** Where the lines of each field begin, the comments directly above it included. */
function startsOf(text: string, pairs: MapNode['pairs']): readonly number[] | undefined {
  const starts: number[] = [];
  let above = 0;
  for (const { keyStart, keyEnd } of pairs) {
    const line = lineStart(text, keyStart);
    if (line !== keyStart || line < above) return undefined;
    starts.push(Math.max(above, withCommentsAbove(text, line, 0)));
    above = nextLine(text, keyEnd);
  }
  return starts;
}
