import type { ExportInput } from '../exporter';
import { escapeMarkdown, escapeWithin, inlineMarkdown } from '../prose';
import type { Digest } from './digest';
import type { DigestItem } from './items';
import { pointOf, sectionsOfDigest } from './sections';
import type { DigestSection } from './sections';

const line = (parts: readonly string[]): string => escapeMarkdown(parts.join(' · '));

/** A digest as Markdown: what to do, what changed, what comes, whom to ask. */
export function digestMarkdown(digest: Digest, input: ExportInput): string {
  const parts = [
    `# ${escapeMarkdown(digest.heading)}`,
    line(digest.about),
    digest.isEmpty ? line(digest.counts) : `**${line(digest.counts)}**`,
    ...sectionsOfDigest(input.words, digest).flatMap((section) => sectionParts(input, section)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function sectionParts(input: ExportInput, section: DigestSection): string[] {
  const { heading, lines, items, isShort, last } = section;
  const points = lines.map(({ lead, text, about }) => {
    const shown = lead ? `**${escapeWithin(lead)}:** ${escapeWithin(text)}` : escapeMarkdown(text);
    return `- ${shown}${below(about && `*${escapeWithin(about)}*`)}`;
  });
  return [
    `## ${escapeMarkdown(heading)}`,
    [...points, ...(isShort ? items.map(shortPoint) : [])].join('\n'),
    ...(isShort ? [] : items.flatMap((item) => itemParts(input, item))),
    escapeMarkdown(last),
  ].filter(Boolean);
}

/** A second line of a point. */
const below = (text: string): string => text && `  \n  ${text}`;

function shortPoint(item: DigestItem): string {
  const { title, sentence, outcome, facts } = pointOf(item);
  const named = title && `**${escapeWithin(title)}**`;
  const lines = [named, inlineMarkdown(sentence), escapeMarkdown(outcome), line(facts)];
  return `- ${lines.filter(Boolean).join('  \n  ')}`;
}

function itemParts({ words }: ExportInput, item: DigestItem): string[] {
  return [
    `### ${escapeMarkdown(item.title)}`,
    line(item.facts),
    ...item.prose.map(inlineMarkdown),
    item.why && words.labelled(`*${words.why}*`, inlineMarkdown(item.why)),
    item.details.map((detail) => `- ${escapeMarkdown(detail)}`).join('\n'),
  ];
}
