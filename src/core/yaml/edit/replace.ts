import type { KeyOrder } from '../../model/key-order';
import type { Value } from '../../problem';
import type { TextEdit } from '../../text-edit';
import { printNodeOf } from '../print/print-node';
import { inFlow } from '../print/render';
import type { Rendered } from '../print/render';
import type { SourceNode } from '../source-tree';
import { below } from './block';
import {
  afterInnerComments,
  afterNode,
  column,
  lineEnd,
  lineEndOf,
  lineStart,
  nextLine,
} from './lines';
import { restyled } from './restyle';

/** The key or dash that a value stands behind. */
export interface Holder {
  /** Its column. */
  readonly indent: number;
  readonly markEnd: number;
  readonly after: 'key' | 'dash';
  readonly inFlow: boolean;
  /** False for a key in flow style that stands alone. */
  readonly hasColon: boolean;
}

/** A stretch of the text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where an old value stands: behind its holder, and, if it has them, on lines of its own below. */
interface Layout {
  readonly inline: Stretch;
  readonly body?: Stretch;
}

/** Puts a value in the place of another. The comment behind the old one stays, those inside it go. */
export function replaceValue(
  text: string,
  holder: Holder,
  old: SourceNode,
  value: Value,
  order: KeyOrder,
): readonly TextEdit[] {
  const layout = layoutOf(text, holder, old);
  const bodyEnd = layout.body?.end ?? afterNode(text, layout.inline.end);
  const place = {
    indent: holder.indent,
    column: column(text, holder.markEnd) + 1,
    after: holder.after,
    below: below(text, bodyEnd),
  };
  const rendered = restyled(text, old, value, order, holder.inFlow ? 'flow' : place);
  return (
    inPlace(text, holder, layout, rendered) ??
    // A comment between the holder and its value keeps the two apart: what fits one line can stand there.
    inPlace(text, holder, layout, onOneLine(value, order)) ??
    []
  );
}

function onOneLine(value: Value, order: KeyOrder): Rendered {
  return { inline: inFlow(printNodeOf(value, order)), body: [], needsLineEnd: false };
}

function layoutOf(text: string, holder: Holder, old: SourceNode): Layout {
  const { start, end } = old;
  if (old.kind === 'scalar' && (old.style === 'literal' || old.style === 'folded')) {
    const header = /[|>][-+0-9]*/y;
    header.lastIndex = start;
    header.exec(text);
    return {
      inline: { start, end: header.lastIndex },
      body: { start: nextLine(text, start), end },
    };
  }
  if (old.kind === 'scalar' || old.kind === 'alias' || old.flow) return { inline: { start, end } };
  const innerEnd = afterInnerComments(text, afterNode(text, end), holder.indent);
  if (lineStart(text, start) === lineStart(text, holder.markEnd)) {
    return { inline: { start, end: lastLineEnd(text, innerEnd) } };
  }
  const { markEnd } = holder;
  return {
    inline: { start: markEnd, end: markEnd },
    body: { start: nextLine(text, markEnd), end: innerEnd },
  };
}

/** The end of the line before an offset that is a line's start, or the end of the text. */
function lastLineEnd(text: string, offset: number): number {
  return text[offset - 1] === '\n' ? lineEnd(text, lineStart(text, offset - 1)) : offset;
}

/** The edits; undefined when a comment stands in the way of a value on several lines. */
function inPlace(
  text: string,
  holder: Holder,
  layout: Layout,
  rendered: Rendered,
): readonly TextEdit[] | undefined {
  const { inline } = layout;
  const hasBody = rendered.body.length > 0;
  const isEmpty = inline.start === inline.end;
  const start = isEmpty || hasBody || rendered.inline === '' ? holder.markEnd : inline.start;
  if (text.slice(start, inline.start).trim() !== '') return undefined;
  // An item of a list in brackets has no mark that a gap could follow: `[a]` stays as close as it was.
  const hasMark = !(holder.inFlow && holder.after === 'dash');
  const gap = hasMark && start === holder.markEnd && rendered.inline !== '' ? ' ' : '';
  const mark = holder.hasColon ? '' : ':';
  const edit = { start, end: inline.end, text: mark + gap + rendered.inline };
  const body = bodyEdit(text, layout, rendered);
  return body ? [edit, body] : [edit];
}

function bodyEdit(text: string, layout: Layout, rendered: Rendered): TextEdit | undefined {
  const next = nextLine(text, layout.inline.end);
  const { start, end } = layout.body ?? { start: next, end: next };
  if (rendered.body.length === 0) return start < end ? { start, end, text: '' } : undefined;
  const eol = lineEndOf(text);
  const lines = rendered.body.join(eol);
  // The line of the holder, or the last line of the old value, may be the last of the file and lack its end.
  const before = lineStart(text, start) === start || start === 0 ? '' : eol;
  const isOpen = end === text.length && !text.endsWith('\n');
  const after = isOpen && !rendered.needsLineEnd ? '' : eol;
  return { start, end, text: before + lines + after };
}
