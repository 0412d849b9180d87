import type { MapNode, ListNode, SourceNode } from '../source-tree';
import { column, isFirstOnLine, lineEnd, skipBlank } from '../edit/lines';

/** A comment, or a blank line, outside of all values. */
export interface Comment {
  readonly at: number;
  /** With its `#`; empty for a blank line, or several. */
  readonly text: string;
  /** Of a blank line, that of what comes next: the two go together. */
  readonly column: number;
  readonly isFirstOnLine: boolean;
}

/** All comments and blank lines of a text, in order. */
export function collectComments(text: string, root: SourceNode | undefined): readonly Comment[] {
  const found: Comment[] = [];
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  for (const [start, end] of [
    ...(root ? scalarStretches(text, root) : []),
    [text.length, text.length] as const,
  ]) {
    // Between scalars stand indicators, blanks and comments: every # begins one.
    const blankOrComment = /#[^\r\n]*|\n(?:[ \t]*\r?\n)+/g;
    const between = text.slice(from, start);
    for (const match of between.matchAll(blankOrComment)) {
      const at = from + match.index;
      found.push(match[0].startsWith('#') ? commentAt(text, at, match[0]) : blankAt(text, at));
    }
    from = end;
  }
  return found;
}

function commentAt(text: string, at: number, comment: string): Comment {
  return {
    at,
    text: comment.trimEnd(),
    column: column(text, at),
    isFirstOnLine: isFirstOnLine(text, at),
  };
}

function blankAt(text: string, at: number): Comment {
  return { at, text: '', column: column(text, skipBlank(text, at)), isFirstOnLine: true };
}

/** The stretches of keys and scalars, in order. Of a block scalar, its header, and the lines below it. */
function scalarStretches(text: string, node: SourceNode): readonly (readonly [number, number])[] {
  if (node.kind === 'map' || node.kind === 'list') return collectionStretches(text, node);
  if (node.start === node.end) return [];
  if (node.kind === 'alias' || (node.style !== 'literal' && node.style !== 'folded')) {
    return [[node.start, node.end]];
  }
  const headerEnd = lineEnd(text, node.start);
  const comment = text.slice(node.start, headerEnd).indexOf('#');
  const header = comment < 0 ? headerEnd : node.start + comment;
  return [
    [node.start, header],
    [headerEnd, lastLineEnd(text, node.end)],
  ];
}

/** Before the line end of a block scalar's last line, so that a blank line below it is seen. */
function lastLineEnd(text: string, end: number): number {
  return text[end - 1] === '\n' ? end - 1 : end;
}

function collectionStretches(
  text: string,
  node: MapNode | ListNode,
): readonly (readonly [number, number])[] {
  return node.kind === 'list'
    ? node.items.flatMap(({ value }) => scalarStretches(text, value))
    : node.pairs.flatMap(({ keyStart, keyEnd, value }) => [
        [keyStart, keyEnd] as const,
        ...scalarStretches(text, value),
      ]);
}
