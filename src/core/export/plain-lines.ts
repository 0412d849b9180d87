import { oneLine } from '../one-line';

/** What a mail program shows without breaking lines itself, also when it is answered (RFC 5322: 78 at most). */
const WIDTH = 72;

/** A heading on one line, with a line of marks under it. */
export function underlined(given: string, mark: string): string {
  const heading = oneLine(given);
  return `${heading}\n${mark.repeat(Math.min(WIDTH, heading.length))}`;
}

/** Text in lines of at most `WIDTH` characters, broken at spaces alone: an address stays whole. */
export function wrapped(given: string, first: string, following: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of oneLine(given).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = following;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
