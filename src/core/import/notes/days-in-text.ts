import { realDay } from '../../days';

/** A day, or the days of a month, a quarter or a year, as a sentence names them. */
export interface DaysInText {
  /** Where it stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`, both the same where one day is named. */
  readonly first: string;
  readonly last: string;
}

/** A span of days before its place is known; undefined: there is no such day. */
type Span = Pick<DaysInText, 'first' | 'last'> | undefined;

interface Pattern {
  readonly matches: RegExp;
  /** `announced` is a day, for what names no year: the first such day on or after it is meant. */
  readonly read: (parts: readonly string[], announced: string | undefined) => Span;
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'janvier'],
  ['february', 'feb', 'februar', 'février', 'fevrier', 'févr'],
  ['march', 'mar', 'märz', 'maerz', 'mars'],
  ['april', 'apr', 'avril'],
  ['may', 'mai'],
  ['june', 'jun', 'juni', 'juin'],
  ['july', 'jul', 'juli', 'juillet'],
  ['august', 'aug', 'août', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'decembre'],
];

/** Words that are verbs too, unless they begin with a capital. */
const VERBS_TOO = new Set(['may', 'march', 'mar']);

const MONTH = `(?<![\\p{L}\\d])(${MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})(?!\\p{L})\\.?`;
const YEAR = '(20\\d\\d)(?!\\d)';
const DAY_OF_MONTH = '(\\d{1,2})(?!\\d)';

/** The ways in which people write days; where two fit, the first counts. Days as 03/04/2026 stand for two, and are none. */
const PATTERNS: readonly Pattern[] = [
  pattern('(?<![\\d./-])(20\\d\\d)-(\\d\\d)-(\\d\\d)(?![\\d-])', ([year, month, day]) =>
    oneDay(Number(year), Number(month), Number(day)),
  ),
  pattern('(?<![\\d./-])(\\d{1,2})/(\\d{1,2})/(20\\d\\d)(?![\\d/])', ([a, b, year]) =>
    slashed(Number(a), Number(b), Number(year)),
  ),
  pattern('(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d)(?![\\d])', ([day, month, year]) =>
    oneDay(Number(year), Number(month), Number(day)),
  ),
  pattern(
    `${MONTH}\\s+${DAY_OF_MONTH}(?:st|nd|rd|th)?(?![.:]\\d)(?:,?\\s+${YEAR})?`,
    ([month = '', day, year], announced) => named(year, month, Number(day), announced),
  ),
  pattern(
    `(?<![\\d.,])${DAY_OF_MONTH}(?:st|nd|rd|th|er|\\.)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?`,
    ([day, month = '', year], announced) => named(year, month, Number(day), announced),
  ),
  pattern(`${MONTH},?\\s+(?:of\\s+)?${YEAR}`, ([month = '', year]) => {
    const number = monthOf(month);
    return number === undefined ? undefined : months(Number(year), number, number);
  }),
  pattern(`(?<![\\p{L}\\d])Q([1-4])(?:,?\\s+(?:of\\s+)?${YEAR})?`, ([quarter, year], announced) =>
    quarterOf(Number(quarter), year, announced),
  ),
  pattern(`(?<=(?:end of|Ende|fin)\\s+(?:the year\\s+)?)${YEAR}`, ([year]) =>
    months(Number(year), 1, 12),
  ),
  pattern('(?<=end of\\s+(?:the|this)\\s+)(year)(?!\\p{L})', (_, announced) =>
    announced === undefined ? undefined : months(Number(announced.slice(0, 4)), 1, 12),
  ),
];

/**
 * The days that a sentence names, in their order: `August 31, 2026`, `31. August 2026`, `2026-08-31`, `8/31/2026`,
 * `31.08.2026`, `March 2026`, `Q3 2026`, `end of 2026`; in English, German and French. What names no year is the
 * first such day on or after `announced` (`YYYY-MM-DD`), and none without it.
 */
export function daysInText(sentence: string, announced: string | undefined): readonly DaysInText[] {
  if (!/\d|year/.test(sentence)) return [];
  const found: DaysInText[] = [];
  for (const { matches, read } of PATTERNS)
    for (const match of sentence.matchAll(matches)) {
      const [text, ...parts] = match;
      const [start, end] = [match.index, match.index + text.length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const span = read(parts, announced);
      if (span) found.push({ start, end, ...span });
    }
  return found.sort((a, b) => a.start - b.start);
}

function pattern(source: string, read: Pattern['read']): Pattern {
  return { matches: new RegExp(source, 'giu'), read };
}

/** The month's number, from 1; undefined for what is a verb here: `you may 2 …`. */
function monthOf(word: string): number | undefined {
  if (VERBS_TOO.has(word)) return undefined;
  const at = MONTHS.findIndex((names) => names.includes(word.toLowerCase()));
  return at < 0 ? undefined : at + 1;
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function oneDay(year: number, month: number, day: number): Span {
  const real = realDay(year, month, day);
  return real === undefined ? undefined : { first: real, last: real };
}

/** 8/28/2025 can be meant one way only, 3/4/2026 two ways. */
function slashed(a: number, b: number, year: number): Span {
  if (a > 12) return oneDay(year, b, a);
  return b > 12 || a === b ? oneDay(year, a, b) : undefined;
}

function named(
  year: string | undefined,
  month: string,
  day: number,
  announced: string | undefined,
): Span {
  const number = monthOf(month);
  if (number === undefined) return undefined;
  if (year !== undefined) return oneDay(Number(year), number, day);
  return nextOne(announced, (then) => oneDay(then, number, day));
}

function months(year: number, first: number, last: number): Span {
  return { first: iso(year, first, 1), last: iso(year, last + 1, 0) };
}

function quarterOf(quarter: number, year: string | undefined, announced: string | undefined): Span {
  const of = (then: number) => months(then, quarter * 3 - 2, quarter * 3);
  return year === undefined ? nextOne(announced, of) : of(Number(year));
}

/** The first of a yearly span that is not over when the announcement is made. */
function nextOne(announced: string | undefined, of: (year: number) => Span): Span {
  if (announced === undefined) return undefined;
  const year = Number(announced.slice(0, 4));
  return [year, year + 1].map(of).find((span) => span !== undefined && span.last >= announced);
}
