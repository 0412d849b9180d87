import type { DateText } from './date-text';

/** Days since 30 December 1899, as spreadsheets keep dates and write them where a column has no format; 2000 to 2078. */
const SERIAL = /^(\d{5})(\.\d{1,15})?$/;
const [FIRST, LAST] = [36_526, 65_380];
const BEFORE_1970 = 25_569;
const DAY_SECONDS = 86_400;

/** A date as spreadsheets count it, its time behind the point; undefined for what is none. */
export function readSerial(text: string): DateText | undefined {
  const [, days = '', fraction] = SERIAL.exec(text) ?? [];
  if (days === '' || Number(days) < FIRST || Number(days) > LAST) return undefined;
  const seconds = Math.round(Number(fraction ?? 0) * DAY_SECONDS);
  const at = new Date(((Number(days) - BEFORE_1970) * DAY_SECONDS + seconds) * 1000);
  const day = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  const found = { open: false, days: { 'year-month-day': day } };
  if (fraction === undefined) return found;
  const [hour, minute] = [at.getUTCHours(), at.getUTCMinutes()];
  return { ...found, time: { hour, minute, second: at.getUTCSeconds(), fraction: '' } };
}
