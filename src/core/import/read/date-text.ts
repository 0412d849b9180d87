import { realDay } from '../../days';
import type { DateOrder } from '../../model/codes';
import { zoneNamed } from './date-zones';
import type { NamedZone } from './date-zones';
import { monthNamed } from './month-names';

/** A day of the calendar, months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Digits after the point, as written. */
  readonly fraction: string;
}

/** A date as far as its own text says what it is. */
export interface DateText {
  /** Whether the order of its parts has to be known: not with four digits in front, or a month in words. */
  readonly open: boolean;
  /** The day by each order of its parts in which there is one. */
  readonly days: Readonly<Partial<Record<DateOrder, Day>>>;
  readonly time?: Time;
  readonly zone?: NamedZone;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?: ?(Z|[+-]\d\d(?::?\d\d)?))?$/;
/** Minutes or am/pm must be there: a number alone is no time. */
const TIME =
  /(?:^|[\sT,])(\d{1,2})(?: ?[:h] ?(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?|(?= ?[ap]\.? ?m\b))(?: ?([ap])\.? ?m\b\.?)?(?=$|[\sZ+([-])/i;
/** Hours and minutes with a point between, as some countries write them: only behind a whole date. */
const POINTED = /^(\d{1,4}([./-])\d{1,2}\2\d{1,4},? )(\d{1,2})\.(\d{2})(?:\.(\d{2}))?$/;
const NUMERIC = /^(\d{1,4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,4})\.?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?()(Z)?)?$/;
const FIRST_WORD = /^(\p{L}{2,12})\.?,? (?=\d|\p{L}{3,10}\.? \d)/u;
/** What stands between day and time, or after it. */
const CONNECTORS = /(?:\s(?:at|um|à|às|a las|alle|om|kl)\.?|,|T)+$/i;

/** Reads a date that stands for itself; words that count from today are none. Undefined: it is no date at all. */
export function readDateText(written: string): DateText | undefined {
  const text = written.replace(/\s+/g, ' ').trim();
  const match = ISO.exec(text) ?? COMPACT.exec(text);
  if (match) return readIso(match);
  if (text.length > 80) return undefined;
  return readParts(
    text.replace(
      POINTED,
      (_, day: string, __, hour: string, minute: string, second?: string) =>
        `${day}${hour}:${minute}:${second ?? '00'}`,
    ),
  );
}

function readIso([, year, month, day, hour, minute, second, fraction, zone]: RegExpExecArray) {
  const found = dayOf(Number(year), Number(month), Number(day));
  const time = hour === undefined ? undefined : realTime({ hour, minute, second, fraction });
  if (!found || (hour !== undefined && !time) || (zone !== undefined && !time)) return undefined;
  return withTime({ open: false, days: { 'year-month-day': found } }, time, zone);
}

/** A date in words or in numbers, its time somewhere within or behind it. */
function readParts(text: string): DateText | undefined {
  const match = TIME.exec(text);
  const [whole = '', hour, minute, second, fraction, half] = match ?? [];
  if (!match) return readDays(text);
  const time = realTime({ hour, minute, second, fraction, half });
  const behind =
    /^ ?(?:Uhr|hrs?)?\s?(.*)$/i.exec(text.slice(match.index + whole.length))?.[1] ?? '';
  const { zone, rest } = zoneAndRest(behind);
  const before = text.slice(0, match.index).replace(CONNECTORS, '');
  const days = readDays(`${before} ${rest}`.trim());
  return time && days && withTime(days, time, zone);
}

/** What stands behind the time: a zone, a comment on it in parentheses, a year. */
function zoneAndRest(behind: string): { zone: string | undefined; rest: string } {
  const [, zone = '', comment = '', rest = ''] =
    /^([A-Za-z]+(?:\/[A-Za-z_/]+)?(?: ?[+-]\d[\d:]*)?|[+-]\d[\d:]*)? ?(?:[([]([^)\]]*)[)\]])?,? ?(.*)$/.exec(
      behind,
    ) ?? [];
  return { zone: zone || comment || undefined, rest };
}

