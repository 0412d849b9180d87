import { dayAfter } from '../../days';
import { isFor, isTold } from '../../logbook/audience';
import type { Audience } from '../../logbook/audience';
import { changeDay, dayOf } from '../../logbook/dates';
import type { Snapshot } from '../../logbook/snapshot';
import type { Change } from '../../model/change';
import { dayThatCounts, isPlanned } from '../about';
import { readCadence } from './cadence';

/** How far a digest looks back at least. */
const A_MONTH = 31;

/** What a digest that names no days takes. */
export interface SinceLast {
  /** The day on which these people were told of anything last; undefined when they never were. */
  readonly last: string | undefined;
  /** From this day on, `YYYY-MM-DD`, what they were not told of is news. */
  readonly since: string;
}

/**
 * What counts as since the last digest for these people. A single change may have been told between two digests, so
 * that what they were not told of is looked for one period of their cadence, or a month, before they last heard; where
 * they never did, before `today` (`YYYY-MM-DD`).
 */
export function sinceLast(snapshot: Snapshot, audience: Audience, today: string): SinceLast {
  const days = daysTold(snapshot);
  let last: string | undefined;
  for (const reference of audience.references)
    for (const day of days.get(reference) ?? []) if (day <= today && day > (last ?? '')) last = day;
  const back = Math.max(readCadence(audience.cadence)?.days ?? 0, A_MONTH);
  return { last, since: dayAfter(last ?? today, -back) };
}

const toldIn = new WeakMap<Snapshot, ReadonlyMap<string, ReadonlySet<string>>>();

/** The days on which anybody was told of anything, by what they are called, in lower case. */
function daysTold(snapshot: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const before = toldIn.get(snapshot);
  if (before) return before;
  const days = new Map<string, Set<string>>();
  for (const { record } of snapshot.changes.values())
    for (const [reference, day] of factsOf(record).told) {
      const all = days.get(reference);
      if (all) all.add(day);
      else days.set(reference, new Set([day]));
    }
  toldIn.set(snapshot, days);
  return days;
}

/** What is asked of every change again and again, each time that one of them is saved: kept with its record. */
interface Facts {
  /** The last day on which it happened, was logged, or asks for something; '~', after all days, while it has none. */
  readonly latest: string;
  /** Who was told of it, by what they are called, in lower case, and on which day. */
  readonly told: readonly (readonly [reference: string, day: string])[];
}

const known = new WeakMap<Change, Facts>();

function factsOf(change: Change): Facts {
  const before = known.get(change);
  if (before) return before;
  const lines = change.communication ?? [];
  const days = [...daysOf(change), ...lines.map(({ from = '' }) => from)];
  const told = lines.flatMap((line) => {
    const day = dayOf(line['sent-on']);
    return day === undefined ? [] : [[line.audience.toLowerCase(), day] as const];
  });
  const latest = isOpen(change) ? '~' : days.reduce((last, day) => (day > last ? day : last), '');
  const facts = { latest, told };
  known.set(change, facts);
  return facts;
}

/** The last day on which a change happened, was logged, or asks anybody for something; '~' while it has none yet. */
export const latestDay = (change: Change): string => factsOf(change).latest;

const isOpen = (change: Change): boolean => isPlanned(change) && dayThatCounts(change) === '';

function daysOf(change: Change): readonly string[] {
  return [changeDay(change), dayOf(change.id) ?? '', dayOf(change['rolled-back']) ?? ''];
}

/** Whether a change happened, was logged, or asks these people for something on a day or later; open ones always do. */
function isSince(change: Change, since: string, audience: Audience | undefined): boolean {
  if (latestDay(change) < since) return false;
  if (isOpen(change) || daysOf(change).some((day) => day >= since)) return true;
  return (
    audience !== undefined &&
    (change.communication ?? []).some(
      (line) => line.from !== undefined && line.from >= since && isFor(audience, line),
    )
  );
}

/** A test of whether a change is news to these people: not told yet, and not from before the last digest. */
export function isNews(
  audience: Audience | undefined,
  { since, again = false }: { readonly since: string | undefined; readonly again?: boolean },
): (change: Change) => boolean {
  return (change) =>
    (since === undefined || isSince(change, since, audience)) &&
    (again || !audience || !isTold(audience, change));
}
