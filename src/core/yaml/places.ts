import type { FieldPath, OffsetRange } from '../problem';
import { itemOf, pairOf } from './source-tree';
import type { SourceNode } from './source-tree';

/** Of a field: its key, its value, or all of it. */
export type FieldPart = 'key' | 'value' | 'item';

/** Where an offset is: on a key, or in its value (of a group or list: between its fields). */
export interface FieldPlace {
  readonly path: FieldPath;
  readonly part: 'key' | 'value';
}

/**
 * Where a field stands. A list's item has no key: its dash stands for it. When the field is missing, the key of its
 * nearest ancestor that is there; the first key of the record for a missing field of the record itself.
 */
export function rangeOf(root: SourceNode, path: FieldPath, part: FieldPart): OffsetRange {
  let node = root;
  let ranges = rootRanges(root);
  for (const step of path) {
    const pair = pairOf(node, step);
    const item = itemOf(node, step);
    if (pair) {
      ranges = {
        key: { start: pair.keyStart, end: pair.keyEnd },
        value: span(pair.value),
        item: { start: pair.keyStart, end: Math.max(pair.colonEnd, pair.value.end) },
      };
      node = pair.value;
    } else if (item) {
      const all = { start: item.start, end: Math.max(item.markEnd, item.value.end) };
      const key = item.markEnd > item.start ? { start: item.start, end: item.markEnd } : all;
      ranges = { key, value: span(item.value), item: all };
      node = item.value;
    } else return ranges.key;
  }
  return ranges[part];
}

function rootRanges(root: SourceNode): Record<FieldPart, OffsetRange> {
  const all = span(root);
  const first = root.kind === 'map' ? root.pairs[0] : undefined;
  return { key: first ? { start: first.keyStart, end: first.keyEnd } : all, value: all, item: all };
}

function span({ start, end }: SourceNode): OffsetRange {
  return { start, end };
}

/** The innermost field at an offset; undefined before or after everything. The end of a value counts as in it. */
export function pathAt(root: SourceNode, text: string, offset: number): FieldPlace | undefined {
  if (offset < root.start || offset > lineEnd(text, root.end)) return undefined;
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    const next = stepAt(node, text, offset);
    if (!next) return { path, part: 'value' };
    path.push(next.step);
    if (next.onKey) return { path, part: 'key' };
    node = next.value;
  }
}

interface Step {
  readonly step: string | number;
  readonly onKey: boolean;
  readonly value: SourceNode;
}

function stepAt(node: SourceNode, text: string, offset: number): Step | undefined {
  if (node.kind === 'map') {
    const pair = node.pairs.filter(({ keyStart }) => keyStart <= offset).at(-1);
    if (!pair || !reaches(pair.colonEnd, pair.value, node.flow, text, offset)) return undefined;
    return { step: pair.key, onKey: offset <= pair.keyEnd, value: pair.value };
  }
  if (node.kind === 'list') {
    const index = node.items.filter(({ start }) => start <= offset).length - 1;
    const item = node.items[index];
    if (!item || !reaches(item.markEnd, item.value, node.flow, text, offset)) return undefined;
    return { step: index, onKey: false, value: item.value };
  }
  return undefined;
}

/** In block style a field takes the rest of its last line, so that completion works behind `status: `. */
function reaches(
  markEnd: number,
  value: SourceNode,
  flow: boolean,
  text: string,
  offset: number,
): boolean {
  const end = Math.max(markEnd, value.end);
  return offset <= (flow ? end : lineEnd(text, end));
}

function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
