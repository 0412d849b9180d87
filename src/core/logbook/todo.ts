import type { Problem, Severity } from '../problem';
import { changeDay, dayOf, daysBetween } from './dates';
import type { ChangeEntry, Entry, UpdateEntry } from './entry';
import { isOpen } from './stack';
import type { Snapshot } from './snapshot';
import { isPressing, updateFacts, waitsForAnswer } from './updates';

/** Something that waits for somebody. What is trivial is never among them. */
export type Todo =
  /** A file with errors or warnings. */
  | {
      readonly what: 'problem';
      readonly entry: Entry;
      readonly problems: readonly Problem[];
      readonly worst: Severity;
    }
  /** An approval that was asked for and not decided. */
  | {
      readonly what: 'approval';
      readonly entry: ChangeEntry;
      readonly role: string;
      readonly askedOf: string | undefined;
      /** Since it was asked, when that is known. */
      readonly days: number | undefined;
      readonly overdue: boolean;
    }
  /** A review after the change whose day has come. */
  | { readonly what: 'review'; readonly entry: ChangeEntry; readonly due: string }
  /** Live for longer than the policy lets a change be untested. */
  | { readonly what: 'untested'; readonly entry: ChangeEntry; readonly days: number | undefined }
  /** Something that a vendor announced, which nobody has answered. */
  | {
      readonly what: 'update';
      readonly entry: UpdateEntry;
      /** Its next day; the one that was missed, where none is left. */
      readonly day: string | undefined;
      readonly overdue: boolean;
      /** The day is near, or was missed. */
      readonly pressing: boolean;
    }
  | { readonly what: 'draft'; readonly entry: ChangeEntry };

/**
 * What waits in a logbook at `now` (a time as ISO text), the most pressing first: problems that are errors, vendor
 * updates whose day is near or over, approvals by how long they wait, reviews, untested changes, other updates that set
 * a day, other problems, drafts by their day.
 */
export function todosOf(
  snapshot: Snapshot,
  problems: ReadonlyMap<string, readonly Problem[]>,
  now: string,
): readonly Todo[] {
  const todos: Todo[] = [];
  for (const change of snapshot.changes.values())
    todos.push(...todosOfChange(change, problems.get(change.path) ?? [], now));
  for (const update of snapshot.updates.values())
    todos.push(...todosOfUpdate(snapshot, update, now));
  for (const [path, found] of problems) {
    const entry = snapshot.entries.get(path);
    const problem = entry && problemTodo(entry, found);
    if (problem) todos.push(problem);
  }
  return todos.sort(byUrgency);
}

function todosOfChange(
  entry: ChangeEntry,
  problems: readonly Problem[],
  now: string,
): readonly Todo[] {
  const { record } = entry;
  const todos: Todo[] = [];
  if (record.status === 'draft') todos.push({ what: 'draft', entry });
  if (isOpen(entry) || record.status === 'live') todos.push(...approvalTodos(entry, now));
  if (record.review?.due !== undefined && record.review.on === undefined)
    if (record.review.due <= now) todos.push({ what: 'review', entry, due: record.review.due });
  if (problems.some(({ code }) => code === 'live-untested'))
    todos.push({ what: 'untested', entry, days: daysBetween(changeDay(record), now) });
  return todos;
}

function todosOfUpdate(snapshot: Snapshot, entry: UpdateEntry, now: string): readonly Todo[] {
  const facts = updateFacts(snapshot, entry, dayOf(now) ?? now);
  if (!waitsForAnswer(facts)) return [];
  const { next: day, away = 0 } = facts;
  return [{ what: 'update', entry, day, overdue: away < 0, pressing: isPressing(facts) }];
}

function approvalTodos(entry: ChangeEntry, now: string): readonly Todo[] {
  return (entry.record.approvals ?? [])
    .filter(({ decision = 'asked' }) => decision === 'asked')
    .filter((approval) => approval['asked-on'] !== undefined || approval['asked-of'] !== undefined)
    .map((approval) => ({
      what: 'approval',
      entry,
      role: approval.role,
      askedOf: approval['asked-of'],
      days: daysBetween(approval['asked-on'], now),
      overdue: approval.due !== undefined && approval.due < (dayOf(now) ?? now),
    }));
}

/** What a draft still lacks by policy is no news, and an untested change has a line of its own. */
function problemTodo(entry: Entry, found: readonly Problem[]): Todo | undefined {
  const draft = entry.kind === 'change' && entry.record.status === 'draft';
  const problems = found.filter(
    ({ code, severity }) =>
      severity !== 'info' &&
      code !== 'live-untested' &&
      !(draft && (code === 'missing-by-policy' || code === 'not-about-anything')),
  );
  if (problems.length === 0) return undefined;
  const worst = problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return { what: 'problem', entry, problems, worst };
}

function urgency(todo: Todo): number {
  switch (todo.what) {
    case 'problem':
      return todo.worst === 'error' ? 0 : 6;
    case 'update':
      return todo.pressing ? 1 : 5;
    case 'approval':
      return 2;
    case 'review':
      return 3;
    case 'untested':
      return 4;
    case 'draft':
      return 7;
  }
}

function byUrgency(a: Todo, b: Todo): number {
  const order = urgency(a) - urgency(b);
  if (order !== 0) return order;
  if (a.what === 'approval' && b.what === 'approval')
    return Number(b.overdue) - Number(a.overdue) || (b.days ?? -1) - (a.days ?? -1);
  if (a.what === 'update' && b.what === 'update' && a.day !== b.day)
    return (a.day ?? '9999') < (b.day ?? '9999') ? -1 : 1;
  if (a.what === 'draft') return dayOfEntry(a.entry) < dayOfEntry(b.entry) ? 1 : -1;
  return a.entry.path < b.entry.path ? -1 : 1;
}

function dayOfEntry(entry: Entry): string {
  return entry.kind === 'change' ? changeDay(entry.record) : '';
}
