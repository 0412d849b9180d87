import { isoDay } from '../../model/time-zone';
import { DATE_ORDERS } from '../../model/codes';
import type { DateOrder } from '../../model/codes';
import { remembering } from '../../remember';
import type { ImportContext } from '../importer';
import type { Question } from '../question';
import { readEpoch } from './date-epoch';
import { OrderEvidence } from './date-order';
import { readSerial } from './date-serial';
import { readDateText } from './date-text';
import type { DateText, Day } from './date-text';
import { minutesAhead, zoneNamed, zoneOfHeading } from './date-zones';
import type { NamedZone, Zone } from './date-zones';
import { TimeMemory } from './time-memory';
import { asked, leftOut } from './told';
import type { Told } from './told';

/** What is known of a column of dates beforehand. */
export interface DateHints {
  /** The file, and what a person calls the column: its heading, or the key that it has in JSON. */
  readonly file: string;
  readonly field: string;
  /** The order that a column map or the format says. */
  readonly order?: DateOrder;
  /** Of times that name none, as the format or a column map says: an IANA name or an offset. */
  readonly zone?: string;
  /** Whether a day alone is its midnight, as for audit entries; else it stays a day. */
  readonly moments?: boolean;
}

/** A date read: a day, or a time with its offset; or why there is none. */
export type DateRead =
  { readonly ok: true; readonly iso: string } | { readonly ok: false; readonly told: Told };

/** Minutes ahead of UTC; or between which zones a person has to choose; or that nobody could. */
type Minutes = number | readonly string[] | 'wrong-answer';

/** Many rows of a file are of one day, and a day is written in few signs. */
const DAYS = { most: 4_096, longest: 40 };

/** After so many dates that say themselves what they are, no others are waited for. */
const ENOUGH = 5000;

/**
 * The dates of one column. First it is shown them all, or as many as it takes until it is `settled`; then it reads.
 * Tells `date-missing`, `date-impossible`; what neither the dates nor their heading nor a person decide is a question:
 * `date-order`, `time-zone`.
 */
export class DateColumn {
  private readonly evidence: OrderEvidence;
  private readonly zoneless: NamedZone | undefined;
  private readonly times = new TimeMemory((text) => this.isoOf(text));
  private readonly isoOfDay = remembering((text) => this.isoOf(text), DAYS);
  private seen = 0;
  private order: DateOrder | 'unknown' | undefined;

  constructor(
    private readonly hints: DateHints,
    private readonly context: Pick<ImportContext, 'answers' | 'snapshot' | 'today'>,
  ) {
    this.order = hints.order;
    this.evidence = new OrderEvidence(context.today);
    this.zoneless =
      hints.zone === undefined ? zoneOfHeading(hints.field) : zoneNamed(hints.zone.trim());
  }

  /** Looks at a date, in the order of the file, for what it says of all of them. */
  see(text: string): void {
    const trimmed = text.trim();
    if (trimmed === '' || this.settled) return;
    this.seen += 1;
    const read = readEpoch(trimmed) === undefined ? readDateText(trimmed) : undefined;
    if (read?.open === true) this.evidence.see(trimmed, read);
  }

  /** Whether nothing more can be learned, or nothing more is worth the while. */
  get settled(): boolean {
    if (this.order !== undefined || this.evidence.settled) return true;
    return this.seen >= ENOUGH && !this.evidence.needed;
  }

  read(text: string, line: number): DateRead {
    const { field } = this.hints;
    const trimmed = text.trim();
    if (trimmed === '') return this.told(leftOut(this.hints.file, line, 'date-missing', { field }));
    if (isUtc(trimmed)) return { ok: true, iso: trimmed };
    const known = trimmed.includes(':') ? this.times.get(trimmed) : this.isoOfDay(trimmed);
    return known === undefined ? this.readInFull(trimmed, line) : { ok: true, iso: known };
  }

  private isoOf(text: string): string | undefined {
    const read = this.readInFull(text, 0);
    return read.ok ? read.iso : undefined;
  }

