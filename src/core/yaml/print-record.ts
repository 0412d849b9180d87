import { keyOrder } from '../model/key-order';
import type { RecordKind } from '../model/record-kind';
import type { Value } from '../problem';
import { printNodeOf } from './print/print-node';
import { blockLines, inFlow } from './print/render';

/**
 * The canonical text of a new record: keys in the order of the schema, two spaces a level, short rows in flow style,
 * prose of several lines as a block, `\n` at the end of every line.
 */
export function printRecord(kind: RecordKind, value: { readonly [key: string]: Value }): string {
  const node = printNodeOf(value, keyOrder(kind));
  if (node.kind !== 'map' || node.pairs.length === 0) return `${inFlow(node)}\n`;
  return `${blockLines(node, 0, 'text').lines.join('\n')}\n`;
}
