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

/** A change as a point of a list, each part on a line of its own; '' is left out. */
interface Point {
  /** Plain text; '' where a message to people says by itself what it is about. */
  readonly title: string;
  /** Markdown on one line. */
  readonly sentence: string;
  /** Plain text, as the facts are. */
  readonly outcome: string;
  readonly facts: readonly string[];
}

/**
 * What is said of a change to somebody who reads no more than this: what these people are told, which is clearer to
 * them than our title and tools; else the title and why it was done, which says more than what.
 */
export function pointOf({ title, prose, why, isMessage, outcome, facts }: DigestItem): Point {
  const [first = ''] = prose;
  return isMessage
    ? { title: '', sentence: first, outcome, facts: [title, ...facts.slice(-1)] }
    : { title, sentence: why || first, outcome, facts };
}
