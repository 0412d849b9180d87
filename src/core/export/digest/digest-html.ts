import { oneLine } from '../../one-line';
import { isSafeLink } from '../../safe-link';
import type { ExportInput } from '../exporter';
import { isolatedHtml as facts, plainHtml as plain, safeLinkHtml } from '../html';
import { escapeMarkdown } from '../prose';
import type { Digest } from './digest';
import type { DigestItem } from './items';
import { pointOf, sectionsOfDigest } from './sections';
import type { DigestSection } from './sections';

/** A digest as HTML to paste into a mail: headings, paragraphs and lists, which every mail program shows. */
export async function digestMailHtml(digest: Digest, input: ExportInput): Promise<string> {
  return `${(await bodyOf(input, digest)).join('\n')}\n`;
}

/**
 * The body of a digest's page, a part a line; it reads well without any style. Prose of people is Markdown without
 * HTML; all other text of theirs is escaped.
 */
export async function bodyOf(input: ExportInput, digest: Digest): Promise<readonly string[]> {
  const { renderInlineMarkdown } = await import('../../render-markdown');
  return [
    headerOf(digest),
    '<main>',
    ...sectionsOfDigest(input.words, digest).map((section, at) =>
      sectionHtml(input, section, at, renderInlineMarkdown),
    ),
    '</main>',
  ];
}

function headerOf({ heading, about, counts }: Digest): string {
  return [
    '<header>',
    `<h1 dir="auto">${plain(heading)}</h1>`,
    ...(about.length > 0 ? [`<p class="counts">${facts(about)}</p>`] : []),
    `<p class="summary">${facts(counts)}</p>`,
    '</header>',
  ].join('\n');
}

type Render = (markdown: string) => string;

function sectionHtml(
  input: ExportInput,
  { heading, lines, items, isShort, last }: DigestSection,
  at: number,
  render: Render,
): string {
  const isTasks = lines.some(({ lead }) => lead !== '');
  const listed = lines.map(({ lead, text, about }) =>
    linesOf([
      element('strong', plain(lead)),
      // Of whom to ask, an address can be written to.
      element('span', lead ? linked(text) : render(escapeMarkdown(text))),
      element('small', plain(about)),
    ]),
  );
  const points = isShort ? items.map((item) => shortHtml(item, render)) : [];
  const list = listOf(isTasks ? 'todo tasks' : 'points', [...listed, ...points]);
  return [
    `<section aria-labelledby="section-${at + 1}">`,
    `<h2 id="section-${at + 1}">${plain(heading)}</h2>`,
    list,
    ...(isShort ? [] : items.map((item) => itemHtml(input, item, render))),
    last && `<p>${plain(last)}</p>`,
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Plain text whose addresses can be followed, such as that of a training. */
function linked(text: string): string {
  return oneLine(text)
    .split(' ')
    .map((word) => (isSafeLink(word) ? safeLinkHtml(word, word) : plain(word)))
    .join(' ');
}

function listOf(name: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<ul class="${name}">\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

function shortHtml(item: DigestItem, render: Render): string {
  const { title, sentence, outcome, facts: where } = pointOf(item);
  return linesOf([
    element('strong', plain(title)),
    element('span', render(sentence)),
    element('span', plain(outcome)),
    element('small', facts(where)),
  ]);
}

/** An element that turns to the direction of its text; '' of none. */
const element = (name: string, html: string): string =>
  html && `<${name} dir="auto">${html}</${name}>`;

const linesOf = (lines: readonly string[]): string => lines.filter(Boolean).join('<br>\n');

function itemHtml({ words }: ExportInput, item: DigestItem, render: Render): string {
  const why = render(item.why);
  const label = `<span class="label">${plain(words.why)}</span>`;
  return [
    '<article class="change">',
    `<h3 dir="auto">${plain(item.title)}</h3>`,
    `<p class="facts">${facts(item.facts)}</p>`,
    ...item.prose.map((text) => `<p dir="auto">${render(text)}</p>`),
    why && `<p dir="auto">${words.labelled(label, why)}</p>`,
    listOf(
      'settings',
      item.details.map((detail) => `<span dir="auto">${plain(detail)}</span>`),
    ),
    '</article>',
  ]
    .filter(Boolean)
    .join('\n');
}
