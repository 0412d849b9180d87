import { realDay } from '../../days';
import type { Place } from '../importer';
import { leftOut } from '../read/told';
import type { Told } from '../read/told';
import { daysInText } from './days-in-text';

/** Day, or month where that is all there is. */
const NAME = /(?<!\d)(20\d\d)[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)/;

/** What stands for a day in the name of a file or a field: `2018-12-1`, `2019.04.02`. */
export interface NamedDay {
  /** As it stands there. */
  readonly text: string;
  /** `YYYY-MM-DD`; undefined where there is no such day: `2019-19-12`. */
  readonly day: string | undefined;
}

/** The day that a name or a field begins with, year first; undefined where nothing looks like one. */
export function namedDay(text: string | undefined): NamedDay | undefined {
  const [found, year, month, day] = NAME.exec(text ?? '') ?? [];
  return found === undefined
    ? undefined
    : { text: found, day: realDay(Number(year), Number(month), Number(day)) };
}

/** The first day that a text names in words: `2.147.7 (August 12, 2026)`, `March 2026`. */
export function firstDayIn(text: string): string | undefined {
  return daysInText(text, undefined)[0]?.first;
}

/** A note without its day: none is there, or `value` stands for a day that there is not. */
export function withoutDay({ file, line }: Place, value?: string): Told {
  return value === undefined
    ? leftOut(file, line, 'date-missing', { field: 'announced' })
    : leftOut(file, line, 'date-impossible', { field: 'announced', value });
}
