import { oneLine } from '../one-line';
import { isSafeLink } from '../safe-link';

/** Text for HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of people's, on one line, as HTML that shows just this text. */
export const plainHtml = (text: string): string => escapeHtml(oneLine(text));

/** Text of different people on one line, each in an element of its own, so that no turn of direction leaves it. */
export function isolatedHtml(texts: readonly string[]): string {
  return texts.map((text) => `<bdi>${plainHtml(text)}</bdi>`).join(' · ');
}

/** Facts as a paragraph of one line; '' of none. */
export function factsHtml(facts: readonly string[], className = 'facts'): string {
  const said = facts.filter(Boolean);
  return said.length === 0 ? '' : `<p class="${className}">${isolatedHtml(said)}</p>`;
}

/** Items of HTML as a list; '' of none. */
export function listHtml(items: readonly string[], className = ''): string {
  if (items.length === 0) return '';
  const inside = items.map((item) => `<li dir="auto">${item}</li>`).join('\n');
  return `<ul${className && ` class="${className}"`}>\n${inside}\n</ul>`;
}

/** What people are asked to do, which stands out; '' of nothing. */
export function toDoHtml(label: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const list = listHtml(lines.map(plainHtml));
  return `<div class="todo">\n<p class="label">${plainHtml(label)}</p>\n${list}\n</div>`;
}

/** A name that opens its address, where there is one that may open; else the name alone. */
export function safeLinkHtml(url: string | undefined, name: string): string {
  const shown = isolatedHtml([name]);
  return url !== undefined && isSafeLink(url)
    ? `<a href="${escapeHtml(url)}" rel="noreferrer">${shown}</a>`
    : shown;
}
