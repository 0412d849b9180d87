import type { ExportInput, ExportWords } from '../exporter';
import { underlined, wrapped } from '../plain-lines';
import { plainProse } from '../prose';
import type { Digest } from './digest';
import type { DigestItem } from './items';
import { pointOf, sectionsOfDigest } from './sections';
import type { DigestSection } from './sections';

/** How plain text looks where it is read. */
interface Look {
  title(text: string): string;
  heading(text: string): string;
  /** A line that may be broken: its beginning, and that of the lines that follow from it. */
  line(text: string, first: string, following: string): string;
}

/** As a file or in an old mail program: lines of at most 72 characters. */
const BROKEN: Look = {
  title: (text) => underlined(text, '='),
  heading: (text) => underlined(text, '-'),
  line: wrapped,
};

/** In a mail program that breaks lines itself; it has one look for all text, so headings are in capitals. */
const FLOWING: Look = {
  title: (text) => text,
  heading: (text) => text.toUpperCase(),
  line: (text, first) => first + text,
};

/** A digest as plain text, in lines that are broken. */
export const digestText = (digest: Digest, input: ExportInput): string =>
  written(digest, input, BROKEN);

/** A digest as the text of a mail. */
export const digestMail = (digest: Digest, input: ExportInput): string =>
  written(digest, input, FLOWING);

function written(digest: Digest, input: ExportInput, look: Look): string {
  const head = [digest.about, digest.counts].filter((parts) => parts.length > 0);
  const parts = [
    look.title(digest.heading),
    head.map((line) => look.line(line.join(' · '), '', '')).join('\n'),
    ...sectionsOfDigest(input.words, digest).map((section) => sectionText(input, section, look)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionText({ words }: ExportInput, section: DigestSection, look: Look): string {
  const { heading, lines, items, isShort, last } = section;
  const point = (text: string): string => look.line(text, '* ', '  ');
  const below = (text: string): string[] => (text ? [look.line(text, '  ', '  ')] : []);
  const asked = lines.map(({ lead, text, about }) =>
    [point(lead ? words.labelled(lead, text) : text), ...below(about && `(${about})`)].join('\n'),
  );
  const told = items.map((item) => {
    const [first = '', ...rest] = (isShort ? shortLines(item) : longLines(words, item)).filter(
      Boolean,
    );
    const details = item.details.map((detail) => look.line(detail, '  - ', '    '));
    return [point(first), ...rest.flatMap(below), ...details].join('\n');
  });
  const body = [...(asked.length > 0 ? [asked.join('\n')] : []), ...told];
  return [look.heading(heading), body.join('\n\n'), last].filter(Boolean).join('\n\n');
}

function shortLines(item: DigestItem): readonly string[] {
  const { title, sentence, outcome, facts } = pointOf(item);
  return [title, plainProse(sentence), outcome, facts.join(' · ')];
}

function longLines(
  words: ExportWords,
  { title, facts, prose, why }: DigestItem,
): readonly string[] {
  const reason = why && words.labelled(words.why, plainProse(why));
  return [title, facts.join(' · '), ...prose.map(plainProse), reason];
}
