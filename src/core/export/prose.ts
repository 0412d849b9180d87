import { oneLine } from '../one-line';

/** Prose as exports show it: a paragraph on one line, in Markdown that cannot break out of its place, or plain. */

/** The first paragraph of Markdown on one line; '' of none. */
export function firstParagraph(markdown: string | undefined): string {
  if (!markdown) return '';
  const text = markdown.trim();
  if (!text.includes('\n')) return oneLine(text);
  const end = /\r?\n[^\S\n]*\r?\n/.exec(text)?.index ?? text.length;
  return oneLine(text.slice(0, end));
}

/** Nobody writes a longer paragraph with marks in it; to look for their pairs in a crafted one takes minutes. */
const LONGEST = 10_000;

const MARKS = /[\\`*[\]<~_&]/;

/** Any text as Markdown that shows just this text, on one line, which it may begin. */
export function escapeMarkdown(text: string): string {
  return guardStart(escapeWithin(text));
}

/** The same for the middle of a line, where `1. October` begins no list and stays readable as it is. */
export function escapeWithin(text: string): string {
  const line = oneLine(text);
  if (!MARKS.test(line)) return line;
  return line
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

// An escaped character, a code span, an address in angle brackets, then what could break out.
const INLINE =
  /\\.|(?<!`)(`{1,9})(?!`).{1,2000}?(?<!`)\1(?!`)|<(?:https?:|mailto:)[^\s<>]{0,2000}>|<|!(?=\[)|\]\((?!\s*(?:https?:|mailto:|[#/\w.-]{1,300}[)/]))/giu;

/**
 * A paragraph of a person's Markdown, on one line, for a place inside a document: emphasis, code and
 * links stay; HTML, images, other links and whatever would start a block are shown as they were typed.
 */
export function inlineMarkdown(paragraph: string): string {
  const line = oneLine(paragraph);
  if (!/[\\`<![]/.test(line)) return guardStart(line);
  if (line.length > LONGEST) return escapeMarkdown(line);
  const text = line.replace(INLINE, (match) => {
    if (match === '<' || match === '!') return `\\${match}`;
    return match.startsWith('](') ? ']\\(' : match;
  });
  return guardStart(text.replace(/^\[(?=[^\]]*\]:)/, '\\['));
}

/** Keeps a line from starting a heading, list, quote, table, rule or code block. */
function guardStart(line: string): string {
  if (!'#-+*=_>|~`:0123456789'.includes(line.charAt(0))) return line;
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|[-=*_](?=[\s\-=*_]*$)|>|\||~~~|```|:::)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * A paragraph of Markdown without its marks: what a mail or a chat shows. Links keep their address. Marks that stand
 * further apart than people emphasize stay: to look for the other one of each to the end takes minutes in a crafted text.
 */
export function plainProse(paragraph: string): string {
  const line = oneLine(paragraph);
  if (line.length > LONGEST) return line;
  // Code is taken aside first: what stands in `__init__` is no emphasis.
  const code: string[] = [];
  const text = line
    .replace(/(?<!`)`([^`]{1,2000})`(?!`)/g, (_, inside: string) => {
      code.push(inside);
      return `\uE000${code.length - 1}\uE001`;
    })
    .replace(
      /!?\[([^[\]]{0,2000})\]\(\s{0,9}<?([^)\s>]{0,2000})>?(?:\s[^)]{0,300})?\)/g,
      (_, label: string, url: string) => (label && label !== url ? `${label} (${url})` : url),
    )
    .replace(/(?<![\p{L}\p{N}*])(\*\*|\*)(?=\S)(.{1,300}?)(?<=\S)\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(__|_)(?=\S)(.{1,300}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/^(?:#{1,6}|[-+*]|>)\s+/, '');
  return text.replace(/\uE000(\d{1,9})\uE001/g, (mark, at) => code[Number(at)] ?? mark);
}
