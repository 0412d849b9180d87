import type { Grid } from './tsv';

/** The cells of the first table in a piece of HTML, as text; nothing when there is none. Scripts in it do not run. */
export function gridOfHtml(html: string): Grid {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return [];
  return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
}
