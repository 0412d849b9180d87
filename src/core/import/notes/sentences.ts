import { plainProse } from '../../export/prose';
import { FENCE } from './sections';

/** Made when it is first needed: to make one takes as long as to read a note. */
let segmenter: Intl.Segmenter | undefined;

function segments(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** What goes on for longer, in UTF-16 units, is no sentence; its beginning is looked at. */
const LONGEST = 4000;

/** A point after one of these ends no sentence: `Sept. 5`, `e.g. forms`. */
const SHORTENED =
  /(?<!\p{L})((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\.\s+\d)|e\.g|i\.e|approx|vs)\.(?=\s)/giu;

/** `31. August` is no end of a sentence either. */
const GERMAN_DAY =
  /(?<=(?<!\d)\d{1,2})\.(?=\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))/gu;

/**
 * The sentences of a text in Markdown that name a day, without its marks. Code is left out: its dates are examples.
 * Each item of a list, row of a table and heading stands for itself.
 */
export function sentencesOf(markdown: string): readonly string[] {
  return blocksOf(markdown)
    .filter((block) => /\d|year/.test(block))
    .flatMap((block) => {
      const text = unescaped(plainProse(block)).replace(SHORTENED, '$1').replace(GERMAN_DAY, '');
      return segments(text).map((segment) => segment.trim().slice(0, LONGEST));
    })
    .filter((sentence) => sentence !== '');
}

/** Paragraphs, each on one line. */
function blocksOf(markdown: string): readonly string[] {
  const blocks: string[] = [];
  let fence: string | undefined;
  let open = false;
  for (const line of markdown.split(/\r?\n/)) {
    const [, mark] = FENCE.exec(line) ?? [];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      open = false;
      continue;
    }
    if (fence !== undefined) continue;
    const text = line.trim();
    const begins = /^(?:[-*+•]\s|\d{1,3}[.)]\s|#{1,6}\s|\||>)/.test(text);
    if (text === '') open = false;
    else if (begins || !open) {
      blocks.push(text);
      open = !/^(?:#{1,6}\s|\|)/.test(text);
    } else blocks[blocks.length - 1] = `${blocks.at(-1) ?? ''} ${text}`;
  }
  return blocks;
}

/** Text of Markdown without the backslashes that keep its signs from being marks. */
export function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
