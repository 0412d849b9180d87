import { escapeHtml, isolatedHtml, plainHtml, safeLinkHtml } from '../html';
import { momentText } from './moments';

/** HTML that was made here: what people wrote is escaped in it. */
export interface Markup {
  readonly html: string;
}

/** Text, which is escaped, or markup. */
export type Part = string | Markup;

/** Text on one line, escaped, in an element of its own: no turn of direction leaves it. */
export function line(text: string): Markup {
  return { html: isolatedHtml([text]) };
}

/** Text that leads a cell. */
export function strong(text: string): Markup {
  return { html: `<strong>${line(text).html}</strong>` };
}

/** The HTML of a part. */
export function htmlOf(part: Part): string {
  return typeof part === 'string' ? plainHtml(part) : part.html;
}

/** A heading of a section, which may be linked to. */
export function section(
  id: string,
  title: string,
  ...parts: readonly (Markup | undefined)[]
): Markup {
  const inside = parts.flatMap((part) => (part?.html ? [part.html] : []));
  return {
    html: [
      `<section aria-labelledby="${id}">`,
      `<h2 id="${id}">${escapeHtml(title)}</h2>`,
      ...inside,
      '</section>',
    ].join('\n'),
  };
}

/** A paragraph. */
export function paragraph(part: Part, name = ''): Markup {
  return { html: `<p${name && ` class="${name}"`} dir="auto">${htmlOf(part)}</p>` };
}

/** A list of points; nothing of none. */
export function points(items: readonly Part[], name = ''): Markup {
  if (items.length === 0) return { html: '' };
  const inside = items.map((item) => `<li dir="auto">${htmlOf(item)}</li>`).join('\n');
  return { html: `<ul${name && ` class="${name}"`}>\n${inside}\n</ul>` };
}

/** What is typed into a shell. */
export function command(text: string): Markup {
  return { html: `<pre><code dir="ltr">${escapeHtml(text)}</code></pre>` };
}

/** A link to another file of the pack; `href` is one that we made. */
export function linkTo(href: string, text: string): Markup {
  return { html: `<a href="${escapeHtml(href)}">${line(text).html}</a>` };
}

/** An address as people wrote it: a link where it may open. */
export function address(url: string, label: string): Markup {
  return { html: safeLinkHtml(url, label === '' || label === url ? url : `${label} (${url})`) };
}

/** A moment, in one piece. */
export function when(moment: string | undefined): Markup {
  const text = momentText(moment);
  return { html: text === '' ? '' : `<span class="when">${line(text).html}</span>` };
}

/** An id, or a digest. */
export function hash(text: string): Markup {
  return { html: text === '' ? '' : `<span class="hash">${line(text).html}</span>` };
}

/** The beginning of a commit's id, in one piece: enough to find it by. */
export function shortHash(oid: string | undefined): Markup {
  if (oid === undefined) return { html: '' };
  return { html: `<span class="when">${hash(oid.slice(0, 12)).html}</span>` };
}

/** Prose as it was written: nothing of it is taken for markup. */
export function written(text: string): Markup {
  const shown = text.replace(/[^\P{Cc}\n\t]/gu, ' ').trimEnd();
  return { html: `<div class="written" dir="auto">${escapeHtml(shown)}</div>` };
}

/** Parts one after the other, each on a line of its own. */
export function stacked(parts: readonly Part[]): Markup {
  return { html: parts.map(htmlOf).filter(Boolean).join('<br>\n') };
}

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

export interface Grid {
  readonly caption: string;
  /** The heading above says the same: the caption is for those who hear the page. */
  readonly isHeaded?: boolean;
  /** Few short columns: as wide as they are. */
  readonly isNarrow?: boolean;
  readonly columns: readonly (string | Column)[];
  readonly rows: readonly (readonly Part[])[];
  /** A last row that adds up the others. */
  readonly sum?: readonly Part[];
}

/** A table with its caption, in a place that scrolls where it is too wide. */
export function grid({ caption, isHeaded, isNarrow, columns, rows, sum }: Grid): Markup {
  const heads = columns.map((column) => (typeof column === 'string' ? { title: column } : column));
  const cell = (part: Part, at: number) =>
    heads[at]?.isNumber
      ? `<td class="number">${htmlOf(part)}</td>`
      : `<td dir="auto">${htmlOf(part)}</td>`;
  const row = (parts: readonly Part[], name: string) =>
    `<tr${name}>${parts.map(cell).join('')}</tr>`;
  const head = heads.map(
    ({ title, isNumber }) =>
      `<th scope="col"${isNumber ? ' class="number"' : ''}>${escapeHtml(title)}</th>`,
  );
  const title = plainHtml(caption);
  return {
    html: [
      `<div class="wide" role="group" aria-label="${title}" tabindex="0">`,
      `<table${isNarrow ? ' class="narrow"' : ''}>`,
      `<caption${isHeaded ? ' class="heard"' : ''} dir="auto">${title}</caption>`,
      `<thead><tr>${head.join('')}</tr></thead>`,
      '<tbody>',
      ...rows.map((parts) => row(parts, '')),
      ...(sum ? [row(sum, ' class="sum"')] : []),
      '</tbody>',
      '</table>',
      '</div>',
    ].join('\n'),
  };
}

/** Names and values, a row each; those without a value are left out. */
export function factsGrid(facts: readonly (readonly [name: string, value: Part])[]): Markup {
  const rows = facts
    .filter(([, value]) => htmlOf(value) !== '')
    .map(
      ([name, value]) =>
        `<tr><th scope="row">${escapeHtml(name)}</th><td dir="auto">${htmlOf(value)}</td></tr>`,
    );
  if (rows.length === 0) return { html: '' };
  return { html: `<table class="facts-table">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>` };
}
