import { oneLine } from '../../one-line';
import { headingOf } from '../about';
import type { ExportFile } from '../exporter';
import { escapeHtml, plainHtml } from '../html';
import { documentHead } from '../html-frame';
import { addressFrom } from './site-paths';
import { nameOfPage } from './site-context';
import type { Site } from './site-context';
import type { PageKind } from './site-paths';

/** One page of a site. */
export interface SitePage {
  /** Where it stands, relative to the site, with `/`. */
  readonly path: string;
  /** Plain text; '' for the first page, which has the name of the whole. */
  readonly title: string;
  /** HTML, a part a line; '' is left out. */
  readonly main: readonly string[];
  /** The feed of what the page is about: its path and its name. */
  readonly feed?: { readonly path: string; readonly name: string };
}

/**
 * Scripts and styles come from files of the site alone. A page that is opened from a folder has no origin that every
 * browser would take for `'self'`; from a server, `file:` allows nothing.
 */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; base-uri 'none'; form-action 'none'";

/** A page with the frame that all have: the way home, search, and what may be subscribed to. */
export function sitePage(site: Site, { path, title, main, feed }: SitePage): ExportFile {
  const { input } = site;
  const { words } = input;
  const name = oneLine(input.snapshot.logbook?.record.name ?? '') || oneLine(headingOf(input));
  const to = (target: string): string => escapeHtml(addressFrom(path, target));
  const feedLink = (target: string, text: string): string =>
    `<link rel="alternate" type="application/atom+xml" href="${to(target)}" title="${plainHtml(text)}">`;
  const content = [
    ...documentHead({
      locale: words.locale,
      title: title === '' ? name : `${title} · ${name}`,
      policy: POLICY,
    }),
    '<meta name="robots" content="noindex">',
    `<link rel="stylesheet" href="${to('style.css')}">`,
    feedLink('feed.atom', words.site.feed),
    ...(feed ? [feedLink(feed.path, feed.name)] : []),
    `<script src="${to('search.js')}" defer></script>`,
    '</head>',
    '<body class="site">',
    '<header class="top">',
    `<p class="home"><a href="${to('index.html')}"><bdi>${plainHtml(name)}</bdi></a></p>`,
    searchBox(site, path),
    '</header>',
    '<main>',
    ...main.filter(Boolean),
    '</main>',
    '<footer>',
    `<p><a href="${to(feed?.path ?? 'feed.atom')}"><bdi>${plainHtml(feed?.name ?? words.site.feed)}</bdi></a> · <a href="${to('calendar.ics')}">${plainHtml(words.site.calendar)}</a></p>`,
    '</footer>',
    '</body>',
    '</html>\n',
  ];
  return { path, content: content.join('\n') };
}

/** Shown by its script, without which it could do nothing. */
function searchBox({ input: { words } }: Site, path: string): string {
  const { site } = words;
  const data = [
    `data-root="${'../'.repeat(path.split('/').length - 1)}"`,
    `data-found="${plainHtml(site.found)}"`,
    `data-nothing="${plainHtml(site.foundNothing)}"`,
    `data-failed="${plainHtml(site.searchFailed)}"`,
  ];
  return [
    `<div class="search" role="search" ${data.join(' ')} hidden>`,
    `<label for="search">${plainHtml(site.search)}</label>`,
    '<input id="search" type="search" autocomplete="off" spellcheck="false">',
    '<div class="found" hidden>',
    '<p role="status"></p>',
    '<ul></ul>',
    '</div>',
    '</div>',
  ].join('\n');
}

/** A link to a page of the site by what it is about; the name alone where it has no page. Both are HTML. */
export function linkTo(site: Site, from: string, kind: PageKind, id: string): string {
  const name = `<bdi>${plainHtml(nameOfPage(site, kind, id))}</bdi>`;
  const path = site.paths(kind, id);
  if (path === undefined) return name;
  return `<a href="${escapeHtml(addressFrom(from, path))}">${name}</a>`;
}

/** A section of a page under a heading with an id; '' without anything in it. */
export function sectionHtml(id: string, title: string, ...parts: readonly string[]): string {
  const content = parts.filter(Boolean);
  if (content.length === 0) return '';
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}" dir="auto">${plainHtml(title)}</h2>`,
    ...content,
    '</section>',
  ].join('\n');
}
