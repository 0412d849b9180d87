import { clamp } from '../../model/apply-operation';
import type { KeyOrder } from '../../model/key-order';
import { orderBelow } from '../../model/key-order';
import type { FieldPath, Value } from '../../problem';
import type { TextEdit } from '../../text-edit';
import { printKey, printNodeOf } from '../print/print-node';
import type { PrintPair } from '../print/print-node';
import { entryLines, inFlow, pairInFlow } from '../print/render';
import { itemOf, nodeAt, pairOf } from '../source-tree';
import type { ListNode, MapNode, SourceNode } from '../source-tree';
import {
  entryColumn,
  extents,
  insertionPoint,
  insertLines,
  below,
  movedOrder,
  moveInBlock,
  removeFromBlock,
} from './block';
import { insertInFlow, removeFromFlow, reorderFlow } from './flow';
import { column, lineStart } from './lines';
import { replaceValue } from './replace';
import type { Holder } from './replace';
import type { Step } from './steps';

/** A text with its tree; `order` is that of the record. */
export interface Site {
  readonly text: string;
  readonly root: SourceNode | undefined;
  readonly order: KeyOrder;
}

/** The edits for one step that fits the record and changes something. */
export function editField(site: Site, step: Step): readonly TextEdit[] {
  switch (step.op) {
    case 'set':
      return setField(site, step.path, step.value);
    case 'unset':
      return unsetField(site, step.path);
    case 'insert':
      return insertItems(site, step.path, step.index, step.values);
    case 'move':
      return moveItem(site, step.path, step.from, step.to);
  }
}

function isNothing(node: SourceNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value === null);
}

/** A value as it must be set at an ancestor that is missing or empty: the rest of the path around it. */
function wrapped(rest: FieldPath, value: Value): Value {
  return rest.reduceRight<Value>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  );
}

function setField(site: Site, path: FieldPath, value: Value): readonly TextEdit[] {
  const { root } = site;
  let depth = 0;
  let node = root;
  for (const step of path) {
    const child = node && nodeAt(node, [step]);
    if (!child || (isNothing(child) && depth < path.length - 1)) break;
    node = child;
    depth += 1;
  }
  if (depth === path.length) return setExisting(site, path, value);
  const parentPath = path.slice(0, depth);
  const step = path[depth];
  const parent = nodeAt(root, parentPath);
  const inner = wrapped(path.slice(depth + 1), value);
  if (step === undefined || !parent || isNothing(parent))
    return addRoot(site, wrapped(path, value));
  // The child is there and empty: it takes the whole value.
  if (nodeAt(parent, [step])) return setExisting(site, [...parentPath, step], inner);
  if (typeof step === 'number') return insertItems(site, parentPath, step, [inner]);
  return parent.kind === 'map' ? addPair(site, parentPath, parent, step, inner) : [];
}

function setExisting(site: Site, path: FieldPath, value: Value): readonly TextEdit[] {
  const old = nodeAt(site.root, path);
  const holder = holderOf(site, path);
  return old && holder
    ? replaceValue(site.text, holder, old, value, orderAt(site.order, path))
    : addRoot(site, value);
}

function orderAt(order: KeyOrder, path: FieldPath): KeyOrder {
  return path.reduce<KeyOrder>(orderBelow, order);
}

function holderOf({ text, root }: Site, path: FieldPath): Holder | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const step = path.at(-1);
  if (!parent || step === undefined || (parent.kind !== 'map' && parent.kind !== 'list'))
    return undefined;
  const pair = pairOf(parent, step);
  if (pair) {
    const { colonEnd: markEnd, hasColon } = pair;
    return {
      indent: column(text, pair.keyStart),
      markEnd,
      after: 'key',
      inFlow: parent.flow,
      hasColon,
    };
  }
  const item = itemOf(parent, step);
  return (
    item && {
      indent: column(text, item.start),
      markEnd: item.markEnd,
      after: 'dash',
      inFlow: parent.flow,
      hasColon: true,
    }
  );
}

/** Writes the fields of a record into a file that has none, below its comments. */
function addRoot({ text, root, order }: Site, value: Value): readonly TextEdit[] {
  const node = printNodeOf(value, order);
  if (node.kind !== 'map') return [];
  const lines = node.pairs.map((pair) => entryLines(pair, { column: 0, below: 'text' }));
  const entry = { lines: lines.flatMap((each) => each.lines), needsLineEnd: true };
  const edit = insertLines(text, text.length, entry);
  if (!root || root.start === root.end) return [edit];
  return [{ start: lineStart(text, root.start), end: root.end, text: '' }, edit];
}

