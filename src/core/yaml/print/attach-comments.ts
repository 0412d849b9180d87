import type { ItemNode, ListNode, MapNode, PairNode, SourceNode } from '../source-tree';
import { column } from '../edit/lines';
import { collectComments } from './comments';
import type { Comment } from './comments';

/** An entry of a map or list. */
export type Entry = PairNode | ItemNode;
export type Collection = MapNode | ListNode;

/** Whose every comment is. */
export interface AttachedComments {
  /** At the top of the file, up to the last blank line before its first entry. */
  readonly head: readonly string[];
  readonly before: ReadonlyMap<Entry, readonly string[]>;
  readonly trailing: ReadonlyMap<Entry, string>;
  /** Behind the last entry of a map or list. */
  readonly tail: ReadonlyMap<Collection, readonly string[]>;
}

/** An entry with what it stands in, outermost first. */
interface Placed {
  readonly entry: Entry;
  readonly start: number;
  readonly within: readonly Collection[];
}

/**
 * Finds the entry that each comment belongs to. Behind a value: that value's. On a line of its own: the next entry's,
 * unless it is indented further than that and so stands at the end of an inner list or table.
 */
export function attachComments(text: string, root: SourceNode | undefined): AttachedComments {
  const before = new Map<Entry, string[]>();
  const tail = new Map<Collection, string[]>();
  const trailing = new Map<Entry, string>();
  const head: string[] = [];
  const entries = root ? place(text, root, []) : [];
  let passed = 0;
  for (const comment of collectComments(text, root)) {
    while ((entries[passed]?.start ?? Infinity) <= comment.at) passed += 1;
    const next = entries[passed];
    const last = entries[passed - 1];
    const owner = comment.isFirstOnLine ? undefined : ownerOfTrailing(comment, entries, passed);
    if (owner && !(next && isBehindDash(comment, owner, next))) {
      const words = [trailing.get(owner), comment.text].filter(Boolean).join(' ');
      trailing.set(owner, words);
      continue;
    }
    const closing = last && closedBy(comment, last, next, text);
    if (closing) push(tail, closing, comment.text);
    else if (next) push(before, next.entry, comment.text);
    else if (root && isCollection(root)) push(tail, root, comment.text);
    else pushText(head, comment.text);
  }
  const first = entries[0]?.entry;
  const top = first && before.get(first);
  if (first && top?.includes('')) {
    head.push(...top.slice(0, top.lastIndexOf('')));
    before.set(first, top.slice(top.lastIndexOf('') + 1));
  }
  return { head, before, trailing, tail };
}

function push<K>(lines: Map<K, string[]>, key: K, text: string): void {
  const known = lines.get(key) ?? [];
  lines.set(key, known);
  pushText(known, text);
}

function pushText(lines: string[], text: string): void {
  if (text !== '' || lines.at(-1) !== '') lines.push(text);
}

function isCollection(node: SourceNode): node is Collection {
  return node.kind === 'map' || node.kind === 'list';
}

function place(text: string, node: SourceNode, within: readonly Collection[]): readonly Placed[] {
  if (!isCollection(node)) return [];
  const inside = [...within, node];
  const entries: readonly Entry[] = node.kind === 'map' ? node.pairs : node.items;
  return entries.flatMap((entry) => {
    const start = 'key' in entry ? entry.keyStart : entry.start;
    const placed = { entry, start, within: inside };
    return [placed, ...place(text, entry.value, inside)];
  });
}

/** The last entry before a comment on its line, unless the brackets that it stands in are closed before the comment. */
function ownerOfTrailing(
  comment: Comment,
  entries: readonly Placed[],
  passed: number,
): Entry | undefined {
  for (let index = passed - 1; index >= 0; index -= 1) {
    const placed = entries[index];
    if (placed && isOpen(placed.within, comment.at)) return placed.entry;
  }
  return undefined;
}

/** Between a dash and the table or list on the lines below it: above the first entry of that. */
function isBehindDash(comment: Comment, owner: Entry, next: Placed): boolean {
  const { value } = owner;
  return (
    !('key' in owner) &&
    comment.at < value.start &&
    isCollection(value) &&
    next.within.includes(value)
  );
}

function isOpen(within: readonly Collection[], at: number): boolean {
  return within.every((node) => !node.flow || at < node.end);
}

/** The list or table at whose end a comment stands; undefined when the comment goes with the next entry. */
function closedBy(
  comment: Comment,
  last: Placed,
  next: Placed | undefined,
  text: string,
): Collection | undefined {
  const closed = last.within.filter((node) => !next?.within.includes(node));
  const flow = closed.filter((node) => node.flow && comment.at < node.end).at(-1);
  if (flow) return flow;
  if (next && comment.column <= column(text, next.start)) return undefined;
  return closed.filter((node) => !node.flow && column(text, node.start) <= comment.column).at(-1);
}
