import { dayAfter } from '../days';
import { dayOf } from '../logbook/dates';
import { audienceName, processName, toolName } from '../logbook/names';
import { updateFacts } from '../logbook/updates';
import type { Change } from '../model/change';
import { oneLine } from '../one-line';
import { untestedSince } from '../rules/live-untested';
import { isPlanned, stateText } from './about';
import type { ExportContext, ExportInput, Occasion, StreamInput } from './exporter';
import { instantOf, lastTurn } from './instants';
import { firstParagraph, plainProse } from './prose';

/** Something that stands in a calendar. */
export interface CalendarItem {
  /** The same in every export, and of no other item. */
  readonly uid: string;
  readonly title: string;
  /** Plain text; lines are paragraphs. */
  readonly text: string;
  /** A day, or a time with its offset; whatever else a record says of it. */
  readonly start: string;
  readonly end?: string;
  /** When it was last written, as far as the record says. */
  readonly written: Date;
}

type Dated = Pick<ExportContext, 'snapshot' | 'options'>;

/** What a change has in a calendar. */
interface OccasionOfChange {
  readonly kind: Occasion;
  readonly start: string;
  readonly end?: string;
  /** The role or audience that it is about. */
  readonly who?: string;
  /** Its place among those of its kind. */
  readonly at?: number;
}

/** All that has a day or a time in the period: of changes in their order, of tools and processes, of open updates. */
export async function* calendarItems(
  input: ExportInput | StreamInput,
): AsyncGenerator<CalendarItem, undefined> {
  for await (const change of input.changes) yield* itemsOfChange(input, change);
  yield* renewals(input);
  yield* reviews(input);
  yield* vendorDeadlines(input);
}

/** Whether a change has anything in a calendar of the period that was asked for. */
export function hasOccasion(change: Change, input: Dated): boolean {
  return occasionsOf(change, input).length > 0;
}

/** What a change asks for, by when; what is done, decided or no longer to come asks for nothing. */
function occasionsOf(change: Change, input: Dated): readonly OccasionOfChange[] {
  const { window, deadline, review, approvals = [], training = [] } = change;
  const one = (
    kind: Occasion,
    start: string | undefined,
    more: Omit<OccasionOfChange, 'kind' | 'start'> = {},
  ): OccasionOfChange[] => (start === undefined ? [] : [{ kind, start, ...more }]);
  const all = [
    ...one('window', window?.start, { end: window?.end }),
    ...one('deadline', isPlanned(change) ? deadline : undefined),
    ...one('test', testDue(input, change)),
    ...approvals.flatMap(({ role, due, decision }, at) =>
      one('approval', decision === undefined || decision === 'asked' ? due : undefined, {
        ...{ who: role, at },
      }),
    ),
    ...training.flatMap(({ audience, due, 'done-on': done }, at) =>
      one('training', done === undefined ? due : undefined, {
        ...{ who: audienceName(input.snapshot, audience), at },
      }),
    ),
    ...one('review', review?.on === undefined ? review?.due : undefined),
  ];
  return all.filter(({ start, end }) => isWithin(input.options, start, end));
}

function itemsOfChange(input: ExportContext, change: Change): CalendarItem[] {
  const { words } = input;
  const text = textOf(input, change);
  const written = lastTurn(change);
  const about = oneLine(change.title) || change.id;
  return occasionsOf(change, input).map(({ kind, start, end, who, at = 0 }) => {
    const title = words.occasion(kind, who ? words.of(about, oneLine(who)) : about);
    const uid = `${change.id}.${kind}${at > 0 ? `-${at + 1}` : ''}`;
    return { uid, title: oneLine(title), text, start, end, written };
  });
}

/** The last day on which a change may still be untested, by the policy; undefined where it asks for none. */
function testDue({ snapshot }: Dated, change: Change): string | undefined {
  const limit = snapshot.logbook?.record.policy?.['untested-after-days'];
  const since = dayOf(untestedSince(change));
  if (limit === undefined || since === undefined) return undefined;
  const due = dayAfter(since, limit);
  // So late that no calendar has it.
  return limit > 0 && due === since ? undefined : due;
}

function textOf(input: ExportContext, change: Change): string {
  const why = plainProse(firstParagraph(change.why));
  return [oneLine(stateText(input, change)), why, change.id].filter(Boolean).join('\n');
}

/** Whether any of it is within the period; days are compared as they are written. */
function isWithin({ since, until }: ExportContext['options'], start: string, end = start): boolean {
  const [first, last] = [start.slice(0, 10), (end < start ? start : end).slice(0, 10)];
  return (since === undefined || last >= since) && (until === undefined || first <= until);
}

function renewals({ snapshot, words, options }: ExportContext): CalendarItem[] {
  if (options.process !== undefined) return [];
  return [...snapshot.tools.values()].flatMap(({ id, record: { status, contract } }) => {
    const day = contract?.renewal;
    const isWanted = options.tool === undefined || options.tool === id;
    if (day === undefined || status === 'retired' || !isWanted || !isWithin(options, day))
      return [];
    const title = oneLine(words.occasion('contract', toolName(snapshot, id)));
    const text = oneLine(contract?.notice ?? '');
    return [{ uid: `${id}.contract.${day}`, title, text, start: day, written: new Date(0) }];
  });
}

function reviews({ snapshot, words, options }: ExportContext): CalendarItem[] {
  if (options.tool !== undefined) return [];
  return [...snapshot.processes.values()].flatMap(({ id, record: { status, review } }) => {
    const day = review?.next;
    const isWanted = options.process === undefined || options.process === id;
    if (day === undefined || status === 'retired' || !isWanted || !isWithin(options, day))
      return [];
    const title = oneLine(words.occasion('process-review', processName(snapshot, id)));
    const uid = `${id}.review.${day}`;
    return [{ uid, title, text: '', start: day, written: new Date(0) }];
  });
}

/** The days that vendors set, of updates that nobody has answered yet. */
function vendorDeadlines({ snapshot, words, options }: ExportContext): CalendarItem[] {
  if (options.process !== undefined) return [];
  const { today = '' } = options.digest ?? {};
  return [...snapshot.updates.values()].flatMap((entry) => {
    if (updateFacts(snapshot, entry, today).state !== 'open') return [];
    const { id, record } = entry;
    const { tool, title, deadline, deadlines, summary, link, announced } = record;
    if (options.tool !== undefined && options.tool !== tool) return [];
    const days = deadlines ?? (deadline === undefined ? [] : [{ on: deadline, what: '' }]);
    const about = tool === undefined ? title : words.of(title, toolName(snapshot, tool));
    const more = [plainProse(firstParagraph(summary)), link ?? ''];
    return days.flatMap(({ on, what }, at) => {
      if (!isWithin(options, on)) return [];
      const text = [oneLine(what), ...more].filter(Boolean).join('\n');
      const uid = `${id}.update${at > 0 ? `-${at + 1}` : ''}`;
      const written = instantOf(announced) ?? new Date(0);
      return [{ uid, title: oneLine(words.occasion('update', about)), text, start: on, written }];
    });
  });
}
