/** A sheet's cells as text, row by row. */
export type Grid = readonly (readonly string[])[];

/**
 * What Excel, Google Sheets and Numbers put on the clipboard as plain text: rows by line, cells by tab; a cell
 * with a tab, a line end or a quote in it stands in quotes, its own quotes doubled.
 */
export function readTsv(text: string): Grid {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : undefined;
    const { value, end } = cell ?? plainCell(text, at);
    row.push(value);
    at = end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

const PLAIN = /[^\t\r\n]*/y;
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;

function plainCell(text: string, start: number): { value: string; end: number } {
  PLAIN.lastIndex = start;
  const value = PLAIN.exec(text)?.[0] ?? '';
  return { value, end: start + value.length };
}

/** Undefined when the quote that opens is none of a sheet's: a cell that only begins with one. */
function quotedCell(text: string, start: number): { value: string; end: number } | undefined {
  QUOTED.lastIndex = start;
  const match = QUOTED.exec(text);
  if (!match) return undefined;
  const value = (match[1] ?? '').replaceAll('""', '"').replaceAll('\r\n', '\n');
  return { value, end: start + match[0].length };
}

/** Whether pasted text is more than one cell. */
export function isSeveralCells(grid: Grid): boolean {
  return grid.length > 1 || (grid[0]?.length ?? 0) > 1;
}
