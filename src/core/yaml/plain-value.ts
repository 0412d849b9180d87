import type { Plain } from '../model/field';
import { setKey } from '../model/plain';
import type { SourceNode } from './source-tree';
import { MAX_DEPTH } from './tokenize';

/** How many values the aliases of one file may add up to. A bomb of nine lines stands for a billion. */
const MAX_ALIASED_VALUES = 10_000;

/** The value of a tree; undefined when its aliases stand for too much. */
export function plainValue(root: SourceNode): Plain | undefined {
  const budget = { left: MAX_ALIASED_VALUES };
  const value = valueOf(root, 0, false, budget);
  return budget.left < 0 ? undefined : value;
}

function valueOf(
  node: SourceNode,
  depth: number,
  aliased: boolean,
  budget: { left: number },
): Plain {
  if (aliased) budget.left -= 1;
  // Aliases of aliases can nest deeper than the text does.
  if (depth > MAX_DEPTH + 1) budget.left = -1;
  if (budget.left < 0) return null;
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'alias':
      return node.target ? valueOf(node.target, depth, true, budget) : null;
    case 'list':
      return node.items.map((item) => valueOf(item.value, depth + 1, aliased, budget));
    case 'map': {
      const table: Record<string, Plain> = {};
      for (const { key, value } of node.pairs) {
        setKey(table, key, valueOf(value, depth + 1, aliased, budget));
      }
      return table;
    }
  }
}
