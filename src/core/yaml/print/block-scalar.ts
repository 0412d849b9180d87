import { isPrintable } from './encode-scalar';

/** A scalar that stands on lines of its own. */
export interface BlockScalar {
  /** What stands behind the key: `|`, `|-`, `|2+` … */
  readonly header: string;
  /** Without line ends. */
  readonly lines: readonly string[];
}

/** Where a block scalar is to stand. */
export interface BlockPlace {
  /** The column of its key or dash. */
  readonly parentIndent: number;
  /** How many spaces further its text starts; 1 to 9. */
  readonly step: number;
  readonly below: Below;
}

/**
 * What follows a block scalar. Empty lines below would join those that it keeps at its end; lines of nothing but
 * spaces could become part of any.
 */
export type Below = 'text' | 'empty-line' | 'spaces';

/** The indentation of everything that this software writes anew. */
export const STEP = 2;

/** Whether a text can be written as a block scalar there without changing a character. */
export function fitsBlock(text: string, place: BlockPlace): boolean {
  if (place.below === 'spaces' || !isPrintable(text) || !/\S/.test(text)) return false;
  // Readers differ on lines of nothing but spaces at the end.
  if (/\n[ \t]+\n*$/.test(text)) return false;
  return place.below === 'text' || !text.endsWith('\n\n');
}

/** A text that `fitsBlock` with its line ends as they are. */
export function literal(text: string, place: BlockPlace): BlockScalar {
  const lines = bodyLines(text);
  // Where the text itself begins with blanks, readers must be told how far it is indented.
  const indented = /^\s*?[ \t]/.test(text);
  return {
    header: `|${indented ? String(place.step) : ''}${chomping(text)}`,
    lines: lines.map((line) => indent(line, place)),
  };
}

const FOLD_WIDTH = 80;

/** A text that `fitsBlock` with its long lines wrapped; undefined for texts whose line ends folding would change. */
export function folded(text: string, place: BlockPlace): BlockScalar | undefined {
  if (/^\s|\n[ \t]|[ \t]\n|[ \t]$/.test(text)) return undefined;
  const lines: string[] = [];
  for (const line of bodyLines(text)) {
    // A line end is written as an empty line; those of empty lines are there already.
    if (line !== '' && lines.length > 0) lines.push('');
    lines.push(...wrapped(line));
  }
  const trailing = text.endsWith('\n\n') ? undefined : chomping(text);
  if (trailing === undefined) return undefined;
  return { header: `>${trailing}`, lines: lines.map((line) => indent(line, place)) };
}

function wrapped(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  // Only single spaces between words fold back into one space.
  for (const word of line.split(/(?<! ) (?! )/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && longer.length > FOLD_WIDTH) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

function bodyLines(text: string): readonly string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

function chomping(text: string): string {
  if (!text.endsWith('\n')) return '-';
  return text.endsWith('\n\n') ? '+' : '';
}

function indent(line: string, place: BlockPlace): string {
  return line === '' ? '' : ' '.repeat(place.parentIndent + place.step) + line;
}
