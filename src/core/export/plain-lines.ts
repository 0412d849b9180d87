import { oneLine } from '../one-line';

/** What a mail program shows without breaking lines itself, also when it is answered (RFC 5322: 78 at most). */
const WIDTH = 72;

/** A heading on one line, with a line of marks under it. */
export function underlined(given: string, mark: string): string {
  const heading = oneLine(given);
  return `${heading}\n${mark.repeat(Math.min(WIDTH, widthOf(heading)))}`;
}

/** Text in lines of at most `WIDTH` characters, broken at spaces alone: an address stays whole. */
export function wrapped(given: string, first: string, following: string): string {
  const lines: string[] = [];
  let line = first;
  let width = first.length;
  let isEmpty = true;
  for (const word of oneLine(given).split(' ')) {
    const needed = widthOf(word);
    if (!isEmpty && width + 1 + needed > WIDTH) {
      lines.push(line);
      line = following;
      width = following.length;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    width += isEmpty ? needed : needed + 1;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

/** In characters; marks above and below others, as in Thai, take no room of their own. */
function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : text.replace(/\p{Mn}/gu, '').length;
}
