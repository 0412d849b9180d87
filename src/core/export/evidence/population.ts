import { compare } from '../../compare';
import { whenReader } from '../../ledger/days';
import type { WhenReader } from '../../ledger/days';
import type { ChangeEntry } from '../../logbook/entry';
import { dayOf } from '../../logbook/dates';
import { isTemplatePath } from '../../logbook/layout';
import type { Snapshot } from '../../logbook/snapshot';
import type { Change } from '../../model/change';
import { knownZone } from '../../model/time-zone';
import { isDone } from '../about';

/** Which day of a change counts: it went live, was rolled back, was refused, was planned for it, or was written down. */
export const DAY_KINDS = ['live', 'rolled-back', 'rejected', 'planned', 'logged'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Why a file of a change is not part of the population. Each has one reason, the first that holds. */
export const LEFT_OUT = [
  'unreadable',
  'same-id',
  'other-scope',
  'draft',
  'without-day',
  'before',
  'after',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Which changes are asked for: of a period (first and last day, both included), and perhaps of one tool or process. */
export interface EvidenceScope {
  readonly since?: string;
  readonly until?: string;
  readonly tool?: string;
  readonly process?: string;
}

export interface CountedDay {
  readonly kind: DayKind;
  /** `YYYY-MM-DD`, where the logbook is kept. */
  readonly day: string;
}

/** A change of the population: what is kept of each, of however many there are. */
export interface Member extends Pick<Change, 'title' | 'status' | 'track'> {
  readonly id: string;
  /** The first of its days that lie in the period; undefined where no period was asked for and it has none. */
  readonly counted: CountedDay | undefined;
  /** Whether it took effect, whatever became of it then: samples are drawn from these. */
  readonly wentLive: boolean;
}

/** The same with all that its file says; not to be kept. */
export interface WholeMember {
  readonly member: Member;
  readonly entry: ChangeEntry;
  readonly change: Change;
}

/** A file of a change that is not in the population. */
export interface Outsider {
  readonly id: string;
  readonly path: string;
  /** Not of one that cannot be read. */
  readonly title: string | undefined;
  readonly status: string | undefined;
  readonly why: LeftOut;
  readonly days: readonly CountedDay[];
}

export interface Population {
  /** By the day that counts, then by id. */
  readonly members: readonly Member[];
  /** In the order of their paths. */
  readonly outsiders: readonly Outsider[];
}

/** Whether a change took effect: it has a live day, or a status that says so. */
function tookEffect(change: Change): boolean {
  return change.live !== undefined || isDone(change);
}

/** Reads moments where the logbook is kept; where its file names no time zone, in each time's own offset. */
export function logbookDays(snapshot: Snapshot): WhenReader {
  return whenReader(knownZone(snapshot.logbook?.record['time-zone']));
}

/**
 * Every file of a change in the logbook, in one of two places: the population, or left out for one reason.
 * What took effect counts on its live day and on the day it was rolled back; everything else on the days it was refused,
 * else on the day it is planned for, else on the day it was written down.
 */
export function populationOf(snapshot: Snapshot, scope: EvidenceScope): Population {
  const days = logbookDays(snapshot);
  const members: Member[] = [];
  const outsiders: Outsider[] = [];
  const ids = new Set<string>();
  for (const entry of snapshot.passing.entries.values()) {
    const { id, path, kind } = entry;
    if (isTemplatePath(path)) continue;
    if (kind === 'broken' && entry.expected === 'change') {
      const unread = { title: undefined, status: undefined, days: [] };
      outsiders.push({ id, path, ...unread, why: 'unreadable' });
    }
    if (kind !== 'change') continue;
    const all = daysOf(entry.record, days);
    const counted = all.find(({ day }) => isIn(day, scope));
    // Of several files with one id the first is the change (see `Snapshot.changes`).
    const why = ids.has(id) ? 'same-id' : whyLeftOut(entry, all, counted, scope);
    ids.add(id);
    const { title, status, track } = entry.record;
    if (why) outsiders.push({ id, path, title, status, why, days: all });
    else members.push({ id, title, status, track, counted, wentLive: tookEffect(entry.record) });
  }
  return { members: members.sort(byDay), outsiders };
}

/** Members with their records, one after the other. */
export function* wholeMembers(
  { passing }: Snapshot,
  members: Iterable<Member>,
): Generator<WholeMember, undefined> {
  for (const member of members) {
    const entry = passing.changes.get(member.id);
    if (entry) yield { member, entry, change: entry.record };
  }
}

function byDay(a: Member, b: Member): number {
  return compare(a.counted?.day ?? '', b.counted?.day ?? '') || compare(a.id, b.id);
}

/** The days on which a change counts, the earliest first. */
export function daysOf(change: Change, days: WhenReader): readonly CountedDay[] {
  const found: CountedDay[] = [];
  const add = (kind: DayKind, moment: string | undefined) => {
    const day = moment === undefined ? '' : days(moment).day;
    if (day !== '') found.push({ kind, day });
  };
  add('live', change.live);
  add('rolled-back', change['rolled-back']);
  if (found.length === 0 && change.status === 'rejected')
    for (const { decision, on } of change.approvals ?? [])
      if (decision === 'rejected') add('rejected', on);
  if (found.length === 0) add('planned', change.window?.start);
  if (found.length === 0) add('logged', dayOf(change.id) ?? change.requested);
  return found.sort((a, b) => compare(a.day, b.day));
}

function isIn(day: string, { since, until }: EvidenceScope): boolean {
  return (since === undefined || day >= since) && (until === undefined || day <= until);
}

function whyLeftOut(
  entry: ChangeEntry,
  all: readonly CountedDay[],
  counted: CountedDay | undefined,
  { tool, process, since, until }: EvidenceScope,
): LeftOut | undefined {
  const { record } = entry;
  // What cannot be read could be anything: nothing is left out for a fault of its file.
  const isFaulty = (...fields: readonly string[]) => hasFault(entry, fields);
  const isOther = (field: 'tools' | 'processes', asked: string | undefined) =>
    asked !== undefined && record[field]?.includes(asked) !== true && !isFaulty(field);
  if (isOther('tools', tool) || isOther('processes', process)) return 'other-scope';
  if (record.status === 'draft' && !isFaulty('status') && !tookEffect(record)) return 'draft';
  if (counted || (since === undefined && until === undefined) || isFaulty(...DAY_FIELDS))
    return undefined;
  const last = all.at(-1);
  if (!last) return 'without-day';
  return since !== undefined && last.day < since ? 'before' : 'after';
}

/** Where the days stand on which a change counts. */
const DAY_FIELDS = ['live', 'rolled-back', 'window', 'approvals'];

/** Whether something in one of these fields cannot be read. */
function hasFault({ problems }: ChangeEntry, fields: readonly string[]): boolean {
  return problems.some(
    ({ severity, path }) => severity === 'error' && fields.includes(String(path?.[0])),
  );
}
