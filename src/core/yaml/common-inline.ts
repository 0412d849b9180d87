import type { Plain } from '../model/field';
import { plainScalarValue } from './plain-scalar';

const MAX_FLOW_DEPTH = 8;

export const NEWLINE = 10;
export const SPACE = 32;
export const TAB = 9;
export const HASH = 35;
export const COLON = 58;
const DOUBLE = 34;
const SINGLE = 39;
const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_TABLE = 123;
const CLOSE_TABLE = 125;

/** What no plain text begins with; `-`, `?` and `:` may, but seldom do, except for numbers. */
const SPECIAL_FIRST = new Set(
  Array.from('-?:,[]{}#&*!|>\'"%@`', (character) => character.charCodeAt(0)),
);

/** The part of `readCommonStyle` that reads within a line: quoted and plain text, lists and tables in flow style. */
export class CommonInline {
  protected pos = 0;
  protected inDoubt = false;
  private flowDepth = 0;

  constructor(protected readonly text: string) {}

  /** Gives up: every loop ends at the end of the text, and the result is not used. */
  protected doubt(): void {
    this.inDoubt = true;
    this.pos = this.text.length;
  }

  protected skipSpaces(): void {
    while (this.text.charCodeAt(this.pos) === SPACE) this.pos += 1;
  }

  /** Past blanks, a comment and the line's end; nothing else may stand there. */
  protected endLine(): void {
    const { text } = this;
    const start = this.pos;
    this.skipSpaces();
    if (
      text.charCodeAt(this.pos) === HASH &&
      (this.pos > start || text.charCodeAt(start - 1) === SPACE)
    ) {
      const end = text.indexOf('\n', this.pos);
      this.pos = end < 0 ? text.length : end;
    }
    if (this.pos >= text.length) return;
    if (text.charCodeAt(this.pos) === NEWLINE) this.pos += 1;
    else this.doubt();
  }

  /** A value on one line, in block style. */
  protected inline(): Plain {
    switch (this.text.charCodeAt(this.pos)) {
      case DOUBLE:
        return this.doubleQuoted();
      case SINGLE:
        return this.singleQuoted();
      case OPEN_LIST:
      case OPEN_TABLE:
        return this.flow();
      default:
        return this.plain(false);
    }
  }

  private doubleQuoted(): string {
    const start = this.pos;
    let end = start + 1;
    let hasEscape = false;
    for (; ; end += 1) {
      const code = this.text.charCodeAt(end);
      if (code === DOUBLE) break;
      if (code === 92) {
        hasEscape = true;
        end += 1;
      } else if (code < SPACE || Number.isNaN(code)) {
        this.doubt();
        return '';
      }
    }
    this.pos = end + 1;
    if (!hasEscape) return this.text.slice(start + 1, end);
    const quoted = this.text.slice(start, end + 1);
    // The escapes that JSON has too
    if (/^"(?:[^\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"$/.test(quoted))
      return String(JSON.parse(quoted));
    this.doubt();
    return '';
  }

  private singleQuoted(): string {
    const start = this.pos;
    let end = this.text.indexOf("'", start + 1);
    let hasEscape = false;
    while (end >= 0 && this.text.charCodeAt(end + 1) === SINGLE) {
      hasEscape = true;
      end = this.text.indexOf("'", end + 2);
    }
    const value = this.text.slice(start + 1, end);
    if (end < 0 || value.includes('\n')) {
      this.doubt();
      return '';
    }
    this.pos = end + 1;
    return hasEscape ? value.replaceAll("''", "'") : value;
  }

  /** Plain text up to the end of the line or a comment; in flow style up to what ends the entry. */
  private plain(inFlow: boolean): string | null {
    const { text } = this;
    const start = this.pos;
    if (SPECIAL_FIRST.has(text.charCodeAt(start)) && !this.isNegative()) this.doubt();
    let at = this.pos;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === NEWLINE || (inFlow && isFlowIndicator(code))) break;
      if (code === TAB) this.doubt();
      else if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
      else if (code === COLON && this.isColonMark(at, inFlow)) this.doubt();
    }
    if (inFlow && at < text.length && !isFlowIndicator(text.charCodeAt(at))) this.doubt();
    let end = at;
    while (text.charCodeAt(end - 1) === SPACE) end -= 1;
    if (!this.inDoubt) this.pos = at;
    return plainScalarValue(text.slice(start, end));
  }

  /** A dash before a digit, as of a number below zero. */
  private isNegative(): boolean {
    const digit = this.text.charCodeAt(this.pos + 1);
    return this.text[this.pos] === '-' && digit >= 48 && digit <= 57;
  }

  private isColonMark(at: number, inFlow: boolean): boolean {
    const next = this.text.charCodeAt(at + 1);
    return (
      next === SPACE || next === NEWLINE || Number.isNaN(next) || (inFlow && isFlowIndicator(next))
    );
  }

  /** `{ a: 1, b: [c, d] }` on one line. */
  private flow(): Plain {
    this.flowDepth += 1;
    if (this.flowDepth > MAX_FLOW_DEPTH) this.doubt();
    const isTable = this.text.charCodeAt(this.pos) === OPEN_TABLE;
    this.pos += 1;
    this.skipSpaces();
    const value = isTable ? this.flowTable() : this.flowList();
    this.flowDepth -= 1;
    return value;
  }

  private flowList(): Plain {
    const list: Plain[] = [];
    if (this.ends(CLOSE_LIST)) return list;
    do {
      this.skipSpaces();
      list.push(this.flowValue());
      this.skipSpaces();
    } while (this.goesOn(CLOSE_LIST));
    return list;
  }

  private flowTable(): Plain {
    const table: Record<string, Plain> = {};
    if (this.ends(CLOSE_TABLE)) return table;
    do {
      this.skipSpaces();
      const key = this.flowKey();
      if (key === '__proto__' || Object.hasOwn(table, key)) this.doubt();
      this.skipSpaces();
      table[key] = this.flowValue();
      this.skipSpaces();
    } while (this.goesOn(CLOSE_TABLE));
    return table;
  }

  private ends(close: number): boolean {
    if (this.text.charCodeAt(this.pos) !== close) return false;
    this.pos += 1;
    return true;
  }

  /** Past the comma before another entry, or past the bracket at the end. */
  private goesOn(close: number): boolean {
    const code = this.text.charCodeAt(this.pos);
    if (code !== COMMA && code !== close) this.doubt();
    if (this.inDoubt) return false;
    this.pos += 1;
    return code === COMMA;
  }

  private flowKey(): string {
    const { text } = this;
    const start = this.pos;
    const end = text.indexOf(': ', start);
    const key = text.slice(start, Math.max(start, end));
    if (end < 0 || !/^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_. -]*[\p{L}\p{M}\p{N}_-])?$/u.test(key))
      this.doubt();
    else this.pos = end + 1;
    return key;
  }

  private flowValue(): Plain {
    const first = this.text.charCodeAt(this.pos);
    // An empty entry
    if (isFlowIndicator(first) && first !== OPEN_LIST && first !== OPEN_TABLE) this.doubt();
    return first === DOUBLE || first === SINGLE || isFlowIndicator(first)
      ? this.inline()
      : this.plain(true);
  }
}

function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA ||
    code === OPEN_LIST ||
    code === CLOSE_LIST ||
    code === OPEN_TABLE ||
    code === CLOSE_TABLE
  );
}
