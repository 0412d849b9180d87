import { fitted } from './fitted';
import type { CliStream } from './io';

/**
 * Rows for whom they are for: columns side by side for a person, as far as their window is wide enough, separated by
 * one tab for a program.
 * @param head as `fitted` has it
 */
export function table(
  rows: readonly (readonly string[])[],
  stream: CliStream,
  head?: number,
): readonly string[] {
  const lines = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  return stream.isTerminal ? fitted(lines, stream, head) : lines.map((row) => row.join('\t'));
}
