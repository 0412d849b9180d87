import type { CliStream } from './io';
import { widthOf } from './width';

/** Narrower windows cut words as they like. */
export const NARROWEST = 40;
const GAP = '  ';
/** The part of a window that the columns before the last of those side by side may take. */
const MOST_BEFORE = 0.33;

/** Rows with their columns side by side, two spaces between, nothing at the end. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/**
 * The same as they fit the window of a person. Where it is too narrow for any row, the first cells of each stay side by
 * side, each broken between words within its column, and the others go on below the last of them, as many to a line as
 * fit. In a window of no known width, all is side by side.
 * @param head how many cells stay side by side
 */
export function fitted(
  rows: readonly (readonly string[])[],
  { columns }: Pick<CliStream, 'columns'>,
  head = 2,
): readonly string[] {
  const wide = aligned(rows);
  if (columns === undefined || columns < NARROWEST) return wide;
  if (wide.every((line) => widthOf(line) <= columns)) return wide;
  const cellsOf = (column: number) => rows.map((row) => row[column] ?? '');
  const before = Array.from({ length: head - 1 }, (_, column) => column).map((column) =>
    Math.max(0, ...cellsOf(column).map(widthOf)),
  );
  shrink(
    before,
    before.map((_, column) => Math.max(0, ...cellsOf(column).map(longestWord))),
    Math.floor(columns * MOST_BEFORE) - GAP.length * before.length,
  );
  const hang = before.reduce((sum, width) => sum + width + GAP.length, 0);
  const room = columns - hang;
  if (head > 1 && Math.max(0, ...cellsOf(head - 1).map(longestWord)) > room)
    return fitted(rows, { columns }, head - 1);
  const widths = [...before, room];
  return rows.flatMap((row) => [
    ...sideBySide(row.slice(0, head), widths),
    ...flowing(row.slice(head).filter(Boolean), hang, columns),
  ]);
}

/** Has the widest column give way, down to its longest word, until all fit into a room. */
function shrink(widths: number[], least: readonly number[], room: number): void {
  const spare = (column: number) => (widths[column] ?? 0) - (least[column] ?? 0);
  while (widths.reduce((sum, width) => sum + width, 0) > room) {
    const columns = widths.map((_, column) => column).filter((column) => spare(column) > 0);
    const [widest] = columns.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
    if (widest === undefined) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map(widthOf));
}

function sideBySide(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const broken = cells.map((cell, column) => broke(cell, widths[column] ?? 0));
  const height = Math.max(...broken.map((lines) => lines.length));
  const rows = Array.from({ length: height }, (_, at) => broken.map((lines) => lines[at] ?? ''));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join(GAP)
      .trimEnd(),
  );
}

/** Cells one after the other. One that is too long for its line, such as an id, begins further out. */
function flowing(cells: readonly string[], hang: number, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const cell of cells) {
    const current = lines.at(-1);
    const longer = current === undefined ? undefined : `${current}${GAP}${cell}`;
    if (longer !== undefined && widthOf(longer) <= columns) {
      lines[lines.length - 1] = longer;
      continue;
    }
    const indent = Math.max(GAP.length, Math.min(hang, columns - longestWord(cell)));
    lines.push(...broke(cell, columns - indent).map((line) => ' '.repeat(indent) + line));
  }
  return lines;
}

/** A text between whose words lines end; a word that is wider stays whole. */
function broke(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const current = lines.at(-1);
    const longer = current === undefined ? word : `${current} ${word}`;
    if (current === undefined || widthOf(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
