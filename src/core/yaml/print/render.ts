import { fitsBlock, folded, literal, STEP } from './block-scalar';
import type { Below, BlockPlace } from './block-scalar';
import type {
  PrintItem,
  PrintList,
  PrintMap,
  PrintNode,
  PrintPair,
  PrintScalar,
} from './print-node';

/** How wide a line of flow style may be. */
export const MAX_WIDTH = 100;

/** A value as text: what stands behind its key or dash, and the lines below. */
export interface Rendered {
  readonly inline: string;
  /** Without line ends. */
  readonly body: readonly string[];
  /** Its last line needs its line end to have the right value. */
  readonly needsLineEnd: boolean;
}

/** Where a value is to stand. */
export interface Place {
  /** The column of its key or dash. */
  readonly indent: number;
  /** The column where it would begin on the same line. */
  readonly column: number;
  readonly after: 'key' | 'dash';
  /** Tables and lists on several lines even where they fit one. */
  readonly forceBlock?: boolean;
  /** What follows. Default: text, or the end of the file. */
  readonly below?: Below;
}

/** A value in canonical style. */
export function render(node: PrintNode, place: Place): Rendered {
  if (node.kind === 'scalar') return renderScalar(node, place);
  const flow = place.forceBlock && !isEmpty(node) ? undefined : flowText(node);
  if (flow !== undefined && place.column + flow.length <= MAX_WIDTH) return inlineOnly(flow);
  if (isEmpty(node) && !node.tail?.length) return inlineOnly(flow ?? '');
  const column = place.indent + STEP;
  const { lines, needsLineEnd } = blockLines(node, column, place.below ?? 'text');
  if (place.after === 'key') return { inline: '', body: lines, needsLineEnd };
  const [first = '', ...body] = lines;
  return { inline: first.trimStart(), body, needsLineEnd };
}

function inlineOnly(inline: string): Rendered {
  return { inline, body: [], needsLineEnd: false };
}

function isEmpty(node: PrintMap | PrintList): boolean {
  return (node.kind === 'map' ? node.pairs : node.items).length === 0;
}

function renderScalar(node: PrintScalar, place: Place): Rendered {
  const { text, wasBlock, inline } = node;
  const wide = wasBlock !== undefined && place.column + inline.length > MAX_WIDTH;
  if (text === undefined || !(text.includes('\n') || wide)) return inlineOnly(inline);
  const block: BlockPlace = {
    parentIndent: place.indent,
    step: STEP,
    below: place.below ?? 'text',
  };
  if (!fitsBlock(text, block)) return inlineOnly(inline);
  const scalar = (wasBlock === 'folded' ? folded(text, block) : undefined) ?? literal(text, block);
  return { inline: scalar.header, body: scalar.lines, needsLineEnd: text.endsWith('\n') };
}

/** A value on one line, `{ a: 1 }` or `[a, b]`; undefined for what is better read on several lines. */
function flowText(node: PrintNode): string | undefined {
  return isFlowable(node) ? inFlow(node) : undefined;
}

/** Rows of scalars, and short lists of scalars, alone or in a row; never with comments or addresses of the web. */
function isFlowable(node: PrintNode): boolean {
  if (node.kind === 'scalar') return !(node.text ?? '').includes('\n');
  if (node.tail?.length) return false;
  const items: readonly PrintItem[] = node.kind === 'map' ? node.pairs : node.items;
  if (items.some(({ before, trailing }) => before?.length || trailing !== undefined)) return false;
  return node.kind === 'list'
    ? items.every(({ value }) => isFlowable(value) && isWord(value))
    : items.every(({ value }) => isFlowable(value) && value.kind !== 'map');
}

function isWord(node: PrintNode): boolean {
  return node.kind === 'scalar' && !node.inFlow.includes('://');
}

/** A value in flow style whatever its shape; text on several lines becomes text with escapes. */
export function inFlow(node: PrintNode): string {
  if (node.kind === 'scalar') return node.inFlow;
  if (node.kind === 'list') return `[${node.items.map(({ value }) => inFlow(value)).join(', ')}]`;
  if (node.pairs.length === 0) return '{}';
  return `{ ${node.pairs.map(pairInFlow).join(', ')} }`;
}

/** A pair in flow style. */
export function pairInFlow(pair: PrintPair): string {
  return `${pair.inFlow}: ${inFlow(pair.value)}`;
}

export interface Lines {
  readonly lines: readonly string[];
  readonly needsLineEnd: boolean;
}

/** A table or list on lines of its own, at a column. */
export function blockLines(node: PrintMap | PrintList, column: number, below: Below): Lines {
  const entries = node.kind === 'map' ? node.pairs : node.items;
  const printed = entries.map((entry, index) => {
    // What follows an entry is another entry or a comment, unless it is the last.
    const inside = index < entries.length - 1 || Boolean(node.tail?.length);
    return entryLines(entry, {
      column,
      below: inside ? belowEntry(entries[index + 1], node) : below,
    });
  });
  const tail = commentLines(node.tail, column);
  return {
    lines: [...printed.flatMap(({ lines }) => lines), ...tail],
    needsLineEnd: tail.length === 0 && (printed.at(-1)?.needsLineEnd ?? false),
  };
}

function belowEntry(next: PrintItem | undefined, node: PrintMap | PrintList): Below {
  return (next ? next.before : node.tail)?.[0] === '' ? 'empty-line' : 'text';
}

/** A pair or an item with its comments on lines of its own. */
export function entryLines(
  entry: PrintPair | PrintItem,
  place: { column: number; below: Below; forceBlock?: boolean },
): Lines {
  const { column, ...rest } = place;
  const mark = 'key' in entry ? `${entry.inline}:` : '-';
  const after = 'key' in entry ? 'key' : 'dash';
  const { inline, body, needsLineEnd } = render(entry.value, {
    indent: column,
    column: column + mark.length + 1,
    after,
    ...rest,
  });
  const first = [mark, inline, entry.trailing && ` ${entry.trailing}`].filter(Boolean).join(' ');
  return {
    lines: [...commentLines(entry.before, column), ' '.repeat(column) + first, ...body],
    needsLineEnd,
  };
}

function commentLines(comments: readonly string[] = [], column: number): readonly string[] {
  return comments.map((comment) => (comment === '' ? '' : ' '.repeat(column) + comment));
}
