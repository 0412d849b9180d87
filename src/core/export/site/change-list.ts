import type { Change } from '../../model/change';
import { factsOf } from '../about';
import { plainHtml } from '../html-frame';
import { factsHtml, linkTo } from './page';
import type { Site } from './site-context';

/** Changes as a list of links, each with its kind, what it is about, and its day or state; '' of none. */
export function changeList(site: Site, from: string, changes: readonly Change[]): string {
  if (changes.length === 0) return '';
  const { words } = site.input;
  const items = changes.map((change) => {
    const facts = factsHtml([words.kind(change.kind), ...factsOf(site.input, change)]);
    return `<li dir="auto">${linkTo(site, from, 'changes', change.id)}\n${facts}</li>`;
  });
  return `<ul class="changes">\n${items.join('\n')}\n</ul>`;
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
