import type Papa from 'papaparse';
import { NOT_A_LETTER } from './decoder';

/** A row as it stands in a file of delimited text. */
export interface RawRow {
  /** The line on which it starts, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the cells are not to be trusted. */
  readonly trouble?: 'quote-open' | 'cell-not-text';
}

/** No row is longer, in UTF-16 units: the largest cell of a spreadsheet program has 32,767. */
export const LONGEST_ROW = 1024 * 1024;
/** How much is looked at in vain for the ends of quotes before the file is given up, in UTF-16 units. */
const PATIENCE = 16 * LONGEST_ROW;

/** What makes it useless to go on. */
export type RowFault = 'row-too-large' | 'quotes-broken';

/** The parser of papaparse, as much of it as is used. Its own streaming knows neither lines nor limits. */
interface Parser {
  parse(input: string, baseIndex: number, ignoreLastRow: boolean): unknown;
  abort(): void;
}
type ParserClass = new (config: {
  readonly delimiter: string;
  readonly newline: string;
  readonly step: (row: StepResult) => void;
}) => Parser;
interface StepResult {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly unknown[];
  readonly meta: { readonly cursor: number };
}

/**
 * Cuts text into rows, however it is cut into pieces itself. Quotes are read by RFC 4180; a row whose quotes do not
 * fit is given up with its first line alone, so that one stray quote does not swallow what follows.
 */
export class RowSplitter {
  private rest = '';
  private line = 1;
  private wasted = 0;
  private rows: RawRow[] = [];
  /** Set when nothing more comes; the line where that shows is the one after the last row's. */
  fault: { readonly code: RowFault; readonly line: number } | undefined;

  constructor(
    private readonly papa: typeof Papa,
    private readonly delimiter: string,
    private readonly newline: '\n' | '\r',
  ) {}

  /** The rows that end in this piece. */
  push(text: string): readonly RawRow[] {
    return this.take(this.rest + text, false);
  }

  /** The rows that remain when no more text comes. */
  end(): readonly RawRow[] {
    return this.rest === '' ? [] : this.take(this.rest, true);
  }

  private take(text: string, last: boolean): readonly RawRow[] {
    this.rows = [];
    let at = 0;
    for (let again = true; again && !this.fault;) {
      const from = at;
      const { next, inVain } = this.parse(from === 0 ? text : text.slice(from), last);
      at = from + next;
      const left = text.length - at;
      const looked = inVain > 0 || left <= LONGEST_ROW ? inVain : left;
      again = looked > 0 && this.giveUpLine(text, at, looked);
      if (again) at = this.afterLine(text, at);
    }
    this.rest = this.fault ? '' : text.slice(at);
    return this.rows;
  }

  /**
   * Reads rows until one is broken over several lines; `next` is where the row stands that was not taken, `inVain`
   * how long it is.
   */
  private parse(text: string, last: boolean): { next: number; inVain: number } {
    const doubtful = text.includes(NOT_A_LETTER);
    let next = 0;
    let inVain = 0;
    const Parser = this.papa.Parser as unknown as ParserClass;
    const step = ({ data, errors, meta }: StepResult) => {
      const end = meta.cursor;
      const [cells] = data;
      if (end === next || !cells) return; // What papaparse sees after the last line end
      const single = !this.severalLines(text, next, end);
      if (errors.length > 0 && !single) {
        inVain = end - next;
        parser.abort();
        return;
      }
      const bad = doubtful && text.slice(next, end).includes(NOT_A_LETTER);
      this.add(this.whole(cells, text, end), errors.length > 0, bad);
      this.line += single ? 1 : countLines(text.slice(next, end));
      next = end;
    };
    const parser = new Parser({ delimiter: this.delimiter, newline: this.newline, step });
    parser.parse(text, 0, !last);
    return { next, inVain };
  }

  private add(cells: readonly string[], quoteOpen: boolean, bad: boolean): void {
    const trouble = quoteOpen ? 'quote-open' : bad ? 'cell-not-text' : undefined;
    this.rows.push({ line: this.line, cells, ...(trouble ? { trouble } : {}) });
  }

  private severalLines(text: string, from: number, end: number): boolean {
    const first = text.indexOf(this.newline, from);
    if (first >= 0 && first < end - 1) return true;
    // Old Macs end rows with CR, and lines within a cell with LF.
    return this.newline === '\r' && text.slice(from, end).includes('\n');
  }

  /** Rows are told apart by LF; the CR before it belongs to the line end where it was not in quotes. */
  private whole(cells: readonly string[], text: string, end: number): readonly string[] {
    const last = cells[cells.length - 1];
    if (last?.endsWith('\r') !== true || this.newline === '\r') return cells;
    const cr = text[end - 1] === '\n' ? end - 2 : end - 1;
    const quoted = text[cr - 1] === '"' && !last.endsWith('"\r');
    return quoted || text[cr] !== '\r' ? cells : [...cells.slice(0, -1), last.slice(0, -1)];
  }

  /** Leaves one line out as one that opens a quote in vain; false when it is no such line, or enough is enough. */
  private giveUpLine(text: string, at: number, looked: number): boolean {
    if (text.indexOf(this.newline, at) < 0) {
      this.fault = { code: 'row-too-large', line: this.line };
      return false;
    }
    this.wasted += looked;
    if (this.wasted > PATIENCE) {
      this.fault = { code: 'quotes-broken', line: this.line };
      return false;
    }
    this.rows.push({ line: this.line, cells: [], trouble: 'quote-open' });
    this.line += 1;
    return true;
  }

  private afterLine(text: string, at: number): number {
    const end = text.indexOf(this.newline, at);
    return end < 0 ? text.length : end + 1;
  }
}

function countLines(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
