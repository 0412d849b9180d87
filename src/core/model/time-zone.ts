/** The day that a moment (milliseconds since 1970) falls on in a time zone. */
export function todayIn(
  at: number,
  timeZone: string,
): { readonly year: number; readonly month: number; readonly day: number } {
  const wall = new Date(at + offsetOf(at, timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
  };
}

/** How far ahead of UTC a zone's clocks are at a moment, in milliseconds. Throws a `RangeError` for an unknown zone. */
export function offsetOf(at: number, timeZone: string): number {
  const parts = wallClock(timeZone).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return wall - Math.floor(at / 1000) * 1000;
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** Kept: to make a format costs far more than to use it, and checks of a whole logbook ask thousands of times. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  wallClocks.set(timeZone, format);
  return format;
}

/** The time zone, if there is one of that name. */
export function knownZone(timeZone: string | undefined): string | undefined {
  // To make a clock takes 15 ms the first time, and days alone are in UTC.
  if (timeZone === undefined || timeZone === 'UTC') return timeZone;
  try {
    wallClock(timeZone);
    return timeZone;
  } catch {
    return undefined; // A RangeError: no such zone
  }
}

/** A day as it is written into records. */
export function isoDay(day: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`;
}
