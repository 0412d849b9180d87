/** How many milliseconds a day of the calendar has, in UTC. */
export const DAY_MS = 86_400_000;

/** The day (`YYYY-MM-DD`) so many days after another; what is no day, or leads to none of four digits, stays as it is. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(Date.parse(day) + days * DAY_MS);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : day;
}

/** How many days lie between two (`YYYY-MM-DD`); negative when the second is earlier, NaN where one is no day. */
export function daysFrom(first: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(first)) / DAY_MS);
}
