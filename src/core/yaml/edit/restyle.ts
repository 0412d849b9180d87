import type { KeyOrder } from '../../model/key-order';
import type { Value } from '../../problem';
import { fitsBlock, folded, literal, STEP } from '../print/block-scalar';
import type { BlockPlace } from '../print/block-scalar';
import { coreType, encodeScalar } from '../print/encode-scalar';
import { printNodeOf, printScalarOf } from '../print/print-node';
import { inFlow, MAX_WIDTH, render } from '../print/render';
import type { Place, Rendered } from '../print/render';
import type { ScalarNode, SourceNode } from '../source-tree';
import { lineEnd, nextLine } from './lines';

/**
 * A value in the style of the one that it replaces, as far as the new one allows: its quotes; a block scalar with its
 * indentation, for text on several lines; no quotes for a number that replaces a number, although its text was given.
 */
export function restyled(
  text: string,
  old: SourceNode,
  value: Value,
  order: KeyOrder,
  place: Place | 'flow',
): Rendered {
  if (old.kind === 'scalar' && typeof value === 'string') {
    const words = value.replaceAll('\r\n', '\n');
    const kept = keptQuotes(text, old, words, place) ?? keptBlock(text, old, words, place);
    if (kept) return kept;
  }
  const node = printNodeOf(value, order);
  return place === 'flow' ? inlineOnly(inFlow(node)) : render(node, place);
}

function inlineOnly(inline: string): Rendered {
  return { inline, body: [], needsLineEnd: false };
}

function keptQuotes(
  text: string,
  old: ScalarNode,
  words: string,
  place: Place | 'flow',
): Rendered | undefined {
  const isFlow = place === 'flow';
  if (old.style === 'plain') {
    const type = coreType(text.slice(old.start, old.end));
    const same = (type === 'number' || type === 'boolean') && coreType(words) === type;
    return same ? inlineOnly(words) : undefined;
  }
  if (old.style !== 'single' && old.style !== 'double') return undefined;
  const onOneLine = !words.includes('\n') || (old.value ?? '').includes('\n');
  return isFlow || onOneLine ? inlineOnly(encodeScalar(words, isFlow, old.style)) : undefined;
}

function keptBlock(
  text: string,
  old: ScalarNode,
  words: string,
  place: Place | 'flow',
): Rendered | undefined {
  if (place === 'flow' || (old.style !== 'literal' && old.style !== 'folded')) return undefined;
  const fitsLine = place.column + printScalarOf(words).inline.length <= MAX_WIDTH;
  if (!words.includes('\n') && fitsLine) return undefined;
  const block: BlockPlace = {
    parentIndent: place.indent,
    step: stepOf(text, old, place.indent),
    below: place.below ?? 'text',
  };
  if (!fitsBlock(words, block)) return undefined;
  const scalar =
    (old.style === 'folded' ? folded(words, block) : undefined) ?? literal(words, block);
  return { inline: scalar.header, body: scalar.lines, needsLineEnd: words.endsWith('\n') };
}

/** How far the text of a block scalar is indented beyond its key or dash. */
function stepOf(text: string, old: ScalarNode, indent: number): number {
  for (let line = nextLine(text, old.start); line < old.end; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    if (content.trim() === '') continue;
    const step = content.length - content.replace(/^ +/, '').length - indent;
    return step >= 1 && step <= 9 ? step : STEP;
  }
  return STEP;
}
