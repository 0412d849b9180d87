import type { Problem, Severity } from '../problem';
import { changeDay, dayOf } from './dates';
import type { ChangeEntry, Entry } from './entry';
import { isOpen } from './stack';
import type { Snapshot } from './snapshot';

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
  | { readonly what: 'draft'; readonly entry: ChangeEntry };

const DAY_MS = 86_400_000;

/** Whole days from one day or time to another; undefined when either is none. */
export function daysBetween(from: string | undefined, to: string): number | undefined {
  const [start, end] = [dayOf(from), dayOf(to)];
  if (start === undefined || end === undefined) return undefined;
  return Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS);
}

/**
 * What waits in a logbook at `now` (a time as ISO text), the most pressing first: problems that are errors,
 * approvals by how long they wait, reviews, untested changes, other problems, drafts by their day.
 */
export function todosOf(
  snapshot: Snapshot,
  problems: ReadonlyMap<string, readonly Problem[]>,
  now: string,
): readonly Todo[] {
  const todos: Todo[] = [];
  for (const change of snapshot.changes.values())
    todos.push(...todosOfChange(change, problems.get(change.path) ?? [], now));
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
      return todo.worst === 'error' ? 0 : 4;
    case 'approval':
      return 1;
    case 'review':
      return 2;
    case 'untested':
      return 3;
    case 'draft':
      return 5;
  }
}

function byUrgency(a: Todo, b: Todo): number {
  const order = urgency(a) - urgency(b);
  if (order !== 0) return order;
  if (a.what === 'approval' && b.what === 'approval')
    return Number(b.overdue) - Number(a.overdue) || (b.days ?? -1) - (a.days ?? -1);
  if (a.what === 'draft') return dayOfEntry(a.entry) < dayOfEntry(b.entry) ? 1 : -1;
  return a.entry.path < b.entry.path ? -1 : 1;
}

function dayOfEntry(entry: Entry): string {
  return entry.kind === 'change' ? changeDay(entry.record) : '';
}