function withTime(
  days: DateText,
  time: Time | undefined,
  zoneText: string | undefined,
): DateText | undefined {
  const zone = zoneText === undefined ? undefined : zoneNamed(zoneText);
  if (zoneText !== undefined && !zone) return undefined;
  return { ...days, ...(time ? { time } : {}), ...(zone ? { zone } : {}) };
}

function readDays(text: string): DateText | undefined {
  const words = text.replace(FIRST_WORD, (first, word: string) =>
    monthNamed(word) === undefined ? '' : first,
  ); // A day of the week is not needed
  const [, first, , second, third] = NUMERIC.exec(words) ?? [];
  if (first !== undefined && second !== undefined && third !== undefined)
    return daysOf(first, second, third);
  const day = namedDay(
    words
      .replaceAll(',', ' ')
      .split(/[ /-]|(?<=\.)/)
      .filter(Boolean),
  );
  return day && { open: false, days: { 'year-month-day': day } };
}

/** The days that three numbers may be; four digits are the year. */
function daysOf(a: string, b: string, c: string): DateText | undefined {
  const found: { -readonly [K in DateOrder]?: Day } = {};
  const set = (order: DateOrder, year: string, month: string, day: string) => {
    const real = [year, month, day].every(isPart(year))
      ? dayOf(fullYear(year), Number(month), Number(day))
      : undefined;
    if (real) found[order] = real;
  };
  if (a.length <= 2) set('day-month-year', c, b, a);
  if (a.length <= 2) set('month-day-year', c, a, b);
  if (c.length <= 2) set('year-month-day', a, b, c);
  return Object.keys(found).length > 0 ? { open: a.length <= 2, days: found } : undefined;
}

/** A year has two or four digits, what is none has one or two. */
const isPart = (year: string) => (part: string) =>
  part === year ? part.length === 2 || part.length === 4 : part.length <= 2;

/** `20 Nov 2026`, `Nov 20th, 2026`, `20. November 26`, `2026-Nov-20`, `20 de noviembre de 2026`. */
function namedDay(parts: readonly string[]): Day | undefined {
  const words = parts.filter((part) => !/^(?:de|of|the|d\.?|le|den|el)$/i.test(part));
  const months = words.map((word) => (/^\d/.test(word) ? undefined : monthNamed(word)));
  const month = months.find((found) => found !== undefined);
  const numbers = words.flatMap(
    (word) => /^(\d{1,4})(?:\.|st|nd|rd|th|er|º|ª|°)?$/.exec(word)?.[1] ?? [],
  );
  const [first, second, ...more] = numbers;
  if (month === undefined || first === undefined || second === undefined) return undefined;
  if (more.length > 0 || words.length !== 3) return undefined;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  return day.length <= 2 && year.length % 2 === 0
    ? dayOf(fullYear(year), month, Number(day))
    : undefined;
}

/** Two digits as POSIX has them: from 69 on, of the last century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 69 ? 2000 : 1900);
}

function realTime(parts: {
  readonly [K in 'hour' | 'minute' | 'second' | 'fraction' | 'half']?: string | undefined;
}): Time | undefined {
  const half = parts.half?.toLowerCase();
  const written = Number(parts.hour);
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(parts.minute ?? 0);
  const second = Number(parts.second ?? 0);
  const fits = half === undefined ? written < 24 : written >= 1 && written <= 12;
  return fits && minute < 60 && second < 60
    ? { hour, minute, second, fraction: parts.fraction ?? '' }
    : undefined;
}

/** The day, if the calendar has it, within what records of changes can be about. */
function dayOf(year: number, month: number, day: number): Day | undefined {
  const isNear = year >= 1900 && year <= 2200;
  return isNear && realDay(year, month, day) !== undefined ? { year, month, day } : undefined;
}
