import { dayAfter } from '../../days';

/** How often an audience is told: on turns of the calendar, or so many days after the last time. */
export interface Cadence {
  /** About how many days lie between two digests. */
  readonly days: number;
  /** The last turn up to a day (both `YYYY-MM-DD`) on which a digest is due; `last` is the day of the one before. */
  turn(today: string, last: string | undefined): string;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const UNITS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
};
const WORDS: Readonly<Record<string, string>> = {
  daily: 'every day',
  weekly: 'every week',
  biweekly: 'every 2 weeks',
  fortnightly: 'every 2 weeks',
  monthly: 'every month',
  quarterly: 'every quarter',
  yearly: 'every year',
  annually: 'every year',
};

/** Examples of what `readCadence` understands, to offer. */
export const CADENCES = [
  'daily',
  'weekly',
  'every Monday',
  'every 2 weeks',
  'monthly',
  'quarterly',
  'yearly',
];

/**
 * How often "weekly", "every Monday", "every 2 weeks", "monthly", "quarterly" or the like is; undefined of anything
 * else, since any word may stand there. A month, quarter or year turns on its first day.
 */
export function readCadence(text: string | undefined): Cadence | undefined {
  const given = (text ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
  const words = WORDS[given] ?? given;
  const weekday = WEEKDAYS.indexOf(/^(?:every |on )?(\w+?)s?$/.exec(words)?.[1] ?? '');
  if (weekday >= 0) return { days: 7, turn: (today) => lastWeekday(today, weekday) };
  const [, count = '', unit = ''] =
    /^(?:every|each) (?:(\w+) )?(day|week|month|quarter|year)s?$/.exec(words) ?? [];
  const size = UNITS[unit];
  const times = timesOf(count);
  if (size === undefined || times === undefined) return undefined;
  const isOfCalendar = size > 7 && times === 1;
  return {
    days: size * times,
    turn: isOfCalendar
      ? (today) => firstDay(today, unit)
      : (today, last) => (last === undefined ? today : dayAfter(last, size * times)),
  };
}

function timesOf(count: string): number | undefined {
  if (count === '') return 1;
  if (count === 'second' || count === 'other') return 2;
  const named = NUMBERS.indexOf(count);
  const times = named > 0 ? named : Number(count);
  return Number.isInteger(times) && times > 0 && times <= 60 ? times : undefined;
}

function lastWeekday(today: string, weekday: number): string {
  const since = (new Date(Date.parse(today)).getUTCDay() - weekday + 7) % 7;
  return dayAfter(today, -since);
}

function firstDay(today: string, unit: string): string {
  const [year = '', month = ''] = today.split('-');
  if (unit === 'year') return `${year}-01-01`;
  const first = unit === 'quarter' ? Number(month) - ((Number(month) - 1) % 3) : Number(month);
  return `${year}-${String(first).padStart(2, '0')}-01`;
}
