import { compare } from '../../compare';
import { audienceOf, concerns, isTold } from '../../logbook/audience';
import type { Audience } from '../../logbook/audience';
import { oneLine } from '../../one-line';
import type { Change } from '../../model/change';
import type { Status } from '../../model/codes';
import { dayThatCounts, headingOf, isDone } from '../about';
import type { ExportInput } from '../exporter';
import { itemOf, questionsOf, waitingItem } from './items';
import type { DigestItem } from './items';
import { isNews, sinceLast } from './news';
import { tasksOf } from './tasks';
import type { Task } from './tasks';
import { byWeight } from './weight';
import { translatedFor } from '../translated';

/** What people need to know, in the order in which they read it; plain text, unescaped, on single lines. */
export interface Digest {
  readonly heading: string;
  /** The logbook and the days; parts may be missing. */
  readonly about: readonly string[];
  /** "3 things to do", "5 changes"; or that there is nothing. */
  readonly counts: readonly string[];
  readonly isEmpty: boolean;
  /** By day; what has none yet comes last. */
  readonly tasks: readonly Task[];
  /** A line each, the most important first; then `changed` and `coming` are empty. */
  readonly top: readonly DigestItem[];
  readonly changed: readonly DigestItem[];
  readonly coming: readonly DigestItem[];
  readonly waiting: readonly DigestItem[];
  /** How many changes are left out of a short digest. */
  readonly more: number;
  /** Whom to ask, with what about when they are several. */
  readonly questions: readonly string[];
  /** The ids of the changes that it tells of: those that are marked when it was sent. */
  readonly told: readonly string[];
  /** How many changes are left out because these people know of them. */
  readonly known: number;
}

const AGREED: ReadonlySet<Status> = new Set<Status>(['approved', 'scheduled']);
const WAITS: ReadonlySet<Status> = new Set<Status>(['proposed', 'deferred', 'rejected']);

/** Whether these options ask for a digest instead of a changelog. */
export function asksForDigest({ audience, digest }: ExportInput['options']): boolean {
  return audience !== undefined || digest?.top !== undefined;
}

/**
 * The digest of `changes` (those of the period that was asked for; all of them when none was, for what is new since
 * the last one). What is agreed and what waits is found in the snapshot: it lies ahead whatever the period.
 */
export function digestOf(input: ExportInput): Digest {
  const { snapshot, words, options } = input;
  const audience =
    options.audience === undefined ? undefined : audienceOf(snapshot, options.audience);
  const picked = pick(input, audience);
  const { top } = options.digest ?? {};
  const all = [...picked.changed, ...picked.coming];
  const shown = top === undefined ? all : [...all].sort(byWeight(audience)).slice(0, top);
  // Nothing that these people have to do is left out; what everybody has to do is too much for five lines.
  const tasks = audience ? tasksOf(input, audience, all) : [];
  const told = new Set([...shown, ...tasks].map(({ id }) => id));
  const item = (change: Change): DigestItem => itemOf(input, audience, change);
  const isEmpty = shown.length + picked.waiting.length === 0;
  const counts = [
    words.digest.toDo(tasks.length),
    words.digest.changes(picked.changed.length),
    words.digest.comingUp(picked.coming.length),
  ].filter(Boolean);
  const nothing = audience ? words.digest.nothing(oneLine(audience.name)) : words.digest.nothingNew;
  return {
    heading: oneLine(
      options.title ?? (audience ? words.digest.heading(audience.name) : headingOf(input)),
    ),
    about: aboutOf(input, audience, all),
    counts: counts.length > 0 ? counts : [nothing],
    isEmpty,
    tasks,
    top: top === undefined ? [] : shown.map(item),
    changed: top === undefined ? picked.changed.map(item) : [],
    coming: top === undefined ? picked.coming.map(item) : [],
    waiting: picked.waiting.map((change) => waitingItem(input, change)),
    more: all.length - shown.length,
    questions: audience ? questionsOf(input, shown, top !== undefined) : [],
    told: [...told],
    known: picked.known,
  };
}

