import { audienceName, processName, toolName } from '../logbook/names';
import type { Change } from '../model/change';
import { oneLine } from '../one-line';
import { untestedSince } from '../rules/live-untested';
import { isPlanned, stateText } from './about';
import type { ExportInput, Occasion } from './exporter';
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

/** All that has a day or a time: first that of changes in their order, then of tools and processes. */
export function calendarItems(input: ExportInput): CalendarItem[] {
  return [
    ...input.changes.flatMap((change) => itemsOfChange(input, change)),
    ...renewals(input),
    ...reviews(input),
  ];
}

/** What a change asks for, by when; what is done, decided or no longer to come asks for nothing. */
function itemsOfChange(input: ExportInput, change: Change): CalendarItem[] {
  const { snapshot, words } = input;
  const { title, window, deadline, review } = change;
  const text = textOf(input, change);
  const written = lastTurn(change);
  const item = (
    kind: Occasion,
    start: string | undefined,
    who = '',
    at = 0,
    end?: string,
  ): CalendarItem[] => {
    if (start === undefined) return [];
    const about = oneLine(title) || change.id;
    const named = words.occasion(kind, who ? words.of(about, oneLine(who)) : about);
    const uid = `${change.id}.${kind}${at > 0 ? `-${at + 1}` : ''}`;
    return [{ uid, title: oneLine(named), text, start, end, written }];
  };
  return [
    ...item('window', window?.start, '', 0, window?.end),
    ...item('deadline', isPlanned(change) ? deadline : undefined),
    ...item('test', testDue(input, change)),
    ...(change.approvals ?? []).flatMap(({ role, due, decision }, at) =>
      item('approval', decision === undefined || decision === 'asked' ? due : undefined, role, at),
    ),
    ...(change.training ?? []).flatMap(({ audience, due, 'done-on': done }, at) =>
      item('training', done === undefined ? due : undefined, audienceName(snapshot, audience), at),
    ),
    ...item('review', review?.on === undefined ? review?.due : undefined),
  ];
}

const DAY_MS = 86_400_000;

/** The last day on which a change may still be untested, by the policy; undefined where it asks for none. */
function testDue({ snapshot }: ExportInput, change: Change): string | undefined {
  const limit = snapshot.logbook?.record.policy?.['untested-after-days'];
  const since = instantOf(untestedSince(change)?.slice(0, 10));
  if (limit === undefined || since === undefined) return undefined;
  const due = new Date(since.getTime() + limit * DAY_MS);
  return Number.isNaN(due.getTime()) ? undefined : due.toISOString().slice(0, 10);
}

function textOf(input: ExportInput, change: Change): string {
  const why = plainProse(firstParagraph(change.why));
  return [oneLine(stateText(input, change)), why, change.id].filter(Boolean).join('\n');
}

const isWithin = (day: string, { since, until }: ExportInput['options']): boolean =>
  (since === undefined || day >= since) && (until === undefined || day <= until);

function renewals({ snapshot, words, options }: ExportInput): CalendarItem[] {
  if (options.process !== undefined) return [];
  return [...snapshot.tools.values()].flatMap(({ id, record: { status, contract } }) => {
    const day = contract?.renewal;
    const isWanted = options.tool === undefined || options.tool === id;
    if (day === undefined || status === 'retired' || !isWanted || !isWithin(day, options))
      return [];
    const title = oneLine(words.occasion('contract', toolName(snapshot, id)));
    const text = oneLine(contract?.notice ?? '');
    return [{ uid: `${id}.contract.${day}`, title, text, start: day, written: new Date(0) }];
  });
}

function reviews({ snapshot, words, options }: ExportInput): CalendarItem[] {
  if (options.tool !== undefined) return [];
  return [...snapshot.processes.values()].flatMap(({ id, record: { status, review } }) => {
    const day = review?.next;
    const isWanted = options.process === undefined || options.process === id;
    if (day === undefined || status === 'retired' || !isWanted || !isWithin(day, options))
      return [];
    const title = oneLine(words.occasion('process-review', processName(snapshot, id)));
    const uid = `${id}.review.${day}`;
    return [{ uid, title, text: '', start: day, written: new Date(0) }];
  });
}
