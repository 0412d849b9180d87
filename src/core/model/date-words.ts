import { DAY_MS } from '../days';
import { isoDay, offsetOf, todayIn } from './time-zone';

/** What date words count from. */
export interface DateContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** An IANA zone, `Europe/Berlin`; a time is written with its offset. */
  readonly timeZone: string;
  /** Month and day names, `heute` and the like are understood in this language and in English. */
  readonly locale: string;
}

/** A calendar day: a year, a month from 1, a day. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/;
const DAYS_AWAY = /^([+-])(\d{1,3})\s*(d|w)?$/;
const ENGLISH_AWAY = /^(?:in (\d{1,3}) (day|week)s?|(\d{1,3}) (day|week)s? ago)$/;
/** Either the minutes or am/pm must be there, so that `20 nov` is no eight o'clock. */
const TIME_AT_END = /(?:^|[\sT])(?:at\s+)?(\d{1,2})(?::(\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*(am|pm)?$/i;
const FULL_ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * What a person means by `today`, `fri 14:00`, `20 nov`, `in 3 days`, `2pm`, `20.11.2026` or an ISO form:
 * a day (`2026-11-20`), or a time with its offset (`2026-11-20T14:00:00+01:00`); undefined when it is no date.
 * A weekday is the next one, today included; a day without a year is the nearest one to now.
 */
export function readDateWords(text: string, context: DateContext): string | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll(',', '');
  if (words === '') return undefined;
  if (FULL_ISO.test(text.trim())) return text.trim();
  if (words === 'now') return momentOf(context.now, context.timeZone);
  const time = timeAtEnd(words);
  const rest = time ? words.slice(0, time.at).trim() : words;
  const day = rest === '' ? todayIn(context.now, context.timeZone) : readDay(rest, context);
  if (!day) return undefined;
  return time ? withTime(day, time.hour, time.minute, context.timeZone) : isoDay(day);
}

function timeAtEnd(words: string): { at: number; hour: number; minute: number } | undefined {
  const match = TIME_AT_END.exec(words);
  const [, hours = '', minutes, half] = match ?? [];
  if (!match || (minutes === undefined && half === undefined)) return undefined;
  const hour = (Number(hours) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0);
  const minute = Number(minutes ?? 0);
  if (Number(hours) > (half ? 12 : 23) || minute > 59) return undefined;
  return { at: match.index, hour, minute };
}

function readDay(words: string, context: DateContext): Day | undefined {
  const today = todayIn(context.now, context.timeZone);
  return (
    readIso(words, today) ??
    readAway(words, today, context) ??
    readName(words, today, context.locale)
  );
}

function readIso(words: string, today: Day): Day | undefined {
  const [, year, month, day] = ISO_DAY.exec(words) ?? [];
  if (year) return realDay(Number(year), Number(month), Number(day));
  const [, dotDay, dotMonth, dotYear] = DOTTED.exec(words) ?? [];
  if (!dotDay) return undefined;
  if (dotYear) return realDay(Number(dotYear), Number(dotMonth), Number(dotDay));
  return nearestYear(Number(dotMonth), Number(dotDay), today);
}

function readAway(words: string, today: Day, { locale }: DateContext): Day | undefined {
  for (const [days, english] of [
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
  ] as const)
    if (words === english || words === relativeName(locale, days)) return plusDays(today, days);
  const [, sign, count, unit] = DAYS_AWAY.exec(words) ?? [];
  if (sign) return plusDays(today, Number(`${sign}${count ?? ''}`) * (unit === 'w' ? 7 : 1));
  const [, ahead, aheadUnit, ago, agoUnit] = ENGLISH_AWAY.exec(words) ?? [];
  if (ahead) return plusDays(today, Number(ahead) * (aheadUnit === 'week' ? 7 : 1));
  return ago ? plusDays(today, -Number(ago) * (agoUnit === 'week' ? 7 : 1)) : undefined;
}

/** `fri`, `last fri`, `next friday`, `20 nov`, `nov 20 2026`. */
function readName(words: string, today: Day, locale: string): Day | undefined {
  const [, which, name] = /^(?:(last|next|this) )?(\D+)$/.exec(words) ?? [];
  const weekday = name === undefined ? -1 : indexOfName(name, weekdayNames(locale));
  if (weekday >= 0) {
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    if (which === 'last') return plusDays(today, ahead === 0 ? -7 : ahead - 7);
    return plusDays(today, which === 'next' && ahead === 0 ? 7 : ahead);
  }
  const parts = words.split(' ');
  const month = parts.map((part) => indexOfName(part, monthNames(locale))).find((at) => at >= 0);
  const numbers = parts.flatMap((part) =>
    /^\d+(\.|st|nd|rd|th)?$/.test(part) ? [parseInt(part, 10)] : [],
  );
  const [day, year, ...more] = numbers;
  if (month === undefined || day === undefined || more.length > 0) return undefined;
  if (parts.length !== numbers.length + 1) return undefined;
  return year === undefined ? nearestYear(month + 1, day, today) : realDay(year, month + 1, day);
}

function withTime(day: Day, hour: number, minute: number, timeZone: string): string {
  const wall = Date.UTC(day.year, day.month - 1, day.day, hour, minute);
  // The offset depends on the moment, the moment on the offset: the second guess is right but for the hour
  // that a clock skips.
  const guess = wall - offsetOf(wall, timeZone);
  return momentOf(wall - offsetOf(guess, timeZone), timeZone);
}

/** A moment as it is written into records: to the minute, with the zone's offset. */
export function momentOf(at: number, timeZone: string): string {
  const offset = offsetOf(at, timeZone);
  const wall = new Date(at + offset).toISOString().slice(0, 16);
  const minutes = Math.abs(offset) / 60_000;
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  return `${wall}:00${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function realDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 999;
  return real ? { year, month, day } : undefined;
}

function nearestYear(month: number, day: number, today: Day): Day | undefined {
  const around = [today.year - 1, today.year, today.year + 1].flatMap(
    (year) => realDay(year, month, day) ?? [],
  );
  const distance = (other: Day) => Math.abs(utc(other) - utc(today));
  return around.sort((a, b) => distance(a) - distance(b))[0];
}

const utc = ({ year, month, day }: Day) => Date.UTC(year, month - 1, day);
const weekdayOf = (day: Day) => new Date(utc(day)).getUTCDay();

function plusDays(day: Day, count: number): Day {
  const date = new Date(utc(day) + count * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** From three letters on, in any of the languages; -1 when it is none. */
function indexOfName(word: string, names: readonly (readonly string[])[]): number {
  const wanted = word.replace(/\.$/, '');
  if (wanted.length < 2) return -1;
  const exact = names.findIndex((forms) => forms.includes(wanted));
  if (exact >= 0 || wanted.length < 3) return exact;
  return names.findIndex((forms) => forms.some((form) => form.startsWith(wanted)));
}

const monthNames = (locale: string) => names(locale, 12, (at) => Date.UTC(2026, at, 15), 'month');
/** From Sunday, as JavaScript counts. */
const weekdayNames = (locale: string) =>
  names(locale, 7, (at) => Date.UTC(2026, 0, 4 + at), 'weekday');

function names(
  locale: string,
  count: number,
  moment: (index: number) => number,
  part: 'month' | 'weekday',
): readonly (readonly string[])[] {
  const forms = [locale, 'en'].flatMap((language) =>
    (['long', 'short'] as const).map(
      (width) => new Intl.DateTimeFormat(language, { [part]: width, timeZone: 'UTC' }),
    ),
  );
  return Array.from({ length: count }, (_, index) =>
    forms.map((form) => form.format(moment(index)).toLowerCase().replace(/\.$/, '')),
  );
}

function relativeName(locale: string, days: number): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day').toLowerCase();
}