/** A digest with no more than so many lines under each of its headings: what anybody looks at of it. */
export function beginningOf(digest: Digest, most: number): Digest {
  const { tasks, top, changed, coming, waiting } = digest;
  return {
    ...digest,
    tasks: tasks.slice(0, most),
    top: top.slice(0, most),
    changed: changed.slice(0, most),
    coming: coming.slice(0, most),
    waiting: waiting.slice(0, most),
  };
}

interface Picked {
  readonly changed: readonly Change[];
  readonly coming: readonly Change[];
  readonly waiting: readonly Change[];
  readonly known: number;
}

function pick(input: ExportInput, audience: Audience | undefined): Picked {
  const { changes, snapshot, options } = input;
  const { today = '', again = false, waiting = false } = options.digest ?? {};
  const since =
    options.since ??
    (audience && options.until === undefined
      ? sinceLast(snapshot, audience, today).since
      : undefined);
  const isTheirs = audience ? concerns(audience) : () => true;
  const isNew = isNews(audience, { since: options.since === undefined ? since : undefined, again });
  const isAhead = isNews(audience, { since, again });
  const theirs = changes.filter(isTheirs);
  const given = new Set(theirs.map(({ id }) => id));
  const others = [...snapshot.changes.values()]
    .map(({ record }) => translatedFor(input, record))
    .filter((change) => isAbout(change, options));
  const coming = [
    ...theirs.filter(({ status }) => AGREED.has(status) || status === 'draft').filter(isNew),
    ...others.filter(
      (change) =>
        AGREED.has(change.status) && !given.has(change.id) && isTheirs(change) && isAhead(change),
    ),
  ];
  const asked = (change: Change): boolean =>
    isTheirs(change) || audience?.members.has(change.requester?.toLowerCase() ?? '') === true;
  const happened = theirs.filter(isDone);
  return {
    changed: happened.filter(isNew),
    coming: coming.sort(byDay),
    waiting: waiting
      ? others.filter((change) => WAITS.has(change.status) && asked(change)).sort(byPriority)
      : theirs.filter(({ status }) => status === 'rejected' || status === 'cancelled'),
    known: again || !audience ? 0 : happened.filter(isKnown(audience, since)).length,
  };
}

/** A test of whether these people were told of a change that would be news otherwise. */
function isKnown(audience: Audience, since: string | undefined): (change: Change) => boolean {
  const isNew = isNews(audience, { since, again: true });
  return (change) => isTold(audience, change) && isNew(change);
}

/** Of a tool or process that was asked for; a digest of what is ahead knows no other filter. */
function isAbout(change: Change, { tool, process }: ExportInput['options']): boolean {
  return (
    (tool === undefined || change.tools?.includes(tool) === true) &&
    (process === undefined || change.processes?.includes(process) === true)
  );
}

/** What has no day comes last. */
function byDay(a: Change, b: Change): number {
  return compare(dayThatCounts(a) || '~', dayThatCounts(b) || '~') || compare(a.id, b.id);
}

const URGENCY = ['urgent', 'high', 'medium', 'low', undefined];

/** The most urgent first, then the newest. */
function byPriority(a: Change, b: Change): number {
  return URGENCY.indexOf(a.priority) - URGENCY.indexOf(b.priority) || compare(b.id, a.id);
}

/** The logbook, where the heading does not name it, and the days. */
function aboutOf(
  input: ExportInput,
  audience: Audience | undefined,
  shown: readonly Change[],
): readonly string[] {
  const name = audience ? oneLine(input.snapshot.logbook?.record.name ?? '') : '';
  return [name, periodOf(input, audience, shown)].filter(Boolean);
}

/** The days in words: those that were asked for, or from the first day that is told of on. */
function periodOf(
  { options, snapshot, words }: ExportInput,
  audience: Audience | undefined,
  shown: readonly Change[],
): string {
  if (options.since !== undefined || options.until !== undefined || !audience)
    return words.digest.period(options.since, options.until);
  const { last, since } = sinceLast(snapshot, audience, options.digest?.today ?? '');
  const days = shown.map(dayThatCounts).filter((day) => day >= since);
  const first = last ?? (days.length === 0 ? since : undefined);
  return words.digest.period([...days, first ?? ''].filter(Boolean).sort(compare)[0], undefined);
}
