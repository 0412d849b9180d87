import type { Plain } from '../model/field';
import { COLON, CommonInline, HASH, NEWLINE, SPACE, TAB } from './common-inline';
import { MAX_PIECES } from './tokenize';

/** Deeper texts are left to the full reader with its guard. */
const MAX_COMMON_DEPTH = 16;

const DASH = 45;
const PIPE = 124;

/**
 * The value of a record written in the common way, or undefined for anything that is not beyond doubt: then
 * `readYamlInFull` has to say. It knows a part of YAML only (tables and lists in block style, flow style and quoted text on
 * one line, plain text on one line, `|` blocks, comments) and is many times as fast, since it makes no tree. Whatever
 * it reads, `readYamlInFull` reads the same, without a problem; a property test holds the two together.
 */
export function readCommonStyle(text: string): Plain | undefined {
  // As many pieces as characters at most: the guard's limit is kept.
  if (text.length > MAX_PIECES) return undefined;
  // What the full reader reports: broken bytes, and mixed line ends
  if (text.includes('\uFFFD') || text.includes('\0')) return undefined;
  // A byte order mark counts as one below comments too
  if (text.includes('\uFEFF', 1)) return undefined;
  const crlf = text.includes('\r');
  if (crlf && /(^|[^\r])\n|\r(?!\n)/.test(text)) return undefined;
  return new CommonReader(crlf ? text.replaceAll('\r\n', '\n') : text).read();
}

class CommonReader extends CommonInline {
  /** The column of the first character of the line that is read next; -1 at the end of the text. */
  private indent = 0;
  private depth = 0;

  read(): Plain | undefined {
    if (this.text.startsWith('\uFEFF')) this.pos = 1;
    this.toContent();
    const table = this.indent === 0 ? this.blockMap(0) : undefined;
    return this.inDoubt || this.pos < this.text.length ? undefined : table;
  }

  /** From the start of a line to the first character of the next line that holds more than blanks and comments. */
  private toContent(): void {
    const { text } = this;
    for (;;) {
      let at = this.pos;
      while (text.charCodeAt(at) === SPACE) at += 1;
      const first = text.charCodeAt(at);
      if (first === NEWLINE) {
        this.pos = at + 1;
      } else if (first === HASH) {
        const end = text.indexOf('\n', at);
        this.pos = end < 0 ? text.length : end + 1;
      } else {
        if (first === TAB) this.doubt();
        this.indent = at >= text.length ? -1 : at - this.pos;
        this.pos = at;
        return;
      }
    }
  }

  /** A table whose keys stand in a column, from its first key on. */
  private blockMap(column: number): Plain {
    const table: Record<string, Plain> = {};
    this.depth += 1;
    if (this.depth > MAX_COMMON_DEPTH) this.doubt();
    do {
      const end = this.keyEnd(this.pos);
      const key = this.text.slice(this.pos, end);
      if (end < 0 || key === '__proto__' || Object.hasOwn(table, key)) {
        this.doubt();
        break;
      }
      this.pos = end + 1;
      table[key] = this.valueBehind(column, true);
    } while (this.indent === column && !this.inDoubt);
    if (this.indent > column) this.doubt();
    this.depth -= 1;
    return table;
  }

  private blockList(column: number): Plain {
    const list: Plain[] = [];
    this.depth += 1;
    if (this.depth > MAX_COMMON_DEPTH) this.doubt();
    while (this.indent === column && this.isAtDash() && !this.inDoubt) {
      let at = this.pos + 1;
      while (this.text.charCodeAt(at) === SPACE) at += 1;
      if (this.keyEnd(at) >= 0) {
        this.indent = column + at - this.pos;
        this.pos = at;
        list.push(this.blockMap(this.indent));
      } else {
        this.pos += 1;
        list.push(this.valueBehind(column, false));
      }
      if (this.indent > column) this.doubt();
    }
    this.depth -= 1;
    return list;
  }

  /** What stands behind a key's colon or a dash, there or on the lines below; then on to the next line. */
  private valueBehind(column: number, isKey: boolean): Plain {
    this.skipSpaces();
    const first = this.text.charCodeAt(this.pos);
    if (first === PIPE) return this.literal(column);
    const isBelow = Number.isNaN(first) || first === NEWLINE || first === HASH;
    const value = isBelow ? null : this.inline();
    this.endLine();
    this.toContent();
    if (isBelow && !this.inDoubt) {
      const isDash = this.isAtDash();
      if (isDash && (this.indent > column || (isKey && this.indent === column))) {
        return this.blockList(this.indent);
      }
      if (this.indent > column) return this.blockMap(this.indent);
    }
    // Text that goes on below is left to the full reader.
    if (this.indent > column) this.doubt();
    return value;
  }

  private isAtDash(): boolean {
    if (this.text.charCodeAt(this.pos) !== DASH) return false;
    const next = this.text.charCodeAt(this.pos + 1);
    return next === SPACE || next === NEWLINE || Number.isNaN(next);
  }

  /** The colon behind a plain key that begins at an offset, or -1. */
  private keyEnd(start: number): number {
    const { text } = this;
    const first = text.charCodeAt(start);
    if (!isWordCharacter(first)) return -1;
    for (let at = start + 1; at - start < 100; at += 1) {
      const code = text.charCodeAt(at);
      if (code === NEWLINE || code === TAB || Number.isNaN(code)) return -1;
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) return -1;
      if (code === COLON) {
        const next = text.charCodeAt(at + 1);
        if (next === SPACE || next === NEWLINE || Number.isNaN(next)) {
          return text.charCodeAt(at - 1) === SPACE ? -1 : at;
        }
      }
    }
    return -1;
  }

  /** `|`, `|-` or `|+` and its lines. */
  private literal(column: number): Plain {
    const { text } = this;
    const chomp = text[this.pos + 1];
    this.pos += chomp === '-' || chomp === '+' ? 2 : 1;
    this.endLine();
    const lines: string[] = [];
    let indent = -1;
    let start = this.pos;
    while (start < text.length) {
      let at = start;
      while (text.charCodeAt(at) === SPACE) at += 1;
      const end = lineEnd(text, start);
      if (at < end) {
        if (text.charCodeAt(at) === TAB) this.doubt();
        if (at - start < (indent < 0 ? column + 1 : indent)) {
          // Less indented than the text, and yet more than its key
          if (at - start > column) this.doubt();
          break;
        }
        if (indent < 0) indent = at - start;
      } else if (at > start) this.doubt(); // a line of nothing but spaces
      lines.push(indent < 0 ? '' : text.slice(start + indent, end));
      start = end + 1;
    }
    this.pos = Math.min(start, text.length);
    this.toContent();
    return indent < 0 ? this.emptyLiteral() : chomped(lines, chomp);
  }

  private emptyLiteral(): Plain {
    this.doubt();
    return null;
  }
}

function chomped(lines: readonly string[], chomp: string | undefined): string {
  let last = lines.length;
  while (lines[last - 1] === '') last -= 1;
  const body = lines.slice(0, last).join('\n');
  if (chomp === '-') return body;
  return chomp === '+' ? body + '\n'.repeat(lines.length - last + 1) : `${body}\n`;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** Letters, digits, the underscore, and everything beyond ASCII. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code > 160
  );
}
