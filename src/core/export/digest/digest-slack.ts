import type { ExportInput, ExportWords } from '../exporter';
import { plainProse } from '../prose';
import { bold, slackEscape } from '../slack-marks';
import type { Digest } from './digest';
import type { DigestItem } from './items';
import { pointOf, sectionsOfDigest } from './sections';

/** A digest as one message for Slack, in its own marks. */
export function digestSlack(digest: Digest, input: ExportInput): string {
  const { words } = input;
  const escape = slackEscape(input.options);
  const head = [
    bold(escape(digest.heading)),
    ...[digest.about, digest.counts].map((parts) => escape(parts.join(' · '))),
  ];
  const sections = sectionsOfDigest(words, digest).map(
    ({ heading, lines, items, isShort, last }) => {
      const asked = lines.map(({ lead, text }) =>
        lead ? words.labelled(bold(escape(lead)), escape(text)) : escape(text),
      );
      const told = items.map((item) => itemText(input, item, isShort, escape));
      return [
        bold(escape(heading)),
        ...[...asked, ...told].map((text) => `• ${text}`),
        ...(last ? [escape(last)] : []),
      ].join('\n');
    },
  );
  return `${[head.filter(Boolean).join('\n'), ...sections].join('\n\n')}\n`;
}

/** A change as one point: a message is read in a channel, where nobody scrolls. */
function itemText(
  { words }: ExportInput,
  item: DigestItem,
  isShort: boolean,
  escape: (text: string) => string,
): string {
  const lines = isShort ? shortLines(words, item, escape) : longLines(words, item, escape);
  const details = item.details.map((detail) => escape(`– ${detail}`));
  return [...lines.filter(Boolean), ...details].join('\n    ');
}

type Lines = (words: ExportWords, item: DigestItem, escape: (text: string) => string) => string[];

const shortLines: Lines = (words, item, escape) => {
  const { title, sentence, outcome, facts } = pointOf(item);
  const rest = [plainProse(sentence), outcome, words.list(facts)];
  return [title && bold(escape(title)), ...rest.map(escape)];
};

const longLines: Lines = (words, { title, facts, prose, why }, escape) => {
  const named = bold(escape(title));
  const reason = why && words.labelled(words.why, plainProse(why));
  return [
    facts.length > 0 ? words.of(named, escape(words.list(facts))) : named,
    ...[...prose.map(plainProse), reason].map(escape),
  ];
};
