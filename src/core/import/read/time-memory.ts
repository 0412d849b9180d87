/** A text with one clock in it: what stands before its minutes, these, its seconds, and what stands behind them. */
const CLOCK = /^([^:]*\d):([0-5]\d)(?::([0-5]\d))?((?:\.0{1,9})?[^\d:]*(?:[+-]\d\d:?\d\d)?)$/;
/** A year of hours. */
const MOST = 8_784;

/** What all moments of one hour have in common, written in one way. */
interface Hour {
  readonly start: string;
  readonly end: string;
}

/**
 * Reads moments as a reader does, in a fraction of the time: of moments of one hour that are written alike it takes
 * the minutes and seconds alone. That this gives the same is seen beforehand at the first and the last of the hour,
 * which differ in more when clocks are changed in between, or when what looks like minutes is none.
 */
export class TimeMemory {
  readonly #read: (text: string) => string | undefined;
  readonly #hours = new Map<string, Hour | 'once' | 'uneven'>();

  /** @param read ISO text with seconds, for a text that is a moment; the same each time. */
  constructor(read: (text: string) => string | undefined) {
    this.#read = read;
  }

  /** ISO text of a moment; undefined for whatever has to be read in full. */
  get(text: string): string | undefined {
    const match = CLOCK.exec(text);
    if (!match) return undefined;
    const [, before = '', minute = '', second, behind = ''] = match;
    const key = `${before}${second === undefined ? ':' : '::'}${behind}`;
    let hour = this.#hours.get(key);
    // A file with one moment an hour gains nothing from looking at two more.
    if (hour === undefined) this.#keep(key, 'once');
    if (hour === 'once') {
      const at = (sixtieth: string): string =>
        `${before}:${sixtieth}${second === undefined ? '' : `:${sixtieth}`}${behind}`;
      hour = this.#hourOf(at('00'), at('59'), second === undefined ? '00' : '59');
      this.#keep(key, hour);
    }
    if (typeof hour !== 'object') return undefined;
    return `${hour.start}${minute}:${second ?? '00'}${hour.end}`;
  }

  #keep(key: string, hour: Hour | 'once' | 'uneven'): void {
    if (this.#hours.size >= MOST) this.#hours.clear();
    this.#hours.set(key, hour);
  }

  #hourOf(first: string, last: string, lastSecond: string): Hour | 'uneven' {
    const iso = this.#read(first);
    if (iso === undefined) return 'uneven';
    const hour = { start: iso.slice(0, MINUTES), end: iso.slice(MINUTES + '00:00'.length) };
    const isEven =
      iso === `${hour.start}00:00${hour.end}` &&
      this.#read(last) === `${hour.start}59:${lastSecond}${hour.end}`;
    return isEven ? hour : 'uneven';
  }
}

/** Where the minutes stand in ISO text, `2026-11-20T09:`. */
const MINUTES = 14;
