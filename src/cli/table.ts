import type { CliStream } from './io';

/** Rows for whom they are for: columns side by side for a person, separated by one tab for a program. */
export function table(rows: readonly (readonly string[])[], stream: CliStream): string[] {
  const lines = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  return stream.isTerminal ? aligned(lines) : lines.map((row) => row.join('\t'));
}

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

const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** How many columns of a terminal a text takes: marks none, East Asian letters and emoji two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    if (!/\p{M}|\u200d/u.test(character)) width += WIDE.test(character) ? 2 : 1;
  return width;
}
