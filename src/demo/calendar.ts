import { DAY_MS } from '../core/days';

/** Where the demo's company is at home; the times in its records are of there. */
const HOME_ZONE = 'Europe/Amsterdam';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const EXPRESSION =
  /^([+-]?\d+)(?: (last-)?(sun|mon|tue|wed|thu|fri|sat))?(?: (\d\d:\d\d|month|my|ym|q|dm|year|eom))?$/;

/** A moment with the offset of the zone it is told in: seconds since 1970, and minutes east of Greenwich. */
export interface Instant {
  readonly seconds: number;
  readonly offset: number;
}

/**
 * The dates of the story, counted from today, so that the demo never looks old.
 *
 * An expression is a number of working days (`-1` is the last one before today, `0` is today, `+5` the fifth after),
 * then perhaps a weekday of that week (from `sun` to `sat`; `last-fri` is of the week before), then perhaps a form: a time of day at home,
 * or `month` (March), `my` (March 2026), `ym` (2026-03), `q` (Q1), `dm` (4 March), `year`, `eom` (the month's last day).
 */
export interface Calendar {
  /** The words or the date that an expression stands for. */
  write(expression: string): string;
  /** The moment of an expression that has a time of day, told in `zone`. */
  instant(expression: string, zone: string): Instant;
}

interface When {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly form: string | undefined;
}

/** A calendar that counts from the day that `now` is at home. */
export function demoCalendar(now: Date): Calendar {
  const atHome = now.getTime() + offsetAt(now.getTime(), HOME_ZONE) * 60_000;
  const today = Math.floor(atHome / DAY_MS);
  const workingDay = countingFrom(today);
  const read = (expression: string): When => {
    const match = EXPRESSION.exec(expression);
    if (!match) throw new Error(`The demo's story has a date that cannot be read: ${expression}`);
    const [, offset = '0', last, weekday, form] = match;
    const day = workingDay(Number(offset));
    const index = WEEKDAYS.findIndex((name) => name === weekday);
    const sunday = day - weekdayOf(day) - (last === undefined ? 0 : 7);
    return { day: index < 0 ? day : sunday + index, form };
  };
  return {
    write: (expression) => written(read(expression)),
    instant: (expression, zone) => {
      const { day, form = '' } = read(expression);
      const seconds = atTime(day, form);
      return { seconds, offset: offsetAt(seconds * 1000, zone) };
    },
  };
}

/** Monday to Friday, save for the days between Christmas and New Year, when nothing goes live. */
function isWorkingDay(day: number): boolean {
  const date = new Date(day * DAY_MS).toISOString().slice(5, 10);
  const weekday = weekdayOf(day);
  return weekday > 0 && weekday < 6 && date < '12-24' && date > '01-01';
}

function weekdayOf(day: number): number {
  return new Date(day * DAY_MS).getUTCDay();
}

/** The day that stands a number of working days away from `today`. */
function countingFrom(today: number): (offset: number) => number {
  const known = new Map([[0, today]]);
  return (offset) => {
    const step = Math.sign(offset);
    let day = today;
    for (let count = 0; count !== offset; count += step) {
      let next = known.get(count + step);
      if (next === undefined) {
        next = day + step;
        while (!isWorkingDay(next)) next += step;
        known.set(count + step, next);
      }
      day = next;
    }
    return day;
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Minutes by which a zone's clocks are ahead of UTC at a moment. */
function offsetAt(milliseconds: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formatters.set(zone, formatter);
  }
  const parts = formatter.formatToParts(milliseconds);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** Seconds since 1970 of a time of day at home. */
function atTime(day: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const local = day * DAY_MS + (hours * 60 + minutes) * 60_000;
  const guess = local - offsetAt(local, HOME_ZONE) * 60_000;
  return (local - offsetAt(guess, HOME_ZONE) * 60_000) / 1000;
}

function written({ day, form }: When): string {
  const iso = new Date(day * DAY_MS).toISOString();
  const [year = '', month = '', dayOfMonth = ''] = iso.slice(0, 10).split('-');
  const monthName = MONTHS[Number(month) - 1] ?? '';
  switch (form) {
    case undefined:
      return iso.slice(0, 10);
    case 'month':
      return monthName;
    case 'my':
      return `${monthName} ${year}`;
    case 'ym':
      return `${year}-${month}`;
    case 'q':
      return `Q${Math.ceil(Number(month) / 3)}`;
    case 'dm':
      return `${Number(dayOfMonth)} ${monthName}`;
    case 'year':
      return year;
    case 'eom':
      return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
    default:
      return `${iso.slice(0, 10)}T${form}:00${offsetText(offsetAt(atTime(day, form) * 1000, HOME_ZONE), ':')}`;
  }
}

/** `+01:00`, or with another separator `+0100`. */
export function offsetText(minutes: number, separator: string): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}
