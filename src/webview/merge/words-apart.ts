import { diffIndices } from 'node-diff3';

/** A stretch of a text. */
export interface Part {
  readonly text: string;
  /** The other text has something else here. */
  readonly differs: boolean;
}

/** Longer texts are not compared: it takes time by the square of the words that are alike. */
const MOST_WORDS = 2_000;

/** A text in stretches, word by word, by whether another text has them too. Together they are the text. */
export function wordsApart(text: string, other: string): readonly Part[] {
  const [own, others] = [words(text), words(other)];
  if (own.length > MOST_WORDS || others.length > MOST_WORDS) return [{ text, differs: false }];
  const parts: Part[] = [];
  let done = 0;
  const take = (end: number, differs: boolean) => {
    const stretch = own.slice(done, end).join('');
    // The blanks before a word that differs are nothing to look at.
    const [blank = ''] = differs ? (/^\s+(?=\S)/.exec(stretch) ?? []) : [];
    if (blank !== '') parts.push({ text: blank, differs: false });
    if (end > done) parts.push({ text: stretch.slice(blank.length), differs });
    done = end;
  };
  for (const { buffer1 } of diffIndices(own, others)) {
    take(buffer1[0], false);
    take(buffer1[0] + buffer1[1], true);
  }
  take(own.length, false);
  return parts;
}

/** Words, each with the blanks before it. */
function words(text: string): string[] {
  return text.match(/\s*\S+|\s+/gu) ?? [];
}
