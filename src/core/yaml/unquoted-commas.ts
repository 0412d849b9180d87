import type { FieldPath, Fix, Problem } from '../problem';
import type { MapNode, PairNode, SourceNode } from './source-tree';

/**
 * Texts between braces that a comma cuts in two: `{ path: Score, to: Sales, marketing and ops }` has a key
 * `marketing and ops` without a value. Each is one `yaml-unquoted-comma` (`value`: the whole text; `key`: what was cut
 * off), at the field whose text was cut, with the repair that puts the whole in quotes.
 *
 * A key that stands alone after something else than plain text was hardly part of it, and nothing is said.
 *
 * @param canEdit Whether the text may be edited by fields, without which there is no repair.
 */
export function unquotedCommas(
  root: SourceNode,
  text: string,
  canEdit: boolean,
): readonly Problem[] {
  const found: Problem[] = [];
  search(root, [], text, found);
  return canEdit ? found : found.map((each) => ({ ...each, fixes: [] }));
}

function search(node: SourceNode, path: FieldPath, text: string, found: Problem[]): void {
  if (node.kind === 'list') {
    node.items.forEach(({ value }, index) => {
      search(value, [...path, index], text, found);
    });
  } else if (node.kind === 'map') {
    if (node.flow) found.push(...cutTexts(node, path, text));
    for (const { key, value } of node.pairs) search(value, [...path, key], text, found);
  }
}

function cutTexts({ pairs }: MapNode, path: FieldPath, text: string): readonly Problem[] {
  const found: Problem[] = [];
  let cut: PairNode | undefined;
  let rest: PairNode[] = [];
  const tell = (): void => {
    if (cut && rest.length > 0) found.push(problem(cut, rest, path, text));
    rest = [];
  };
  for (const pair of pairs) {
    if (isCutOff(pair, text)) rest.push(pair);
    else {
      tell();
      cut = isPlainText(pair) ? pair : undefined;
    }
  }
  tell();
  return found;
}

function isPlainText({ hasColon, value }: PairNode): boolean {
  return hasColon && value.kind === 'scalar' && value.style === 'plain' && value.value !== null;
}

/** A key that stands alone, in letters of its own: neither quoted nor a table. */
function isCutOff({ hasColon, keyStart, keyEnd }: PairNode, text: string): boolean {
  return !hasColon && keyEnd > keyStart && !/["'[{*&!?]/.test(text.charAt(keyStart));
}

function problem(
  pair: PairNode,
  rest: readonly PairNode[],
  above: FieldPath,
  text: string,
): Problem {
  const { start } = pair.value;
  const end = rest.at(-1)?.keyEnd ?? start;
  const value = text.slice(start, end).replace(/\s+/g, ' ');
  const path = [...above, pair.key];
  const fix: Fix = {
    code: 'use-instead',
    args: { value },
    operations: [
      ...rest.map(({ key }) => ({ op: 'unset', path: [...above, key] }) as const),
      { op: 'set', path, value },
    ],
  };
  return {
    code: 'yaml-unquoted-comma',
    severity: 'warning',
    args: { value, key: rest.map(({ key }) => key).join(', ') },
    path,
    range: { start, end },
    fixes: [fix],
  };
}
