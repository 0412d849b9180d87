import type { KeyOrder } from '../../model/key-order';
import { orderBelow } from '../../model/key-order';
import type { PairNode, ScalarNode, SourceNode } from '../source-tree';
import type { AttachedComments, Collection, Entry } from './attach-comments';
import { coreType, encodeKey, encodeScalar, isPlainSafe } from './encode-scalar';
import type { PrintItem, PrintNode, PrintPair, PrintScalar } from './print-node';
import { inOrder } from './print-node';

/**
 * Turns what was read into what is to be printed: keys in canonical order, scalars with the quotes they have, every
 * comment with its entry.
 */
export class SourcePrinter {
  constructor(
    private readonly text: string,
    private readonly comments: AttachedComments,
  ) {}

  node(node: SourceNode, order: KeyOrder): PrintNode {
    switch (node.kind) {
      case 'alias': // files with aliases are not formatted
        return { kind: 'scalar', inline: 'null', inFlow: 'null' };
      case 'scalar':
        return this.scalar(node);
      case 'map': {
        const pairs = node.pairs.map((pair): PrintPair => {
          const item = this.entry(pair, orderBelow(order, pair.key));
          return { ...item, ...this.key(pair) };
        });
        return this.collection(node, {
          kind: 'map',
          pairs: withoutFirstBlank(inOrder(pairs, order)),
        });
      }
      case 'list': {
        const items = node.items.map((item) => this.entry(item, order));
        return this.collection(node, { kind: 'list', items: withoutFirstBlank(items) });
      }
    }
  }

  private collection<T extends PrintNode>(node: Collection, printed: T): T {
    const tail = [...(this.comments.tail.get(node) ?? [])];
    while (tail.at(-1) === '') tail.pop();
    return isEmpty(node) || tail.length === 0 ? printed : { ...printed, tail };
  }

  private entry(entry: Entry, order: KeyOrder): PrintItem {
    const { value } = entry;
    const inner =
      isCollection(value) && isEmpty(value) ? (this.comments.tail.get(value) ?? []) : [];
    const before = [...(this.comments.before.get(entry) ?? []), ...inner];
    const trailing = this.comments.trailing.get(entry);
    return {
      value: this.node(value, order),
      ...(before.length > 0 ? { before } : {}),
      ...(trailing === undefined ? {} : { trailing }),
    };
  }

  private key({ key, keyStart, keyEnd }: PairNode): Pick<PrintPair, 'key' | 'inline' | 'inFlow'> {
    const inline = this.text.slice(keyStart, keyEnd);
    const isSafe = inline !== key || isPlainSafe(key, true);
    return { key, inline, inFlow: isSafe ? inline : encodeKey(key, true) };
  }

  private scalar({ style, value, start, end }: ScalarNode): PrintScalar {
    const source = this.text.slice(start, end);
    if (value === null) return { kind: 'scalar', inline: source, inFlow: source || 'null' };
    if (style === 'literal' || style === 'folded') {
      return { ...anew(value), text: value, wasBlock: style };
    }
    const lines = value.includes('\n') ? { text: value } : {};
    if (style !== 'plain') {
      const inline = source.includes('\n') ? encodeScalar(value, false, style) : source;
      return { kind: 'scalar', inline, inFlow: inline, ...lines };
    }
    if (source.includes('\n')) return { ...anew(value), ...lines };
    const isSafe = coreType(source) !== 'text' || isPlainSafe(source, true);
    return { kind: 'scalar', inline: source, inFlow: isSafe ? source : encodeScalar(value, true) };
  }
}

function anew(value: string): PrintScalar {
  return {
    kind: 'scalar',
    inline: encodeScalar(value, false),
    inFlow: encodeScalar(value, true),
  };
}

function isCollection(node: SourceNode): node is Collection {
  return node.kind === 'map' || node.kind === 'list';
}

function isEmpty(node: Collection): boolean {
  return (node.kind === 'map' ? node.pairs : node.items).length === 0;
}

/** No blank line at the top of a list or table. */
function withoutFirstBlank<T extends PrintItem>(entries: readonly T[]): readonly T[] {
  const [first, ...rest] = entries;
  if (first?.before?.[0] !== '') return entries;
  return [{ ...first, before: first.before.slice(1) }, ...rest];
}
