import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { CST, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { plainScalarValue } from './plain-scalar';
import type { ItemNode, PairNode, ScalarNode, SourceNode } from './source-tree';
import type { TextOnlyReason } from './text-only';

export interface BuiltTree {
  readonly root: SourceNode | undefined;
  /** Pairs whose key stands earlier in the same map. */
  readonly duplicates: readonly PairNode[];
  /** Whether any key in flow style stands alone, without a colon. */
  readonly hasBareKeys: boolean;
  readonly textOnly: TextOnlyReason | undefined;
}

/** Turns what `yaml` composed, with source tokens kept, into a tree with places. */
export function buildTree(contents: unknown, text: string): BuiltTree {
  const builder = new Builder(text);
  const root = contents === null ? undefined : builder.node(contents, 0);
  return {
    root,
    duplicates: builder.duplicates,
    hasBareKeys: builder.hasBareKeys,
    textOnly: builder.duplicates.length > 0 ? 'duplicate-keys' : builder.textOnly,
  };
}

const STYLES = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const satisfies Record<Scalar.Type, ScalarNode['style']>;

class Builder {
  readonly duplicates: PairNode[] = [];
  hasBareKeys = false;
  textOnly: TextOnlyReason | undefined;
  private readonly anchors = new Map<string, SourceNode>();

  constructor(private readonly text: string) {}

  /** `fallback`: where an empty value stands. */
  node(source: unknown, fallback: number): SourceNode {
    if (isScalar(source)) return this.anchored(source, this.scalar(source, fallback));
    if (isMap(source)) return this.anchored(source, this.map(source, fallback));
    if (isSeq(source)) return this.anchored(source, this.list(source, fallback));
    if (isAlias(source)) {
      const [start, end] = source.range ?? [fallback, fallback];
      return { kind: 'alias', start, end, target: this.anchors.get(source.source) };
    }
    return { kind: 'scalar', style: 'plain', value: null, start: fallback, end: fallback };
  }

  /** Named only once complete, so that an alias never stands for something it is part of. */
  private anchored(source: { anchor?: string }, node: SourceNode): SourceNode {
    if (source.anchor) this.anchors.set(source.anchor, node);
    return node;
  }

  private scalar(source: Scalar, fallback: number): ScalarNode {
    const style = STYLES[source.type ?? 'PLAIN'];
    const text = source.source ?? '';
    const value = style === 'plain' ? plainScalarValue(text) : text;
    // `yaml` may place an empty value elsewhere than at its key, behind a comment.
    if (style === 'plain' && text === '') {
      return { kind: 'scalar', style, value, start: fallback, end: fallback };
    }
    const [start, end] = source.range ?? [fallback, fallback];
    return { kind: 'scalar', style, value, start, end };
  }

  private map(source: YAMLMap, fallback: number): SourceNode {
    const [start, flowEnd] = source.range ?? [fallback, fallback];
    const seen = new Set<string>();
    const pairs: PairNode[] = [];
    for (const item of source.items) {
      const pair = this.pair(item, start);
      if (seen.has(pair.key)) this.duplicates.push(pair);
      seen.add(pair.key);
      pairs.push(pair);
    }
    const flow = source.flow === true;
    // A pair that stands in a list without braces, [a: b]
    if (flow && this.text.charAt(start) !== '{') this.textOnly ??= 'unusual-keys';
    const first = pairs[0]?.keyStart ?? start;
    const end = flow ? flowEnd : (pairs.at(-1)?.value.end ?? flowEnd);
    return { kind: 'map', flow, pairs, start: flow ? start : first, end };
  }

  private pair(source: Pair, fallback: number): PairNode {
    const key = this.node(source.key, fallback);
    const colon = source.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
    const explicit = source.srcToken?.start.some((token) => token.type === 'explicit-key-ind');
    if (explicit || key.kind !== 'scalar' || key.start === key.end) {
      this.textOnly ??= 'unusual-keys';
    }
    const colonEnd = colon ? colon.offset + 1 : key.end;
    if (!colon) this.hasBareKeys = true;
    return {
      key: this.keyText(source.key, key),
      keyStart: key.start,
      keyEnd: key.end,
      hasColon: colon !== undefined,
      colonEnd,
      value: this.node(source.value, colonEnd),
    };
  }

  /** A list or table as a key reads as its own text. */
  private keyText(source: unknown, key: SourceNode): string {
    return isScalar(source) ? (source.source ?? '') : this.text.slice(key.start, key.end);
  }

  private list(source: YAMLSeq, fallback: number): SourceNode {
    const flow = source.flow === true;
    const [start, flowEnd] = source.range ?? [fallback, fallback];
    const marks = flow ? [] : dashes(source.srcToken);
    const items = source.items.map((item, index): ItemNode => {
      const mark = marks[index];
      if (mark === undefined) {
        const value = this.node(isPair(item) ? item.value : item, start);
        return { start: value.start, markEnd: value.start, value };
      }
      return { start: mark, markEnd: mark + 1, value: this.node(item, mark + 1) };
    });
    const end = flow ? flowEnd : (items.at(-1)?.value.end ?? flowEnd);
    return { kind: 'list', flow, items, start, end };
  }
}

function dashes(token: CST.Token | undefined): readonly number[] {
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => {
    const dash = start.find((mark) => mark.type === 'seq-item-ind');
    return dash ? [dash.offset] : [];
  });
}
