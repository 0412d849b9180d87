/** A value of a list, as it is written. */
export interface RawItem {
  /** The line on which it starts, counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** No item is longer, in UTF-16 units. */
export const LONGEST_ITEM = 8 * 1024 * 1024;
/** Lists stand no deeper than this. */
const DEEPEST = 100;

const Code = {
  Tab: 9,
  LineFeed: 10,
  CarriageReturn: 13,
  Space: 32,
  Quote: 34,
  Comma: 44,
  Colon: 58,
  OpenList: 91,
  Backslash: 92,
  CloseList: 93,
  OpenGroup: 123,
  CloseGroup: 125,
} as const;

const isSpace = (code: number) =>
  code === Code.Space ||
  code === Code.LineFeed ||
  code === Code.CarriageReturn ||
  code === Code.Tab;

interface Frame {
  readonly list: boolean;
  /** Of a group: the key that was read last. */
  key: string;
}

/** What makes it useless to go on. */
export interface JsonFault {
  readonly code: 'not-json' | 'row-too-large' | 'truncated';
  readonly line: number;
}

/**
 * Cuts JSON into the items of the lists looked for, however the text is cut into pieces itself: each as it is written,
 * with its line, for `jsonValue` to read. It looks at brackets, quotes and the keys on the way to a list; whether an
 * item is JSON shows when it is read. Several values may follow each other, as pages of one answer do.
 *
 * Ours, since no streaming library gives lines, keeps numbers as they are written, or goes on after a bad item.
 */
export class JsonSplitter {
  private text = '';
  private at = 0;
  private line = 1;
  private readonly stack: Frame[] = [];
  private inList = false;
  private item: { start: number; line: number; depth: number } | undefined;
  /** Of a value at the top in which no list was found yet: where it starts. */
  private whole: { start: number; line: number } | undefined;
  private items: RawItem[] = [];
  found = false;
  fault: JsonFault | undefined;

  /** @param lists Where the lists stand, their keys joined by dots; `''`: at the top. */
  constructor(private readonly lists: ReadonlySet<string>) {}

  /** The items that end in this piece. */
  push(piece: string): readonly RawItem[] {
    const keep = Math.min(this.at, this.item?.start ?? this.at, this.whole?.start ?? this.at);
    this.text = this.text.slice(keep) + piece;
    this.at -= keep;
    if (this.item) this.item.start -= keep;
    if (this.whole) this.whole.start -= keep;
    this.items = [];
    while (this.at < this.text.length && !this.fault && this.step());
    const open = this.item ?? this.whole;
    if (open && this.text.length - open.start > LONGEST_ITEM) this.fail('row-too-large', open.line);
    return this.items;
  }

  /** To be called when no more text comes. */
  end(): readonly RawItem[] {
    if (!this.fault && (this.stack.length > 0 || this.at < this.text.length))
      this.fail('truncated', this.item?.line ?? this.line);
    return [];
  }

  /** One mark further; false when more text is needed. */
  private step(): boolean {
    const code = this.text.charCodeAt(this.at);
    if (this.item) return this.withinItem(this.item, code);
    if (code === Code.LineFeed) this.line += 1;
    if (isSpace(code) || (code === Code.Comma && this.stack.length > 0)) return this.advance();
    if (this.inList && code !== Code.CloseList) return this.beginItem();
    return this.outside(code);
  }

  private advance(): true {
    this.at += 1;
    return true;
  }

  private beginItem(): true {
    this.item = { start: this.at, line: this.line, depth: 0 };
    return true;
  }

  private withinItem(item: NonNullable<JsonSplitter['item']>, code: number): boolean {
    if (code === Code.Quote) return this.skipString();
    if (code === Code.OpenGroup || code === Code.OpenList) {
      item.depth += 1;
      return this.advance();
    }
    const closes = code === Code.CloseGroup || code === Code.CloseList;
    if (closes && item.depth > 1) item.depth -= 1;
    else if (closes && item.depth === 1) return this.finish(item, this.at + 1);
    else if (item.depth === 0 && (closes || code === Code.Comma)) return this.finish(item, this.at);
    else if (code === Code.LineFeed) this.line += 1;
    return this.advance();
  }

  private finish({ start, line }: NonNullable<JsonSplitter['item']>, end: number): true {
    this.items.push({ line, text: this.text.slice(start, end) });
    this.item = undefined;
    this.at = end;
    return true;
  }

  private outside(code: number): boolean {
    const top = this.stack.length === 0;
    if (code === Code.OpenGroup || code === Code.OpenList) return this.open(code === Code.OpenList);
    if (top) return this.fail('not-json', this.line);
    if (code === Code.CloseGroup || code === Code.CloseList) return this.close();
    const frame = this.stack[this.stack.length - 1];
    if (code !== Code.Quote || !frame) return this.advance();
    const from = this.at;
    if (!this.skipString()) return false;
    let next = this.at;
    while (isSpace(this.text.charCodeAt(next))) next += 1;
    if (this.text.charCodeAt(next) === Code.Colon)
      frame.key = this.text.slice(from + 1, this.at - 1);
    if (next < this.text.length) return true;
    this.at = from; // Whether it is a key shows with what comes
    return false;
  }

  private open(list: boolean): boolean {
    if (this.stack.length === 0 && this.lists.has(''))
      this.whole = { start: this.at, line: this.line };
    if (this.stack.length > DEEPEST) return this.fail('not-json', this.line);
    const path = this.stack.flatMap((frame) => (frame.list ? [] : [frame.key])).join('.');
    this.inList = list && this.lists.has(path);
    if (this.inList) {
      this.found = true;
      this.whole = undefined;
    }
    this.stack.push({ list, key: '' });
    return this.advance();
  }

  private close(): true {
    this.stack.pop();
    this.inList = false;
    this.advance();
    if (this.stack.length > 0 || !this.whole) return true;
    const { start, line } = this.whole;
    this.whole = undefined;
    this.found = true;
    this.items.push({ line, text: this.text.slice(start, this.at) });
    return true;
  }

  /** Past the quote that ends the string at whose quote we are; false when that did not come yet. */
  private skipString(): boolean {
    let end = this.at;
    for (;;) {
      end = this.text.indexOf('"', end + 1);
      if (end < 0) return false;
      let slashes = 0;
      while (this.text.charCodeAt(end - 1 - slashes) === Code.Backslash) slashes += 1;
      if (slashes % 2 === 0) break;
    }
    this.at = end + 1;
    return true;
  }

  private fail(code: JsonFault['code'], line: number): false {
    this.fault = { code, line };
    return false;
  }
}

/** Cuts NDJSON into its lines; empty ones are passed over. A bad line spoils no other. */
export class LineSplitter {
  private rest = '';
  private line = 1;
  readonly found = true;
  fault: JsonFault | undefined;

  push(piece: string): readonly RawItem[] {
    const lines = (this.rest + piece).split('\n');
    this.rest = lines.pop() ?? '';
    const items = lines.flatMap((text, at) => itemOf(text, this.line + at));
    this.line += lines.length;
    if (this.rest.length > LONGEST_ITEM) this.fault = { code: 'row-too-large', line: this.line };
    return items;
  }

  end(): readonly RawItem[] {
    return itemOf(this.rest, this.line);
  }
}

function itemOf(text: string, line: number): readonly RawItem[] {
  return text.trim() === '' ? [] : [{ line, text }];
}
