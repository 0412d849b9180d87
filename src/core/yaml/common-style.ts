import type { Plain } from '../model/field';
import { COMMON_KEY, InlineReader } from './common-inline';
import { MAX_FILE_SIZE } from './guard';

/*
 * Composing a record with places for every field takes `yaml` about a millisecond; a logbook has ten thousand of
 * them. Nearly all are written in one style: keys at the beginning of a line, texts in one line, Markdown behind
 * `|`, brackets within a line. What is surely that is read here, some thirty times faster; for whatever is not, the
 * answer is "not certain", and `readYaml` decides. A property test holds the two against each other.
 */

/** Characters that mean something special somewhere in YAML, or to the guard. */
const UNCOMMON = /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffc]/;
const MAX_DEPTH = 16;
const DASH = '- ';

/** The value of a text, if it is certain that `readYaml` gives the same one and nothing to complain of. */
export function readCommonStyle(text: string): Plain | undefined {
  if (text.length > MAX_FILE_SIZE || !text.endsWith('\n') || UNCOMMON.test(text)) return undefined;
  const reader = new BlockReader(text.split('\n'));
  return reader.document();
}

class BlockReader {
  /** The line that is read next. */
  private next = 0;

  constructor(private readonly lines: readonly string[]) {}

  document(): Plain | undefined {
    if (this.indent() !== 0) return undefined;
    const value = this.table(0, 1);
    return this.indent() === -1 ? value : undefined;
  }

  /** How far the next line with content is indented; -1 at the end. Blank lines and comments are passed over. */
  private indent(): number {
    for (; this.next < this.lines.length; this.next += 1) {
      const line = this.lines[this.next] ?? '';
      const indent = line.search(/[^ ]/);
      if (indent >= 0 && line[indent] !== '#') return indent;
    }
    return -1;
  }

  private line(): string {
    return this.lines[this.next] ?? '';
  }

  /** A table whose keys stand at `indent`; the first of them may stand behind a dash. */
  private table(indent: number, depth: number): Plain | undefined {
    const table: Record<string, Plain> = {};
    do {
      COMMON_KEY.lastIndex = indent;
      const key = COMMON_KEY.exec(this.line())?.[1];
      if (key === undefined || key in table) return undefined;
      const value = this.valueBehind(indent + key.length + 1, indent, depth, true);
      if (value === undefined) return undefined;
      table[key] = value;
    } while (this.indent() === indent && !this.line().startsWith(DASH, indent));
    return this.indent() > indent ? undefined : table;
  }

  private list(indent: number, depth: number): Plain | undefined {
    const items: Plain[] = [];
    do {
      const start = indent + DASH.length;
      COMMON_KEY.lastIndex = start;
      const item = COMMON_KEY.test(this.line())
        ? this.table(start, depth + 1)
        : this.valueBehind(start - 1, indent, depth, false);
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.indent() === indent && this.line().startsWith(DASH, indent));
    return this.indent() > indent ? undefined : items;
  }

  /** What stands behind a colon or a dash at the place `at`, or in the lines below it. */
  private valueBehind(
    at: number,
    indent: number,
    depth: number,
    mayBeBelow: boolean,
  ): Plain | undefined {
    const line = this.line();
    const start = at + line.slice(at).search(/[^ ]/);
    this.next += 1;
    if (start < at || line[start] === '#')
      return mayBeBelow ? this.below(indent, depth) : undefined;
    if (line[start] === '|') return this.literal(line.slice(start), indent);
    const value = new InlineReader(line, start).wholeRest();
    // A line that is indented deeper would go on with the text.
    return this.indent() > indent ? undefined : value;
  }

  /** A list or a table in the lines below a key at `indent`; null when there is none. */
  private below(indent: number, depth: number): Plain | undefined {
    const inner = this.indent();
    const isList = inner >= indent && this.line().startsWith(DASH, inner);
    if (!isList && inner <= indent) return null;
    if (depth >= MAX_DEPTH) return undefined;
    return isList ? this.list(inner, depth + 1) : this.table(inner, depth + 1);
  }

  /** Markdown behind `|` or `|-`, without lines of nothing but spaces. */
  private literal(header: string, indent: number): string | undefined {
    if (header !== '|' && header !== '|-') return undefined;
    const content: string[] = [];
    let inner = -1;
    for (; this.next < this.lines.length; this.next += 1) {
      const line = this.line();
      const found = line.search(/[^ ]/);
      if (line === '') content.push('');
      else if (found < 0) return undefined;
      else if (inner < 0 && found > indent) inner = found;
      if (line !== '' && (inner < 0 || found < inner)) break;
      if (line !== '') content.push(line.slice(inner));
    }
    if (inner < 0 || this.indent() > indent) return undefined;
    const text = content.join('\n').replace(/\n+$/, '');
    return header === '|' ? `${text}\n` : text;
  }
}
