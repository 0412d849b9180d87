import type { TextEdit } from '../../text-edit';
import type { ListNode, MapNode } from '../source-tree';
import {
  column,
  isFirstOnLine,
  lineEnd,
  lineEndOf,
  lineStart,
  nextLine,
  skipBlank,
  skipTrivia,
} from './lines';

/** An entry of `{}` or `[]`: a pair from its key on, or a value. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

function extents(node: MapNode | ListNode): readonly Extent[] {
  return node.kind === 'map'
    ? node.pairs.map(({ keyStart, colonEnd, value }) => ({
        start: keyStart,
        end: Math.max(colonEnd, value.end),
      }))
    : node.items.map(({ value }) => ({ start: value.start, end: value.end }));
}

/** Puts entries before the one at `index`, or at the end, in the way their neighbours are laid out. */
export function insertInFlow(
  text: string,
  node: MapNode | ListNode,
  index: number,
  entries: readonly string[],
): readonly TextEdit[] {
  const all = extents(node);
  const next = all[index];
  const last = all.at(-1);
  if (next) {
    const gap = startsLine(text, node, next)
      ? lineEndOf(text) + ' '.repeat(column(text, next.start))
      : ' ';
    return [insertion(next.start, entries.map((entry) => `${entry},${gap}`).join(''))];
  }
  if (last) return appendInFlow(text, node, last, entries);
  const entry = entries.join(', ');
  const inside = text.slice(node.start + 1, node.end - 1);
  const padded = node.kind === 'map' ? ` ${entry} ` : entry;
  return inside.trim() === ''
    ? [{ start: node.start + 1, end: node.end - 1, text: padded }]
    : [insertion(node.start + 1, `${padded.trimEnd()},`)];
}

function appendInFlow(
  text: string,
  node: MapNode | ListNode,
  last: Extent,
  entries: readonly string[],
): readonly TextEdit[] {
  const comma = commaEnd(text, last.end);
  const rowEnd = lineEnd(text, comma ?? last.end);
  // The closing bracket on the same line, or entries side by side
  if (!startsLine(text, node, last) || rowEnd >= node.end) {
    return comma === undefined
      ? [insertion(last.end, entries.map((entry) => `, ${entry}`).join(''))]
      : [insertion(comma, entries.map((entry) => ` ${entry},`).join(''))];
  }
  const gap = lineEndOf(text) + ' '.repeat(column(text, last.start));
  const rows = entries.map((entry) => gap + entry).join(',');
  return comma === undefined
    ? [insertion(last.end, ','), insertion(rowEnd, rows)]
    : [insertion(rowEnd, `${rows},`)];
}

/** Takes an entry out, with its comma, and with its line and the comment behind it where it has a line of its own. */
export function removeFromFlow(
  text: string,
  node: MapNode | ListNode,
  index: number,
): readonly TextEdit[] {
  const all = extents(node);
  const entry = all[index];
  if (!entry) return [];
  const around = text.slice(node.start, entry.start) + text.slice(entry.end, node.end);
  if (all.length === 1 && !around.includes('#')) return [deletion(node.start + 1, node.end - 1)];
  const comma = commaEnd(text, entry.end);
  const end = comma ?? entry.end;
  const restOfLine = text.slice(end, lineEnd(text, end)).trim();
  if (startsLine(text, node, entry) && /^(?:#|$)/.test(restOfLine)) {
    return [deletion(lineStart(text, entry.start), nextLine(text, end))];
  }
  const next = all[index + 1];
  const previous = all[index - 1];
  if (next) {
    const gap = text.slice(end, next.start);
    return [deletion(entry.start, gap.trim() === '' ? next.start : end)];
  }
  if (!previous) return [deletion(entry.start, end)];
  const from = previous.end;
  // A comment between the two stays where it is, and so does the comma before it.
  const between = text.slice(from, entry.start);
  return [deletion(between.replace(',', '').trim() === '' ? from : entry.start, entry.end)];
}

/** Entries change places; what stands between them stays. `order`: which entry comes to stand in each place. */
export function reorderFlow(
  text: string,
  node: MapNode | ListNode,
  order: readonly number[],
): readonly TextEdit[] {
  const all = extents(node);
  return all.flatMap(({ start, end }, index) => {
    const from = all[order[index] ?? index];
    return from && from.start !== start
      ? [{ start, end, text: text.slice(from.start, from.end) }]
      : [];
  });
}

function startsLine(text: string, node: MapNode | ListNode, entry: Extent): boolean {
  return isFirstOnLine(text, entry.start) && lineStart(text, entry.start) > node.start;
}

/** Just after the comma that follows an entry, if one does. */
function commaEnd(text: string, end: number): number | undefined {
  const direct = skipBlank(text, end);
  if (text[direct] === ',') return direct + 1;
  const at = skipTrivia(text, end);
  return text[at] === ',' ? at + 1 : undefined;
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function deletion(start: number, end: number): TextEdit {
  return { start, end, text: '' };
}