function addPair(
  site: Site,
  path: FieldPath,
  map: MapNode,
  key: string,
  value: Value,
): readonly TextEdit[] {
  const { text } = site;
  const order = orderAt(site.order, path);
  const pair: PrintPair = { ...printKey(key), value: printNodeOf(value, orderBelow(order, key)) };
  const after = predecessor(map, key, order);
  const before = after === undefined ? successor(map, key, order) : after + 1;
  if (map.flow) return insertInFlow(text, map, before, [pairInFlow(pair)]);
  const at =
    after === undefined
      ? insertionPoint(text, map, before)
      : (extents(text, map)[after]?.innerEnd ?? map.end);
  const entry = entryLines(pair, {
    column: entryColumn(text, map),
    below: below(text, at),
  });
  return [insertLines(text, at, entry)];
}

/** The pair that a new key goes behind: the nearest before it in canonical order that is there. */
function predecessor(map: MapNode, key: string, order: KeyOrder): number | undefined {
  const place = order.keys.indexOf(key);
  if (place < 0) return map.pairs.length - 1;
  let best: number | undefined;
  let bestPlace = -1;
  map.pairs.forEach((pair, index) => {
    const other = order.keys.indexOf(pair.key);
    if (other < place && other > bestPlace) {
      best = index;
      bestPlace = other;
    }
  });
  return best;
}

/** The first pair that comes after a key in canonical order; past the last when none does. */
function successor(map: MapNode, key: string, order: KeyOrder): number {
  const place = order.keys.indexOf(key);
  const index = map.pairs.findIndex((pair) => order.keys.indexOf(pair.key) > place);
  return index < 0 ? map.pairs.length : index;
}

function insertItems(
  site: Site,
  path: FieldPath,
  index: number,
  values: readonly Value[],
): readonly TextEdit[] {
  const { text } = site;
  const list = nodeAt(site.root, path);
  if (!list || isNothing(list)) return setField(site, path, values);
  if (list.kind !== 'list') return [];
  const nodes = values.map((value) => printNodeOf(value, orderAt(site.order, path)));
  const place = clamp(index, list.items.length);
  if (list.flow) return insertInFlow(text, list, place, nodes.map(inFlow));
  const at = insertionPoint(text, list, place);
  const entries = nodes.map((value, nth) =>
    entryLines(
      { value },
      {
        column: entryColumn(text, list),
        below: nth < nodes.length - 1 ? 'text' : below(text, at),
        forceBlock: list.items.every((item) => item.value.kind === 'map' && !item.value.flow),
      },
    ),
  );
  const lines = entries.flatMap((entry) => entry.lines);
  return [insertLines(text, at, { lines, needsLineEnd: entries.at(-1)?.needsLineEnd ?? false })];
}

function moveItem(site: Site, path: FieldPath, from: number, to: number): readonly TextEdit[] {
  const list = nodeAt(site.root, path);
  if (list?.kind !== 'list') return [];
  const target = clamp(to, list.items.length - 1);
  return list.flow
    ? reorderFlow(site.text, list, movedOrder(list.items.length, from, target))
    : moveInBlock(site.text, list, from, target);
}

function unsetField(site: Site, path: FieldPath): readonly TextEdit[] {
  const { text } = site;
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(site.root, parentPath);
  const step = path.at(-1);
  if (!parent || step === undefined || (parent.kind !== 'map' && parent.kind !== 'list')) return [];
  if (sizeOf(parent) === 1 && parentPath.length > 0) {
    // What is emptied goes with its key; an item of a list stays, so that the others keep their places.
    return typeof parentPath.at(-1) === 'string'
      ? unsetField(site, parentPath)
      : setExisting(site, parentPath, parent.kind === 'map' ? {} : []);
  }
  const index = indexOf(parent, step);
  return parent.flow ? removeFromFlow(text, parent, index) : removeFromBlock(text, parent, index);
}

function sizeOf(node: MapNode | ListNode): number {
  return node.kind === 'map' ? node.pairs.length : node.items.length;
}

function indexOf(node: MapNode | ListNode, step: string | number): number {
  if (node.kind === 'list') return typeof step === 'number' ? step : -1;
  return node.pairs.findIndex(({ key }) => key === step);
}
