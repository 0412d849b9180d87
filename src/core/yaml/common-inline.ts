import type { Plain } from '../model/field';
import { plainScalarValue } from './plain-scalar';

/** Lists and tables in brackets nest no deeper in the common style. */
const MAX_BRACKETS = 8;
/** A key as the common style has it. */
export const COMMON_KEY = /([A-Za-z_][\w.-]{0,99}):(?= |$)/y;
/** What a text without quotes may begin with, and certainly is one. */
const PLAIN_START = /[\w+./($~<=\u00a1-\uffff]|-(?=\w)/y;
const PLAIN_IN_BRACKETS = /(?:[^,[\]{}#: ]|:(?![ ,[\]{}]|$)| +(?=[^ #,[\]{}])|(?<! )#)+/y;
const DOUBLE = /"([^"\\]*)"/y;
const SINGLE = /'((?:[^']|'')*)'/y;
const COMMENT_OR_END = / *(?:$|(?<= )#)/y;

/**
 * Reads values that stand in one line: texts with and without quotes, lists and tables in brackets. Part of
 * `readCommonStyle`; every method gives undefined for what is not certain.
 */
export class InlineReader {
  constructor(
    private readonly line: string,
    private at: number,
  ) {}

  /** The value from here to the end of the line or to a comment. */
  wholeRest(): Plain | undefined {
    const first = this.line[this.at];
    if (first !== '"' && first !== "'" && first !== '[' && first !== '{') return this.plainRest();
    const value = this.value(0);
    return value !== undefined && this.match(COMMENT_OR_END) ? value : undefined;
  }

  private plainRest(): Plain | undefined {
    if (!this.looksLike(PLAIN_START)) return undefined;
    const comment = this.line.indexOf(' #', this.at);
    const rest = this.line.slice(this.at, comment < 0 ? undefined : comment).replace(/ +$/, '');
    return rest.includes(': ') || rest.endsWith(':') ? undefined : plainScalarValue(rest);
  }

  private value(depth: number): Plain | undefined {
    switch (this.line[this.at]) {
      case '"':
        return this.match(DOUBLE)?.[1];
      case "'":
        return this.match(SINGLE)?.[1]?.replaceAll("''", "'");
      case '[':
        return depth < MAX_BRACKETS ? this.list(depth + 1) : undefined;
      case '{':
        return depth < MAX_BRACKETS ? this.table(depth + 1) : undefined;
      default:
        return this.plainInBrackets();
    }
  }

  private plainInBrackets(): Plain | undefined {
    const text = this.looksLike(PLAIN_START) ? this.match(PLAIN_IN_BRACKETS)?.[0] : undefined;
    return text === undefined ? undefined : plainScalarValue(text);
  }

  private list(depth: number): Plain | undefined {
    const items: Plain[] = [];
    const isComplete = this.items(']', () => {
      const item = this.value(depth);
      if (item === undefined) return false;
      items.push(item);
      return true;
    });
    return isComplete ? items : undefined;
  }

  private table(depth: number): Plain | undefined {
    const table: Record<string, Plain> = {};
    const isComplete = this.items('}', () => {
      const key = this.match(COMMON_KEY)?.[1];
      if (key === undefined || key in table) return false;
      this.skipSpaces();
      const value = this.value(depth);
      if (value === undefined) return false;
      table[key] = value;
      return true;
    });
    return isComplete ? table : undefined;
  }

  /** From the opening bracket past the closing one; false when anything between is not certain. */
  private items(closing: string, readItem: () => boolean): boolean {
    this.at += 1;
    this.skipSpaces();
    if (this.line[this.at] === closing) {
      this.at += 1;
      return true;
    }
    for (;;) {
      if (!readItem()) return false;
      this.skipSpaces();
      const mark = this.line[this.at];
      this.at += 1;
      if (mark === closing) return true;
      if (mark !== ',') return false;
      this.skipSpaces();
    }
  }

  private skipSpaces(): void {
    while (this.line[this.at] === ' ') this.at += 1;
  }

  private looksLike(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.line);
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.line);
    if (!found) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }
}
