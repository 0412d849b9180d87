import { escapeHtml, plainHtml } from '../html';

/** Something that is said of a record: its name and its value, plain text of a line or several, or HTML. */
export interface Property {
  readonly name: string;
  readonly value?: string;
  readonly html?: string;
}

/** Properties as a list of names and values; those without a value are left out, and '' when none has one. */
export function propertiesHtml(properties: readonly Property[]): string {
  const rows = properties.flatMap(({ name, value, html }) => {
    const shown = html ?? linesHtml(value ?? '');
    return shown === ''
      ? []
      : [`<div>\n<dt>${plainHtml(name)}</dt>\n<dd dir="auto">${shown}</dd>\n</div>`];
  });
  return rows.length === 0 ? '' : `<dl class="properties">\n${rows.join('\n')}\n</dl>`;
}

/** Longer addresses, tokens and the like may be broken, as a column asks for; words of no language are so long. */
const LONG = /[!-~]{30}/g;

/** Text as it stands, a line a line. */
export function linesHtml(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
    .split('\n')
    .map((line) => line.replace(LONG, '$&\n').split('\n').map(escapeHtml).join('<wbr>'))
    .join('<br>');
}

/**
 * A table, which scrolls by itself where it is too wide for the page, and is a list where the page is narrow; columns in
 * which no row has anything are left out, and '' without rows. `label` names it; cells are HTML.
 */
export function tableHtml(
  label: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const used = head.map((_, at) => rows.some((row) => (row[at] ?? '') !== ''));
  if (!used.includes(true)) return '';
  const names = head.map(plainHtml);
  const pick = (cells: readonly string[]): string => cells.filter((_, at) => used[at]).join('');
  const cellsOf = (row: readonly string[]): readonly string[] =>
    names.map((name, at) => `<td dir="auto" data-name="${name}">${cellHtml(row[at] ?? '')}</td>`);
  return [
    `<div class="wide" role="group" tabindex="0" aria-label="${plainHtml(label)}">`,
    '<table>',
    `<thead>\n<tr>${pick(names.map((name) => `<th scope="col">${name}</th>`))}</tr>\n</thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${pick(cellsOf(row))}</tr>`),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

/** In one element, so that it is one beside its name. */
const cellHtml = (cell: string): string => (cell === '' ? '' : `<div>${cell}</div>`);
