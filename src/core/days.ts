/** How many milliseconds a day of the calendar has, in UTC. */
export const DAY_MS = 86_400_000;

/** The day (`YYYY-MM-DD`) so many days after another; what is no day, or leads to none of four digits, stays as it is. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(Date.parse(day) + days * DAY_MS);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : day;
}

/** Numbers as `YYYY-MM-DD`, the month from 1; undefined where the calendar has no such day, or its year is not of four digits. */
export function realDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`: 30 February is none. */
export function isDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(text) : Number.NaN;
  // What the calendar does not have, `Date` makes a day of the next month of.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The month (`YYYY-MM`) so many months after another, or before it. */
export function monthAfter(month: string, months: number): string {
  return monthText(monthNumber(month) + months);
}

/** Months since the year 0, of a month or a day. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The month (`YYYY-MM`) with that number. */
export function monthText(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** How many days lie between two (`YYYY-MM-DD`); negative when the second is earlier, NaN where one is no day. */
export function daysFrom(first: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(first)) / DAY_MS);
}
