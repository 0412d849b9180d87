import type { TextEdit } from '../../text-edit';
import type { ListNode, MapNode, SourceNode } from '../source-tree';
import type { Lines } from '../print/render';
import {
  afterInnerComments,
  afterNode,
  column,
  isFirstOnLine,
  lineEnd,
  lineEndOf,
  lineStart,
  skipBlank,
  withCommentsAbove,
} from './lines';

/** An entry of a block map or list. */
interface Extent {
  /** Its key or dash. */
  readonly start: number;
  /** The start of the line after it; the comments within it that are indented further belong to it. */
  readonly end: number;
  /** `end`, past the comments below that are indented further than it. */
  readonly innerEnd: number;
  /** It ends in a text that takes the blank lines below it for its own. */
  readonly keepsBlankLines: boolean;
}

export function extents(text: string, node: MapNode | ListNode): readonly Extent[] {
  const entries =
    node.kind === 'map'
      ? node.pairs.map(({ keyStart, colonEnd, value }) => ({
          start: keyStart,
          mark: colonEnd,
          value,
        }))
      : node.items.map(({ start, markEnd, value }) => ({ start, mark: markEnd, value }));
  const indent = entryColumn(text, node);
  return entries.map(({ start, mark, value }) => {
    const end = afterNode(text, Math.max(mark, value.end));
    const innerEnd = afterInnerComments(text, end, indent);
    return {
      start,
      end: isBlockCollection(value) ? innerEnd : end,
      innerEnd,
      keepsBlankLines: innerEnd === end && keepsBlankLines(text, value),
    };
  });
}

function isBlockCollection(node: SourceNode): boolean {
  return (node.kind === 'map' || node.kind === 'list') && !node.flow;
}

function keepsBlankLines(text: string, node: SourceNode): boolean {
  if (node.kind === 'map' || node.kind === 'list') {
    const last = node.kind === 'map' ? node.pairs.at(-1) : node.items.at(-1);
    return last !== undefined && keepsBlankLines(text, last.value);
  }
  return /^[|>]\d?\+/.test(text.slice(node.start, node.start + 3));
}

/** Past the blank lines at a place that would become part of the text above it. */
function afterBlankLines(text: string, at: number, above: Extent | undefined): number {
  if (!above?.keepsBlankLines) return at;
  return Math.max(at, lineStart(text, skipBlank(text, at)));
}

/** The column of the keys or dashes of a block map or list. */
export function entryColumn(text: string, node: MapNode | ListNode): number {
  return column(text, node.start);
}

/** What follows a place: blank lines there would become part of a text above that keeps them. */
export function mayKeepBlankLines(text: string, at: number): boolean {
  return at >= text.length || text.slice(at, lineEnd(text, at)).trim() !== '';
}

/** Where an entry goes that is to stand before the one at `index`; past the last when there is none. */
export function insertionPoint(text: string, node: MapNode | ListNode, index: number): number {
  const all = extents(text, node);
  const next = all[index];
  if (!next) return all.at(-1)?.innerEnd ?? node.end;
  if (!isFirstOnLine(text, next.start)) return next.start;
  return withCommentsAbove(text, lineStart(text, next.start), entryColumn(text, node));
}

/** Puts the lines of a new entry at an insertion point. */
export function insertLines(text: string, at: number, entry: Lines): TextEdit {
  const eol = lineEndOf(text);
  const lines = entry.lines.join(eol);
  const before = at - lineStart(text, at);
  if (before === 0) return { start: at, end: at, text: lines + eol };
  // Behind a last line without its end; else beside the dash of the list that this map or list is an item of
  return at === text.length
    ? { start: at, end: at, text: eol + lines + (entry.needsLineEnd ? eol : '') }
    : { start: at, end: at, text: lines.trimStart() + eol + ' '.repeat(before) };
}

/** Takes an entry out with its line, or, beside the dash that it follows, up to what comes next. */
export function removeFromBlock(
  text: string,
  node: MapNode | ListNode,
  index: number,
): readonly TextEdit[] {
  const all = extents(text, node);
  const entry = all[index];
  if (!entry) return [];
  if (!isFirstOnLine(text, entry.start)) {
    return [{ start: entry.start, end: skipBlank(text, entry.end), text: '' }];
  }
  const start = lineStart(text, entry.start);
  const above = all.find(({ innerEnd }) => innerEnd === start);
  return [{ start, end: afterBlankLines(text, entry.end, above), text: '' }];
}

/** Moves an item of a block list with its lines, the comments directly above it and those within it. */
export function moveInBlock(
  text: string,
  node: ListNode,
  from: number,
  to: number,
): readonly TextEdit[] {
  const all = extents(text, node);
  const moving = all[from];
  const target = all[to];
  if (!moving || !target) return [];
  // Beside the dash of an outer list there are no whole lines to move.
  if (!isFirstOnLine(text, (all[0] ?? moving).start) && Math.min(from, to) === 0) {
    return reorderBlock(text, all, from, to);
  }
  const eol = lineEndOf(text);
  const start = insertionPoint(text, node, from);
  const lines = text.slice(start, moving.innerEnd);
  const whole = lines.endsWith('\n') ? lines : lines + eol;
  const at = to < from ? insertionPoint(text, node, to) : target.innerEnd;
  const open = at === text.length && !text.endsWith('\n');
  const above = all.find(({ innerEnd }) => innerEnd === start);
  return [
    { start, end: afterBlankLines(text, moving.innerEnd, above), text: '' },
    {
      start: at,
      end: afterBlankLines(text, at, moving),
      text: open ? eol + whole.slice(0, -eol.length) : whole,
    },
  ];
}

/** As `moveInBlock`, by what stands at each dash; comments on lines of their own stay in their places. */
function reorderBlock(
  text: string,
  all: readonly Extent[],
  from: number,
  to: number,
): readonly TextEdit[] {
  const slots = all.map(({ start, innerEnd }) => {
    const end = text[innerEnd - 1] === '\n' ? innerEnd - lineEndOf(text).length : innerEnd;
    return { start, end, text: text.slice(start, end) };
  });
  return movedOrder(all.length, from, to).flatMap((source, index) => {
    const slot = slots[index];
    const replacement = slots[source];
    if (!slot || !replacement || source === index) return [];
    return [{ start: slot.start, end: slot.end, text: replacement.text }];
  });
}

/** Which item stands where once the one at `from` has become the one at `to`. */
export function movedOrder(length: number, from: number, to: number): readonly number[] {
  const others = Array.from({ length }, (_, index) => index).filter((index) => index !== from);
  return [...others.slice(0, to), from, ...others.slice(to)];
}
