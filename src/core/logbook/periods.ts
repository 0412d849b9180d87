import type { Period } from '../model/codes';

/** First and last day, both included, `YYYY-MM-DD`. */
export interface Span {
  readonly since: string;
  readonly until: string;
}

/** What a period means on a day (`YYYY-MM-DD`). What has begun runs up to that day. */
export function spanOf(period: Period, today: string): Span {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  const date = Number(today.slice(8, 10));
  const quarter = month - (month % 3);
  switch (period) {
    case 'last-7-days':
      return { since: day(year, month, date - 6), until: today };
    case 'last-30-days':
      return { since: day(year, month, date - 29), until: today };
    case 'this-month':
      return { since: day(year, month, 1), until: today };
    case 'last-month':
      return { since: day(year, month - 1, 1), until: day(year, month, 0) };
    case 'this-quarter':
      return { since: day(year, quarter, 1), until: today };
    case 'last-quarter':
      return { since: day(year, quarter - 3, 1), until: day(year, quarter, 0) };
    case 'this-year':
      return { since: day(year, 0, 1), until: today };
    case 'last-year':
      return { since: day(year - 1, 0, 1), until: day(year, 0, 0) };
  }
}

/** A day of the calendar; months and dates past their ends run over, as `Date` has it. */
function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}
