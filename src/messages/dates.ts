import * as l10n from '@vscode/l10n';
import { daysFrom, isDay } from '../core/days';
import { isoDay, knownZone, todayIn } from '../core/model/time-zone';

/*
 * Dates as people say them. A moment is a day (`2026-11-20`), which is the same everywhere, or a time with its
 * offset, which is shown as the clock reads in `timeZone` (the computer's own when it is not given or unknown).
 * Whatever is neither is shown as it stands.
 */

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A moment as a person would say it on that day: "yesterday", "20 Nov", "20 Nov 2025"; of a time, its day. */
export function dayText(moment: string, locale: string, now: Date, timeZone?: string): string {
  const day = localDay(moment, timeZone);
  if (day === undefined) return moment;
  const today = dayIn(now.getTime(), timeZone);
  const away = daysFrom(today, day);
  if (Math.abs(away) <= 1) return nearDay(away, locale);
  const form: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return formatDay(day, locale, isThisYear ? form : { ...form, year: 'numeric' });
}

/** As `dayText`, with the time of day where there is one: "yesterday, 09:30". */
export function momentText(moment: string, locale: string, now: Date, timeZone?: string): string {
  const day = dayText(moment, locale, now, timeZone);
  const clock = clockText(moment, locale, timeZone);
  if (clock === '') return day;
  return l10n.t({ message: '{0}, {1}', args: [day, clock], comment: ['A day and a time of day'] });
}

/** The time of day alone: "09:30"; empty of a day. */
export function clockText(moment: string, locale: string, timeZone?: string): string {
  const time = timeOf(moment);
  return time === undefined ? '' : formatOf(locale, { timeStyle: 'short' }, timeZone).format(time);
}

const EXACT_TIME: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** In full: "Friday, 20 November 2026", or "20 November 2026 at 09:30 CET". */
export function exactText(moment: string, locale: string, timeZone?: string): string {
  const time = timeOf(moment);
  if (time !== undefined) return formatOf(locale, EXACT_TIME, timeZone).format(time);
  const day = localDay(moment, timeZone);
  return day === undefined ? moment : formatDay(day, locale, { dateStyle: 'full' });
}

/** A day for documents that are kept: "20 November 2026"; what is no day stays as it is. */
export function longDayText(day: string, locale: string): string {
  if (localDay(day, undefined) === undefined) return day;
  const text = formatDay(day, locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const first = day.endsWith('-01') ? FIRST_DAY[locale.slice(0, 2)] : undefined;
  return first === undefined ? text : text.replace(/^1(?= )/, first);
}

/** Where the first of a month is no plain number: "1er novembre 2026". `Intl` does not know of it. */
const FIRST_DAY: Readonly<Record<string, string>> = { fr: '1er', pt: '1º' };

/** Of `2026-11`, as a heading: "November 2026", "Novembre 2026". */
export function monthText(month: string, locale: string): string {
  const day = `${month}-01`;
  if (localDay(day, undefined) === undefined) return month;
  const text = formatDay(day, locale, { month: 'long', year: 'numeric' });
  return text.charAt(0).toLocaleUpperCase(knownLocale(locale)) + text.slice(1);
}

/** Of `2026-11`, where there is little room: "Nov". */
export function shortMonthText(month: string, locale: string): string {
  const day = `${month}-01`;
  if (localDay(day, undefined) === undefined) return month;
  return formatDay(day, locale, { month: 'short' });
}

/** Two days and all between: "24 Oct – 22 Nov 2026". */
export function spanText(since: string, until: string, locale: string): string {
  const form = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return formatOf(locale, form, 'UTC').formatRange(Date.parse(since), Date.parse(until));
}

/** Of `2026`: as the years of `locale` are counted, and without a word beside it. */
export function yearText(year: string, locale: string): string {
  const day = `${year}-07-01`;
  if (localDay(day, undefined) === undefined) return year;
  const format = formatOf(locale, { year: 'numeric' }, 'UTC');
  const parts = format.formatToParts(Date.parse(day));
  return parts.find(({ type }) => type === 'year')?.value ?? year;
}

/** How long ago, in few letters: "today", "2 d ago", "3 mo ago", "2 y ago"; "in 5 d" of what is to come. */
export function agoText(moment: string, now: Date, timeZone?: string): string {
  const day = localDay(moment, timeZone);
  if (day === undefined) return moment;
  const days = daysFrom(day, dayIn(now.getTime(), timeZone));
  if (days === 0) return l10n.t('today');
  if (days < 0) return l10n.t('in {0} d', -days);
  if (days < 60) return l10n.t('{0} d ago', days);
  if (days < 730) return l10n.t('{0} mo ago', Math.round(days / 30.44));
  return l10n.t('{0} y ago', Math.floor(days / 365.25));
}

function localDay(moment: string, timeZone: string | undefined): string | undefined {
  const time = timeOf(moment);
  if (time !== undefined) return dayIn(time, timeZone);
  return isDay(moment) ? moment : undefined;
}

function timeOf(moment: string): number | undefined {
  if (!TIME.test(moment)) return undefined;
  const time = Date.parse(moment);
  return Number.isNaN(time) ? undefined : time;
}

function dayIn(time: number, timeZone: string | undefined): string {
  return isoDay(todayIn(time, knownZone(timeZone) ?? ownTimeZone()));
}

let own: string | undefined;
function ownTimeZone(): string {
  own ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return own;
}

function nearDay(away: number, locale: string): string {
  return new Intl.RelativeTimeFormat(knownLocale(locale), { numeric: 'auto' }).format(away, 'day');
}

/** A day is no moment: it is the same day wherever it is read. */
function formatDay(day: string, locale: string, form: Intl.DateTimeFormatOptions): string {
  return formatOf(locale, form, 'UTC').format(Date.parse(day));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  locale: string,
  form: Intl.DateTimeFormatOptions,
  timeZone: string | undefined,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, form, timeZone]);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(knownLocale(locale), {
    ...form,
    timeZone: knownZone(timeZone),
  });
  formats.set(key, format);
  return format;
}

/** Plain English writes the day first and counts to 24, as most of those do who write it across borders. */
function knownLocale(locale: string): string | undefined {
  if (locale === 'en') return 'en-GB';
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined; // A RangeError: no such language; the computer's own
  }
}
