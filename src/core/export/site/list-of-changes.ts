import type { Change } from '../../model/change';
import { factsOf } from '../about';
import { factsHtml } from '../html';
import { linkTo } from './page';
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
