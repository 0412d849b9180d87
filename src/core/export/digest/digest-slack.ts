import type { ExportInput } from '../exporter';
import { plainProse } from '../prose';
import { bold, slackEscape } from '../slack-marks';
import { digestOf } from './digest';
import type { DigestItem } from './items';
import { oneSentence, sectionsOfDigest } from './sections';

/** A digest as one message for Slack, in its own marks. */
export function digestSlack(input: ExportInput): string {
  const { words } = input;
  const escape = slackEscape(input.options);
  const digest = digestOf(input);
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
  const title = bold(escape(item.title));
  const named = item.facts.length > 0 ? words.of(title, escape(words.list(item.facts))) : title;
  const why = item.why ? [words.labelled(words.why, plainProse(item.why))] : [];
  const rest = isShort
    ? [plainProse(oneSentence(item)), item.outcome]
    : [...item.prose.map(plainProse), ...why];
  const lines = [...rest.filter(Boolean), ...item.details.map((detail) => `– ${detail}`)];
  return [named, ...lines.map((text) => `    ${escape(text)}`)].join('\n');
}
