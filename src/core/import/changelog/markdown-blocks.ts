import MarkdownIt from 'markdown-it';
import type { Env } from 'markdown-it';
import { oneLine } from '../../one-line';

/** A piece of a Markdown document at its top level. */
export interface Block {
  readonly what: 'heading' | 'bullet' | 'paragraph' | 'html' | 'other' | 'rule';
  /** The line on which it starts, counted from 1. */
  readonly line: number;
  /** Of a heading: 1 to 6; of a bullet: the same for all of one list. */
  readonly level: number;
  /**
   * As it is written, without the mark and the indent of its own bullet; of a heading its text alone, on one line and
   * without backslashes that escape: `v3\.2`.
   */
  readonly text: string;
}

export interface MarkdownDocument {
  readonly blocks: readonly Block[];
  /** Where `[label]` leads, if a line of the document says so. */
  readonly addressOf: (label: string) => string | undefined;
}

/** HTML is known for what it is, so that comments are; nothing is rendered. */
const markdown = new MarkdownIt('default', { html: true, linkify: false });
markdown.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'], true);

const BLOCKS: Readonly<Partial<Record<string, Block['what']>>> = {
  heading_open: 'heading',
  list_item_open: 'bullet',
  paragraph_open: 'paragraph',
  html_block: 'html',
  hr: 'rule',
  fence: 'other',
  code_block: 'other',
  blockquote_open: 'other',
  table_open: 'other',
};

/**
 * The headings, bullets and paragraphs of a document in CommonMark (https://spec.commonmark.org) with tables. What
 * stands inside a bullet belongs to its text.
 */
export function markdownBlocks(text: string): MarkdownDocument {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let lists = 0;
  const env: Env = {};
  markdown.parse(text, env).forEach((token, index, tokens) => {
    const isList = /_list_open$/.test(token.type);
    if (isList && token.level === 0) lists += 1;
    const what = BLOCKS[token.type];
    if (!what || !token.map || token.level !== (what === 'bullet' ? 1 : 0)) return;
    const [start, end] = token.map;
    const own = lines.slice(start, end);
    // A heading that is underlined may take several lines.
    const heading = what === 'heading' ? headingText(tokens[index + 1]?.content) : undefined;
    const level = what === 'heading' ? Number(token.tag.slice(1)) : lists;
    blocks.push({ what, line: start + 1, level, text: heading ?? textOf(what, own) });
  });
  return { blocks, addressOf: (label) => env.references?.[normalized(label)]?.href };
}

const { normalizeReference: normalized } = markdown.utils;

function headingText(content = ''): string {
  return oneLine(content).replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function textOf(what: Block['what'], lines: readonly string[]): string {
  const text = what === 'bullet' ? withoutMark(lines) : lines.join('\n');
  return text.trimEnd();
}

const MARK = /^(\s*)([-*+]|\d{1,9}[.)])([ \t]+|$)/;

/** A bullet without its mark, what belongs to it moved to the left as far as its first line was. */
function withoutMark([first = '', ...rest]: readonly string[]): string {
  const [mark = '', before = '', sign = '', gap = ''] = MARK.exec(first) ?? [];
  // More than four blanks after the mark begin code, as CommonMark has it.
  const width = before.length + sign.length + (widthOf(gap) > 4 ? 1 : Math.max(widthOf(gap), 1));
  return [first.slice(mark.length), ...rest.map((line) => outdented(line, width))].join('\n');
}

function widthOf(blanks: string): number {
  return blanks.replace(/\t/g, '    ').length;
}

/** A line moved to the left by so many blanks, as far as it has them. */
export function outdented(line: string, width: number): string {
  const [blanks = ''] = /^[ \t]*/.exec(line) ?? [];
  const wide = blanks.replace(/\t/g, '    ');
  return wide.slice(Math.min(width, wide.length)) + line.slice(blanks.length);
}