  private readInFull(trimmed: string, line: number): DateRead {
    const epoch = readEpoch(trimmed);
    if (epoch !== undefined) return { ok: true, iso: epoch };
    const read = readDateText(trimmed) ?? readSerial(trimmed);
    const day = read && this.dayOf(read);
    if (day === 'open') return this.told(asked(this.askOrder(trimmed)));
    if (!read || !day) return this.impossible(trimmed, line);
    if (!read.time && this.hints.moments !== true) return { ok: true, iso: isoDay(day) };
    return this.moment(trimmed, line, day, read);
  }

  private dayOf({ open, days }: DateText): Day | 'open' | undefined {
    if (!open) return days['year-month-day'];
    this.order ??= this.evidence.decide() ?? this.answered() ?? 'unknown';
    if (this.order !== 'unknown') return days[this.order];
    const [first, ...others] = Object.values(days);
    return first && others.every((other) => isoDay(other) === isoDay(first)) ? first : 'open';
  }

  private answered(): DateOrder | undefined {
    const answer = this.context.answers['date-order'];
    return DATE_ORDERS.find((order) => order === answer);
  }

  private moment(text: string, line: number, day: Day, { time, zone }: DateText): DateRead {
    const { hour, minute, second, fraction } = time ?? MIDNIGHT;
    const wall = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second);
    const found = zone ? this.minutesOf(wall, zone) : this.minutesElse(wall);
    if (found === 'wrong-answer') return this.impossible(text, line);
    if (typeof found !== 'number') return this.told(asked(this.askZone(text, found)));
    const clock = new Date(wall).toISOString().slice(0, 19);
    const rest = fraction === '' ? '' : `.${fraction}`;
    return { ok: true, iso: `${clock}${rest}${offsetText(found)}` };
  }

  /** Minutes ahead of UTC of a time that names its zone. */
  private minutesOf(wall: number, named: NamedZone): Minutes {
    if ('zone' in named) return minutesAhead(wall, named.zone);
    return this.chosen(wall, named.choices);
  }

  /** Of one that names none: as the format says, the map, the heading or a person. */
  private minutesElse(wall: number): Minutes {
    const named = this.zoneless;
    if (!named) {
      const zone = this.answeredZone();
      return zone ? minutesAhead(wall, zone) : this.usualZones();
    }
    const { place } = { place: undefined, ...named };
    const minutes = this.minutesOf(wall, named);
    // `(CET)` over a date in July: time of winter all year, or of the place? That makes an hour.
    if (place === undefined || minutesAhead(wall, { place }) === minutes) return minutes;
    return this.chosen(wall, [place, typeof minutes === 'number' ? offsetText(minutes) : 'Z']);
  }

  /** Which of several zones it is, as a person has answered; any that has the same time then will do. */
  private chosen(wall: number, choices: readonly string[]): Minutes {
    const answer = this.answeredZone();
    if (!answer) return choices;
    const minutes = minutesAhead(wall, answer);
    const fits = choices.some((choice) => {
      const named = zoneNamed(choice);
      return named && 'zone' in named && minutesAhead(wall, named.zone) === minutes;
    });
    // Asked already, and the answer is none of what this may mean: nobody is asked in circles.
    return fits ? minutes : 'wrong-answer';
  }

  private answeredZone(): Zone | undefined {
    const named = zoneNamed(this.context.answers['time-zone']?.trim() ?? '');
    return named && 'zone' in named ? named.zone : undefined;
  }

  private usualZones(): readonly string[] {
    const own = this.context.snapshot.logbook?.record['time-zone'];
    return [...new Set([...(own === undefined ? [] : [own]), 'UTC'])];
  }

  private askOrder(text: string): Question {
    const examples = [...new Set([text, ...this.evidence.examples])].slice(0, 5);
    return { code: 'date-order', file: this.hints.file, choices: this.evidence.choices, examples };
  }

  private askZone(text: string, choices: readonly string[]): Question {
    return { code: 'time-zone', file: this.hints.file, choices, examples: [text] };
  }

  private impossible(value: string, line: number): DateRead {
    const { file, field } = this.hints;
    return this.told(leftOut(file, line, 'date-impossible', { field, value: value.slice(0, 80) }));
  }

  private told(told: Told): DateRead {
    return { ok: false, told };
  }
}

const UTC =
  /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/** The form that most systems write, on a day that every month has: there is nothing to find out. */
const isUtc = (text: string) => UTC.test(text);

const MIDNIGHT = { hour: 0, minute: 0, second: 0, fraction: '' };

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
