import { NARROWEST } from './fitted';
import type { CliStream } from './io';
import { widthOf } from './width';

/**
 * Lines of words as they fit the window of a person who reads them: broken between words; what goes on stands below
 * the second column of a list, or a little further in than its line. As they are where a program reads them: it may
 * look for a sentence.
 * @param further how far in a line goes on that has neither an indent nor columns
 */
export function inColumns(text: string, { isTerminal, columns }: CliStream, further = 0): string {
  if (!isTerminal || columns === undefined || columns < NARROWEST) return text;
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= columns ? line : wrapped(line, columns, further)))
    .join('\n');
}

function wrapped(line: string, columns: number, further: number): string {
  const [indent = ''] = /^ */.exec(line) ?? [];
  const [listed = ''] = /^ *\S.*? {2,}(?=\S)/.exec(line) ?? [];
  const start = listed !== '' && widthOf(listed) < columns / 2 ? listed : indent;
  const width = start === '' ? further : widthOf(start) + (start === indent ? 2 : 0);
  const hanging = ' '.repeat(width);
  const lines: string[] = [];
  let current = start;
  for (const word of line.slice(start.length).split(/ +/)) {
    const isFirst = current === start || current === hanging;
    if (!isFirst && widthOf(`${current} ${word}`) > columns) {
      lines.push(current);
      current = `${hanging}${word}`;
    } else current += isFirst ? word : ` ${word}`;
  }
  return [...lines, current].join('\n');
}
