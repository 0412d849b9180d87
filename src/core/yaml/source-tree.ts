/**
 * A YAML document as values with their places in the text: what ranges, edits and the canonical format work on.
 * Offsets are UTF-16, ends exclusive.
 */
export type SourceNode = ScalarNode | MapNode | ListNode | AliasNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** The text it stands for, or null for a plain null, `~` or nothing. */
  readonly value: string | null;
  /** Of a block scalar, the text ends after the line end of its last line (trailing blank lines only if kept). */
  readonly start: number;
  readonly end: number;
}

export interface MapNode {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly PairNode[];
  readonly start: number;
  readonly end: number;
}

export interface PairNode {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** In flow style a key may stand alone, `{ a, b }`; a comma within a text makes one by mistake. */
  readonly hasColon: boolean;
  /** Just after the colon, or after the key. */
  readonly colonEnd: number;
  readonly value: SourceNode;
}

export interface ListNode {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly ItemNode[];
  readonly start: number;
  readonly end: number;
}

export interface ItemNode {
  /** The dash, or in flow style the value itself. */
  readonly start: number;
  /** Just after the dash, or in flow style the value's start. */
  readonly markEnd: number;
  readonly value: SourceNode;
}

/** `*name`: shown as what it stands for; never edited. */
export interface AliasNode {
  readonly kind: 'alias';
  readonly start: number;
  readonly end: number;
  /** What it stands for; undefined when nothing has that name, or when it stands inside itself. */
  readonly target: SourceNode | undefined;
}

/** The node at a path from `root`, or undefined. */
export function nodeAt(
  root: SourceNode | undefined,
  path: readonly (string | number)[],
): SourceNode | undefined {
  let node = root;
  for (const step of path) node = node && childOf(node, step);
  return node;
}

/** The value of a key or of an index. */
function childOf(node: SourceNode, step: string | number): SourceNode | undefined {
  return pairOf(node, step)?.value ?? itemOf(node, step)?.value;
}

/** The pair of a map that has this key; of duplicate keys the last, as readers do. */
export function pairOf(node: SourceNode, step: string | number): PairNode | undefined {
  if (node.kind !== 'map') return undefined;
  return node.pairs.filter((pair) => pair.key === step).at(-1);
}

/** The item of a list at this index. */
export function itemOf(node: SourceNode, step: string | number): ItemNode | undefined {
  return node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
}
