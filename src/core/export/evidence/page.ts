import { escapeHtml, plainHtml } from '../html';
import { htmlDocument } from '../html-frame';
import type { Markup } from './markup';
import { filesIn } from './pack';
import type { Pack } from './pack';
import { EVIDENCE_STYLE, EVIDENCE_STYLE_HASH } from './style';
import type { Page } from './words';

interface PageContent {
  /** undefined: a page of the sample. */
  readonly page: Page | undefined;
  readonly heading: string;
  /** Below the heading, a line each. */
  readonly lead: readonly Markup[];
  readonly parts: readonly (Markup | undefined)[];
}

/** What the pack is called: as was asked for, or by the logbook's name. */
export function packTitle({ title, say, snapshot }: Pack): string {
  if (title !== undefined) return title;
  const name = snapshot.logbook?.record.name;
  return name === undefined ? say.unnamed : say.heading(name);
}

/** The period in words. */
export function periodText({ scope: { since, until }, say, words }: Pack): string {
  const { between, from, until: to, allTime } = say.sentence;
  if (since !== undefined && until !== undefined)
    return between(words.day(since), words.day(until));
  if (since !== undefined) return from(words.day(since));
  return until === undefined ? allTime : to(words.day(until));
}

/** A page of a pack: the frame of every exported page, and the way to the other pages. */
export function pageHtml(pack: Pack, { page, heading, lead, parts }: PageContent): string {
  const name = packTitle(pack);
  return htmlDocument({
    locale: pack.words.locale,
    title: heading === name ? name : `${heading} – ${name}`,
    styles: [{ css: EVIDENCE_STYLE, hash: EVIDENCE_STYLE_HASH }],
    body: [
      navigation(pack, page),
      '<header>',
      `<h1 dir="auto">${plainHtml(heading)}</h1>`,
      ...lead.map(({ html }) => html),
      '</header>',
      '<main>',
      ...parts.map((part) => part?.html ?? ''),
      '</main>',
    ],
  });
}

function navigation(pack: Pack, page: Page | undefined): string {
  const { say, words } = pack;
  const up = page === undefined ? '../' : '';
  const items = filesIn(pack).pages.map((each) => {
    const isHere = each === page || (each === 'sample' && page === undefined);
    const current = isHere ? ` aria-current="${page === undefined ? 'true' : 'page'}"` : '';
    return `<li><a href="${up}${each}.html"${current}>${escapeHtml(say.page(each))}</a></li>`;
  });
  const label = escapeHtml(words.contents);
  return `<nav class="pages" aria-label="${label}">\n<ul>\n${items.join('\n')}\n</ul>\n</nav>`;
}
