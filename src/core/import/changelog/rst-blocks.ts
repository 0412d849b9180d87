import { outdented } from './markdown-blocks';
import type { Block } from './markdown-blocks';

const UNDERLINE = /^([!-/:-@[-`{-~])\1{2,}\s*$/;
/** Many indent a whole list, which makes it a quotation for docutils and nothing else for people. */
const BULLET = /^ {0,3}([-*+•]|#\.|\d{1,9}[.)])(\s+|$)/;
/** A heading that is no section. */
const RUBRIC = /^\.\. rubric::\s+(\S.*)$/;
/** Dots that are no comment: directives, targets, footnotes, substitutions. */
const MARKED = /^\.\. (?:[\w+:.-]+::|_|\[|\|)/;

/**
 * The headings, bullets and paragraphs of a fragment in reStructuredText: what scriv reads, and bullets beside
 * (https://github.com/nedbat/scriv/blob/main/src/scriv/format_rst.py). Comments are left away.
 */
export function rstBlocks(text: string): readonly Block[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const blocks: Block[] = [];
  const marks: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const next = lines[at + 1] ?? '';
    const mark = UNDERLINE.exec(next)?.[1];
    const rubric = RUBRIC.exec(line)?.[1];
    if (line === '' || UNDERLINE.test(line)) at += 1;
    else if (isComment(line)) at = endOfIndented(lines, at + 1);
    else if (rubric !== undefined) {
      blocks.push({ what: 'heading', line: at + 1, level: 6, text: rubric });
      at += 1;
    } else if (mark !== undefined && !/^\s/.test(line)) {
      if (!marks.includes(mark)) marks.push(mark);
      blocks.push({
        what: 'heading',
        line: at + 1,
        level: marks.indexOf(mark) + 1,
        text: line.trim(),
      });
      at += 2;
    } else {
      const end = endOfBlock(lines, at);
      blocks.push(blockOf(lines.slice(at, end), at + 1));
      at = end;
    }
  }
  return blocks;
}

function isComment(line: string): boolean {
  return line === '..' || (line.startsWith('.. ') && !MARKED.test(line));
}

/** Where what is indented by more than so many blanks, with the empty lines in it, ends. */
function endOfIndented(lines: readonly string[], from: number, depth = 0): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line !== '' && indentOf(line) <= depth) break;
    if (line !== '') end = at + 1;
  }
  return end;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A paragraph ends at a blank line, a bullet, a directive or anything indented at what is not indented any more. */
function endOfBlock(lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  if (BULLET.test(first)) return endOfIndented(lines, start + 1, indentOf(first));
  if (MARKED.test(first) || /^\s/.test(first)) return endOfIndented(lines, start + 1);
  let end = start + 1;
  while (end < lines.length && isSameParagraph(lines, end)) end += 1;
  return end;
}

function isSameParagraph(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return (
    line !== '' && !BULLET.test(line) && !isComment(line) && !UNDERLINE.test(lines[at + 1] ?? '')
  );
}

function blockOf(lines: readonly string[], line: number): Block {
  const [first = '', ...rest] = lines;
  const [mark] = BULLET.exec(first) ?? [];
  const what =
    mark !== undefined ? 'bullet' : MARKED.test(first) || /^\s/.test(first) ? 'other' : 'paragraph';
  const own =
    mark === undefined
      ? lines
      : [first.slice(mark.length), ...rest.map((other) => outdented(other, mark.length))];
  return { what, line, level: 1, text: own.join('\n').trimEnd() };
}
