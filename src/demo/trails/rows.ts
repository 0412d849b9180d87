import { authorOf } from '../authors';
import type { Calendar } from '../calendar';

/** A line of an audit trail as the demo tells it: when, who, and the cells behind them. */
export interface TrailRow {
  /** An expression of the calendar with a time of day at home. */
  readonly when: string;
  readonly who: Actor;
  readonly cells: readonly string[];
}

/** Who did it, as the vendor's trail has them. */
export interface Actor {
  readonly name: string;
  readonly email: string;
}

/** People of the trails who save nothing to the logbook. */
const OTHERS: Readonly<Record<string, Actor>> = {
  agency: { name: 'Pixelwerk Team', email: 'team@pixelwerk.example' },
  sfadmin: { name: 'Salesforce Admin', email: 'sf-admin@tallyhaven.example' },
  system: { name: 'Automated Process', email: 'Automated Process' },
};

const ROW = /^([+-]?\d+ \d\d:\d\d) (\w+) \| (.*)$/;

/**
 * Reads rows that are written `-70 16:30 kenji | cell | cell`; `@(…)` in a cell is a date of the calendar. Oldest
 * first. Throws when a line is no row, which a test would notice.
 */
export function trailRows(script: string, calendar: Calendar): readonly TrailRow[] {
  return script
    .trim()
    .split('\n')
    .map((line) => {
      const match = ROW.exec(line);
      if (!match) throw new Error(`The demo's trail has a line that cannot be read: ${line}`);
      const [, when = '', who = '', rest = ''] = match;
      const text = rest.replace(/@\(([^)]*)\)/g, (_, date: string) => calendar.write(date));
      return { when, who: OTHERS[who] ?? authorOf(who), cells: text.split(' | ') };
    });
}

/** A row of CSV (RFC 4180). */
export function csvRow(cells: readonly string[]): string {
  const quoted = cells.map((cell) =>
    /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\r\n`;
}
