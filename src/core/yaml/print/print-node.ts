import type { Value } from '../../problem';
import { isList } from '../../model/plain';
import type { KeyOrder } from '../../model/key-order';
import { orderBelow } from '../../model/key-order';
import { remembering } from '../../remember';
import { encodeKey, encodeScalar, meansMoreInFlow } from './encode-scalar';
import type { ScalarValue } from './encode-scalar';

/** A value as it is to be printed: what stands where is left to `render`. */
export type PrintNode = PrintScalar | PrintMap | PrintList;

export interface PrintScalar {
  readonly kind: 'scalar';
  /** On one line, in block and in flow style. */
  readonly inline: string;
  readonly inFlow: string;
  /** Its text, where it may be written as a block scalar; `wasBlock` when it stood as one. */
  readonly text?: string;
  readonly wasBlock?: 'literal' | 'folded';
}

export interface PrintMap {
  readonly kind: 'map';
  readonly pairs: readonly PrintPair[];
  /** Comments after the last pair. */
  readonly tail?: readonly string[];
}

export interface PrintList {
  readonly kind: 'list';
  readonly items: readonly PrintItem[];
  readonly tail?: readonly string[];
}

export interface PrintItem {
  readonly value: PrintNode;
  /** Comment lines above, with their `#`; an empty line is an empty text. */
  readonly before?: readonly string[];
  /** The comment behind it, with its `#`. */
  readonly trailing?: string;
}

export interface PrintPair extends PrintItem {
  /** As read; and as it is written in block and in flow style. */
  readonly key: string;
  readonly inline: string;
  readonly inFlow: string;
}

/** A value to be printed in canonical style, the keys of its tables in canonical order. */
export function printNodeOf(value: Value, order: KeyOrder): PrintNode {
  if (isList<Value>(value)) {
    return { kind: 'list', items: value.map((item) => ({ value: printNodeOf(item, order) })) };
  }
  if (typeof value === 'object' && value !== null) return printMapOf(value, order);
  return printScalarOf(value);
}

function printMapOf(value: Readonly<Record<string, Value>>, order: KeyOrder): PrintMap {
  const pairs = Object.entries(value).map(([key, item]) => ({
    ...printKey(key),
    value: printNodeOf(item, orderBelow(order, key)),
  }));
  return { kind: 'map', pairs: inOrder(pairs, order) };
}

/** A key as it is written anew. The same few stand in every record. */
export const printKey = remembering(
  (key): Pick<PrintPair, 'key' | 'inline' | 'inFlow'> => ({
    key,
    inline: encodeKey(key, false),
    inFlow: encodeKey(key, true),
  }),
  { most: 1_000, longest: 100 },
);

/** A scalar as it is written anew. Its line ends become `\n`. */
export function printScalarOf(value: ScalarValue): PrintScalar {
  const normal = typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
  const inline = encodeScalar(normal, false);
  // Quotes that are needed in a block are those that are needed in flow style.
  const isPlain = inline === normal;
  return {
    kind: 'scalar',
    inline,
    inFlow: isPlain && meansMoreInFlow(inline) ? encodeScalar(normal, true) : inline,
    ...(typeof normal === 'string' ? { text: normal } : {}),
  };
}

/** Known keys in canonical order, then the others as they stand. */
export function inOrder<T extends { readonly key: string }>(
  pairs: readonly T[],
  order: KeyOrder,
): readonly T[] {
  const place = (pair: T): number => {
    const index = order.keys.indexOf(pair.key);
    return index < 0 ? order.keys.length : index;
  };
  return pairs
    .map((pair) => ({ pair, place: place(pair) }))
    .sort((a, b) => a.place - b.place)
    .map(({ pair }) => pair);
}
