import type { ExportWords } from '../exporter';
import type { Digest } from './digest';
import type { DigestItem } from './items';

/** A line of a list: what it begins with (a day), what it says, and what it is about; parts may be ''. */
interface DigestLine {
  readonly lead: string;
  readonly text: string;
  readonly about: string;
}

/** What stands under one heading of a digest: lines, then changes, then a last line that may be ''. */
export interface DigestSection {
  readonly heading: string;
  readonly lines: readonly DigestLine[];
  readonly items: readonly DigestItem[];
  /** Each change is a point with one sentence instead of a paragraph. */
  readonly isShort: boolean;
  readonly last: string;
}

/** The sections of a digest in the order in which they are read; those without anything are left out. */
export function sectionsOfDigest(words: ExportWords, digest: Digest): readonly DigestSection[] {
  const { tasks, top, changed, coming, waiting, more, questions } = digest;
  const section = (heading: string, of: Partial<DigestSection>): DigestSection => ({
    ...{ heading, lines: [], items: [], isShort: false, last: '' },
    ...of,
  });
  return [
    section(words.whatToDo, {
      lines: tasks.map(({ when, text, about }) => ({ lead: when, text, about })),
    }),
    section(words.digest.mattersMost, {
      items: top,
      isShort: true,
      last: more > 0 ? words.more(more) : '',
    }),
    section(words.whatChanged, { items: changed }),
    section(words.digest.coming, { items: coming }),
    section(words.digest.waiting, { items: waiting, isShort: true }),
    section(words.digest.ask, {
      lines: questions.map((text) => ({ lead: '', text, about: '' })),
    }),
  ].filter(({ lines, items }) => lines.length + items.length > 0);
}

/**
 * The one sentence of a point: what these people are told, else why it was done, which says more than what to somebody
 * who reads no more than this. Markdown on one line.
 */
export function oneSentence({ prose: [first = ''], why, isMessage }: DigestItem): string {
  return isMessage ? first : why || first;
}
