import { DAY_MS } from '../../days';
import { knownZone, offsetOf } from '../../model/time-zone';

const MINUTE = 60_000;

/** How far ahead of UTC, in minutes, or a place whose clocks tell. */
export type Zone = { readonly minutes: number } | { readonly place: string };

/** Abbreviations that mean one thing wherever they are written: minutes ahead of UTC, and a place that uses them. */
const ABBREVIATIONS: Readonly<Record<string, readonly [minutes: number, place?: string]>> = {
  Z: [0],
  UTC: [0],
  UT: [0],
  GMT: [0],
  ZULU: [0],
  WET: [0, 'Europe/Lisbon'],
  WEST: [60, 'Europe/Lisbon'],
  CET: [60, 'Europe/Berlin'],
  CEST: [120, 'Europe/Berlin'],
  MEZ: [60, 'Europe/Berlin'],
  MESZ: [120, 'Europe/Berlin'],
  EET: [120, 'Europe/Helsinki'],
  EEST: [180, 'Europe/Helsinki'],
  MSK: [180],
  SAST: [120],
  BRT: [-180],
  NST: [-210, 'America/St_Johns'],
  NDT: [-150, 'America/St_Johns'],
  ADT: [-180, 'America/Halifax'],
  EST: [-300, 'America/New_York'],
  EDT: [-240, 'America/New_York'],
  CDT: [-300, 'America/Chicago'],
  MST: [-420, 'America/Denver'],
  MDT: [-360, 'America/Denver'],
  PST: [-480, 'America/Los_Angeles'],
  PDT: [-420, 'America/Los_Angeles'],
  AKST: [-540, 'America/Anchorage'],
  AKDT: [-480, 'America/Anchorage'],
  HST: [-600],
  ICT: [420],
  WIB: [420],
  HKT: [480],
  SGT: [480],
  PHT: [480],
  AWST: [480],
  JST: [540],
  KST: [540],
  ACST: [570, 'Australia/Adelaide'],
  ACDT: [630, 'Australia/Adelaide'],
  AEST: [600, 'Australia/Sydney'],
  AEDT: [660, 'Australia/Sydney'],
  NZST: [720, 'Pacific/Auckland'],
  NZDT: [780, 'Pacific/Auckland'],
};

/** Abbreviations that mean one thing here and another there, the likelier first. */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  CST: ['America/Chicago', 'Asia/Shanghai', 'America/Havana'],
  IST: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  AST: ['America/Halifax', 'Asia/Riyadh'],
  GST: ['Asia/Dubai', 'Atlantic/South_Georgia'],
  AMT: ['America/Manaus', 'Asia/Yerevan'],
  SST: ['Pacific/Pago_Pago', 'Asia/Singapore'],
  ECT: ['America/Guayaquil', 'America/Martinique'],
  ET: ['America/New_York'],
  CT: ['America/Chicago'],
  MT: ['America/Denver'],
  PT: ['America/Los_Angeles'],
};

const OFFSET = /^(?:UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/i;

/** What a word for a zone means: one, with a place where clocks show it for a part of the year; or one of several. */
export type NamedZone =
  { readonly zone: Zone; readonly place?: string } | { readonly choices: readonly string[] };

/** The zone that a word names: an offset, a place of the IANA database, an abbreviation. */
export function zoneNamed(word: string): NamedZone | undefined {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(word) ?? [];
  if (sign !== undefined && Number(hours) <= 14 && Number(minutes) < 60)
    return { zone: { minutes: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) } };
  const upper = word.toUpperCase();
  const known = Object.hasOwn(ABBREVIATIONS, upper) ? ABBREVIATIONS[upper] : undefined;
  if (known) return { zone: { minutes: known[0] }, ...(known[1] ? { place: known[1] } : {}) };
  const choices = Object.hasOwn(AMBIGUOUS, upper) ? AMBIGUOUS[upper] : undefined;
  if (choices) return choices.length === 1 ? { zone: { place: choices[0] ?? 'UTC' } } : { choices };
  return word.includes('/') && knownZone(word) !== undefined
    ? { zone: { place: word } }
    : undefined;
}

/**
 * How far ahead of UTC, in minutes, clocks are that show this. What they show twice, as summer time ends, is taken
 * for the first time; what they never show, as it begins, goes by the time before it (as Temporal's `compatible`).
 *
 * @param wall The time on the clock, as if it were UTC, in milliseconds.
 */
export function minutesAhead(wall: number, zone: Zone): number {
  if ('minutes' in zone) return zone.minutes;
  const before = offsetOn(wall - DAY_MS, zone.place);
  const after = offsetOn(wall + 2 * DAY_MS, zone.place);
  if (before === after) return before / MINUTE;
  const fits = [before, after].filter((offset) => offsetOf(wall - offset, zone.place) === offset);
  return (fits.length === 0 ? before : Math.max(...fits)) / MINUTE;
}

const offsets = new Map<string, number>();
/** Clocks are asked once a day: to ask them for every row of a file would take longer than to read it. */
const MOST_KNOWN = 50_000;

function offsetOn(at: number, place: string): number {
  const day = Math.floor(at / DAY_MS);
  const key = `${place} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size > MOST_KNOWN) offsets.clear();
  const offset = offsetOf(day * DAY_MS, place);
  offsets.set(key, offset);
  return offset;
}

/** The zone that a heading names, `Date/Time (CET)`, `timestamp_utc`, `Date UTC`. */
export function zoneOfHeading(heading: string): NamedZone | undefined {
  const within = /[([]\s*([^)\]]+?)\s*[)\]]\s*$/.exec(heading)?.[1];
  if (within !== undefined) return zoneNamed(within);
  const [, word] =
    /[\s_./-](utc|gmt|[A-Z]{3,4})$/.exec(heading) ?? /^[a-z]\w*?(UTC|GMT)$/.exec(heading) ?? [];
  return word === undefined ? undefined : zoneNamed(word);
}
