import type { QueryMessage, RowMessage, RowsMessage } from '../../protocol/reconcile';
import { MOST_ROWS, WINDOW, windowsFor } from './model';
import type { Sight } from './model';

type Totals = RowsMessage['totals'];

interface Asked {
  readonly asked: number;
  readonly query: QueryMessage;
  readonly from: number;
  readonly count: number;
  readonly find: string;
}

/** The lines of the list that are here, the rest asked for as they come into sight; and which of them is chosen. */
export class Lines {
  totals: Totals | undefined;
  /** The place of the chosen line; its id is empty while the line is not here. */
  chosen = { at: 0, id: '' };
  private rows = new Map<number, RowMessage>();
  private readonly underway = new Set<number>();
  private asked = 0;
  /** Nothing has come yet of what is asked for now. */
  private isOutdated = true;
  /** The line whose place was asked for. */
  private sought = '';

  constructor(private readonly ask: (what: Asked) => void) {}

  count({ list }: QueryMessage): number {
    return Math.min(this.totals?.[list] ?? 0, MOST_ROWS);
  }

  at(line: number): RowMessage | undefined {
    return this.rows.get(line);
  }

  /** The chosen line, when it is here. */
  get row(): RowMessage | undefined {
    const row = this.rows.get(this.chosen.at);
    return row?.id === this.chosen.id ? row : undefined;
  }

  choose(at: number): void {
    this.chosen = { at, id: this.rows.get(at)?.id ?? '' };
  }

  /** Asks anew; the lines that are here stay in sight until others come. */
  renew(query: QueryMessage, sight: Sight): void {
    this.asked += 1;
    this.isOutdated = true;
    this.underway.clear();
    const from = sight.from - (sight.from % WINDOW);
    this.request(query, from, this.chosen.id);
  }

  /** Asks for what is in sight and not here. */
  want(query: QueryMessage, sight: Sight): void {
    if (this.isOutdated) return;
    for (const from of windowsFor(sight, (line) => this.rows.has(line)))
      if (!this.underway.has(from)) this.request(query, from, '');
  }

  /** Takes lines that came; false when they are of no use any more. */
  take(message: RowsMessage, query: QueryMessage): boolean {
    if (message.asked !== this.asked) return false;
    this.underway.delete(message.from);
    const isFirst = this.isOutdated;
    if (isFirst && this.sought !== this.chosen.id) {
      // Another line was chosen meanwhile: its place is wanted, not that of the one before.
      this.request(query, message.from, this.chosen.id);
      return false;
    }
    if (isFirst) {
      this.rows = new Map();
      this.totals = message.totals;
      this.isOutdated = false;
    }
    message.rows.forEach((row, index) => this.rows.set(message.from + index, row));
    const end = Math.max(0, this.count(query) - 1);
    if (isFirst) this.choose(message.found >= 0 ? message.found : Math.min(this.chosen.at, end));
    else if (this.chosen.id === '') this.choose(this.chosen.at);
    return true;
  }

  private request(query: QueryMessage, from: number, find: string): void {
    this.underway.add(from);
    if (this.isOutdated) this.sought = find;
    this.ask({ asked: this.asked, query, from, count: WINDOW, find });
  }
}
