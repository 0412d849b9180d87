import { htmlToMarkdown } from './html-markdown';
import { markupReader } from './markup-reader';

/** A row of a table in HTML. */
export interface TableRow {
  /** The line on which it starts. */
  readonly line: number;
  /** Whether all its cells are headings. */
  readonly heads: boolean;
  /** As Markdown. */
  readonly cells: readonly string[];
}

/** The rows of the tables in a text of Markdown and HTML; `firstLine` is the number of its first line. */
export function tableRows(text: string, firstLine: number): readonly TableRow[] {
  if (!/<table\b/i.test(text)) return [];
  const rows: { line: number; heads: boolean; cells: string[] }[] = [];
  let cellStart: number | undefined;
  let [line, counted] = [firstLine, 0];
  const parser = markupReader('html', {
    onopentagname: (name) => {
      if (name === 'tr') {
        for (; counted < parser.startIndex; counted += 1) if (text[counted] === '\n') line += 1;
        rows.push({ line, heads: true, cells: [] });
      }
    },
    onopentag: (name) => {
      if (name === 'td' || name === 'th') cellStart = parser.endIndex + 1;
    },
    onclosetag: (name) => {
      const row = rows.at(-1);
      if ((name !== 'td' && name !== 'th') || cellStart === undefined || !row) return;
      const html = text.slice(cellStart, Math.max(cellStart, parser.startIndex));
      row.cells.push(htmlToMarkdown(html));
      if (name === 'td') row.heads = false;
      cellStart = undefined;
    },
  });
  parser.write(text);
  parser.end();
  return rows.filter(({ cells }) => cells.length > 0);
}
