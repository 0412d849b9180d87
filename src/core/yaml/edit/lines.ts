/** Lines and columns of a text, by offset. A byte order mark at the start takes no column. */

/** How this text ends its lines. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The start of the line that an offset is on. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return offset === 0 ? bomEnd(text) : Math.max(start, bomEnd(text));
}

function bomEnd(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** The end of the line that an offset is on, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** The start of the line after the one where a node ends; the end of a block scalar is that already. */
export function afterNode(text: string, end: number): number {
  return end > 0 && text[end - 1] === '\n' ? end : nextLine(text, end);
}

/** How many UTF-16 units stand before an offset on its line. */
export function column(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether nothing but blanks stands before an offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** Whether a line holds nothing but a comment; and in which column. */
function commentColumn(text: string, start: number): number | undefined {
  const line = text.slice(start, lineEnd(text, start));
  const indent = line.length - line.trimStart().length;
  return line[indent] === '#' ? indent : undefined;
}

function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, nextLine(text, start)).trim() === '';
}

/**
 * Past the comment lines below an entry that are indented further than it: they belong to it, like an item that
 * somebody commented out. `from`: the start of the line after the entry.
 */
export function afterInnerComments(text: string, from: number, indent: number): number {
  let end = from;
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    const comment = commentColumn(text, line);
    if (comment !== undefined && comment > indent) end = nextLine(text, line);
    else if (!isBlankLine(text, line)) break;
  }
  return end;
}

/** The start of the comment lines that stand directly above a line, in its own column; else the line's start. */
export function withCommentsAbove(text: string, start: number, indent: number): number {
  let first = start;
  while (first > bomEnd(text)) {
    const above = lineStart(text, first - 1);
    if (commentColumn(text, above) !== indent) break;
    first = above;
  }
  return first;
}

/** The first character after an offset that is no blank or line end; the end of the text. */
export function skipBlank(text: string, offset: number): number {
  const blank = /\s*/y;
  blank.lastIndex = offset;
  blank.exec(text);
  return blank.lastIndex;
}

/** As `skipBlank`, past comments too. */
export function skipTrivia(text: string, offset: number): number {
  let at = skipBlank(text, offset);
  while (text[at] === '#' && at > offset) at = skipBlank(text, lineEnd(text, at));
  return at;
}
