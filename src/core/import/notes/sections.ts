/** A heading of a Markdown text, with what stands below it up to the next one. */
export interface Section {
  /** 1 to 6; 0: what stands above the first heading. */
  readonly level: number;
  readonly title: string;
  /** The line of the heading, or of the text's start, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** The line on which `text` begins. */
  readonly textLine: number;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
/** Behind backticks that open a block of code, there are no others on the line. */
export const FENCE = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Cuts a Markdown text at its headings (`#`); what looks like one within a block of code or a comment is none.
 * `firstLine` is the number of the text's first line in its file.
 */
export function sectionsOf(markdown: string, firstLine: number): readonly Section[] {
  const lines = markdown.split('\n').map((line) => line.replace(/\r$/, ''));
  const sections: { level: number; title: string; line: number; lines: string[] }[] = [
    { level: 0, title: '', line: firstLine, lines: [] },
  ];
  const isText = outsideCode(lines);
  lines.forEach((line, index) => {
    const [, signs, title = ''] = isText(index) ? (HEADING.exec(line) ?? []) : [];
    if (signs === undefined) sections.at(-1)?.lines.push(line);
    else {
      const level = signs.length;
      sections.push({ level, title: withoutSigns(title), line: firstLine + index, lines: [] });
    }
  });
  return sections.map(({ lines: own, ...section }) => {
    const blank = own.findIndex((line) => line.trim() !== '');
    const textLine = section.line + (section.level === 0 ? 0 : 1) + Math.max(0, blank);
    return { ...section, text: own.join('\n').trim(), textLine };
  });
}

/** A title without the signs that close it; step by step, as a pattern for all of it is slow on a line of blanks. */
function withoutSigns(title: string): string {
  return title
    .trimEnd()
    .replace(/[ \t]#+$/, '')
    .trimEnd();
}

/** Which lines stand in no block of code and no comment. A block that nobody closed is none. */
function outsideCode(lines: readonly string[]): (index: number) => boolean {
  const inside = new Uint8Array(lines.length);
  let open: { readonly mark: string; readonly at: number } | undefined;
  let inComment = false;
  lines.forEach((line, index) => {
    const [, mark] = inComment ? [] : (FENCE.exec(line) ?? []);
    inside[index] = Number(open !== undefined || inComment || mark !== undefined);
    if (!open) inComment = mark === undefined && commentGoesOn(line, inComment);
    if (mark !== undefined && open === undefined) open = { mark, at: index };
    else if (open && mark?.startsWith(open.mark)) open = undefined;
  });
  const end = open?.at ?? lines.length;
  return (index) => index >= end || inside[index] === 0;
}

function commentGoesOn(line: string, inComment: boolean): boolean {
  const [begins, ends] = [line.lastIndexOf('<!--'), line.lastIndexOf('-->')];
  if (begins < 0 && ends < 0) return inComment;
  return begins > ends;
}

/** The sections below one, with their own sections: up to the next heading of its level or above. */
export function below(sections: readonly Section[], at: number): readonly Section[] {
  const level = sections[at]?.level ?? 0;
  const rest = sections.slice(at + 1);
  const end = rest.findIndex((section) => section.level <= level);
  return end < 0 ? rest : rest.slice(0, end);
}
