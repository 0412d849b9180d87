import { monthNumber, monthText } from '../../days';
import type { ExportInput } from '../exporter';
import type { ChartPoint } from './chart';

/** The columns of a chart over time, oldest first: months, or years where there would be too many months. */
export interface TimeAxis {
  readonly pointsAre: string;
  readonly columns: readonly Omit<ChartPoint, 'values'>[];
  /** Which column a day (`YYYY-MM-DD`) stands in. */
  columnOf(day: string): number;
}

/** So many columns can still be told apart. */
const MOST_COLUMNS = 60;

/** The axis from the first to the last of these days, without a month left out; undefined of no days. */
export function timeAxis(days: readonly string[], { words }: ExportInput): TimeAxis | undefined {
  const [first, last] = rangeOf(days);
  if (first === undefined || last === undefined) return undefined;
  const [start, end] = [monthNumber(first), monthNumber(last)];
  if (end - start >= MOST_COLUMNS) return yearAxis(first, last, words.charts);
  const columns = Array.from({ length: end - start + 1 }, (_, at) => {
    const text = monthText(start + at);
    const isNewYear = at === 0 || text.endsWith('-01');
    const under = isNewYear ? words.charts.yearText(text.slice(0, 4)) : '';
    return { label: words.month(text), tick: { short: words.charts.monthShort(text), under } };
  });
  return { pointsAre: words.charts.month, columns, columnOf: (day) => monthNumber(day) - start };
}

/** Whoever writes the year 0001 gets one column with all that is too old to have one of its own. */
function yearAxis(first: string, last: string, words: ExportInput['words']['charts']): TimeAxis {
  const end = Number(last.slice(0, 4));
  const given = Number(first.slice(0, 4));
  const start = Math.max(given, end - MOST_COLUMNS + 1);
  const columns = Array.from({ length: end - start + 1 }, (_, at) => {
    const year = words.yearText(String(start + at).padStart(4, '0'));
    const text = at === 0 && start > given ? `≤ ${year}` : year;
    return { label: text, tick: { short: text, under: '' } };
  });
  const columnOf = (day: string): number => Math.max(0, Number(day.slice(0, 4)) - start);
  return { pointsAre: words.year, columns, columnOf };
}

function rangeOf(days: readonly string[]): readonly [string?, string?] {
  let [first, last] = [days[0], days[0]];
  for (const day of days) {
    if (first !== undefined && day < first) first = day;
    if (last !== undefined && day > last) last = day;
  }
  return [first, last];
}
