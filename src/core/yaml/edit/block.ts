import type { TextEdit } from '../../text-edit';
import type { ListNode, MapNode, SourceNode } from '../source-tree';
import type { Below } from '../print/block-scalar';
import type { Lines } from '../print/render';
import {
  afterInnerComments,
  afterNode,
  column,
  isFirstOnLine,
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
  /** It ends in a block scalar, which takes lines of spaces below it for its own, or, `keeping`, empty lines too. */
  readonly endsInBlock?: 'keeping' | 'other';
}

/** What each entry of a block map or list takes up of the text, in their order. */
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
      ...(innerEnd === end ? { endsInBlock: blockAtEnd(text, value) } : {}),
    };
  });
}

function isBlockCollection(node: SourceNode): boolean {
  return (node.kind === 'map' || node.kind === 'list') && !node.flow;
}

function blockAtEnd(text: string, node: SourceNode): Extent['endsInBlock'] {
  if (node.kind === 'map' || node.kind === 'list') {
    const last = node.kind === 'map' ? node.pairs.at(-1) : node.items.at(-1);
    return last && !node.flow ? blockAtEnd(text, last.value) : undefined;
  }
  if (node.kind === 'alias' || (node.style !== 'literal' && node.style !== 'folded'))
    return undefined;
  return /^[|>]\d?\+/.test(text.slice(node.start, node.start + 3)) ? 'keeping' : 'other';
}

/** The entry that ends above a line with nothing but blank lines between. */
function directlyAbove(text: string, all: readonly Extent[], start: number): Extent | undefined {
  const above = all.filter(({ innerEnd }) => innerEnd <= start).at(-1);
  return above && text.slice(above.innerEnd, start).trim() === '' ? above : undefined;
}

/** Past the blank lines at a place that would become part of the text above it. */
function afterJoiningLines(text: string, at: number, above: Extent | undefined): number {
  if (!above?.endsInBlock) return at;
  const joins = above.endsInBlock === 'keeping' || below(text, at) === 'spaces';
  return joins ? afterBlankLines(text, at) : at;
}

/** The column of the keys or dashes of a block map or list. */
export function entryColumn(text: string, node: MapNode | ListNode): number {
  return column(text, node.start);
}

/** What follows a place that is a line's start. */
export function below(text: string, at: number): Below {
  const blank = text.slice(at, afterBlankLines(text, at));
  if (blank === '') return 'text';
  return /[ \t]/.test(blank) ? 'spaces' : 'empty-line';
}

/** The start of the next line that holds something, or the end of the text. */
function afterBlankLines(text: string, at: number): number {
  const next = skipBlank(text, at);
  return next === text.length ? next : Math.max(at, lineStart(text, next));
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
  const above = directlyAbove(text, all, start);
  return [{ start, end: afterJoiningLines(text, entry.end, above), text: '' }];
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
  const above = directlyAbove(text, all, start);
  return [
    { start, end: afterJoiningLines(text, moving.innerEnd, above), text: '' },
    {
      start: at,
      end: afterJoiningLines(text, at, moving),
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
  const lastLineEnd = (offset: number): number =>
    text[offset - 1] === '\n' ? offset - lineEndOf(text).length : offset;
  return movedOrder(all.length, from, to).flatMap((source, index) => {
    const slot = all[index];
    const item = all[source];
    if (!slot || !item || source === index) return [];
    const end = lastLineEnd(afterJoiningLines(text, slot.innerEnd, item));
    return [{ start: slot.start, end, text: text.slice(item.start, lastLineEnd(item.innerEnd)) }];
  });
}

/** Which item stands where once the one at `from` has become the one at `to`. */
export function movedOrder(length: number, from: number, to: number): readonly number[] {
  const others = Array.from({ length }, (_, index) => index).filter((index) => index !== from);
  return [...others.slice(0, to), from, ...others.slice(to)];
}
