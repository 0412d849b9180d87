import type { Change } from '../model/change';

/** What a change is counted, put in its place and listed by. */
export type Outline = Pick<Change, What | When>;
type What =
  | 'id'
  | 'title'
  | 'kind'
  | 'track'
  | 'status'
  | 'risk'
  | 'tools'
  | 'processes'
  | 'imported'
  | 'relations'
  | 'tests';
type When = 'requested' | 'deadline' | 'window' | 'live' | 'tested' | 'rolled-back';

/** A change without what makes it large; of its tests the results alone. */
export function outlineOf(change: Change): Outline {
  const { id, title, kind, track, status, risk, tools, processes, imported, relations } = change;
  const { requested, deadline, window, live, tested, 'rolled-back': rolledBack, tests } = change;
  const what = { id, title, kind, track, status, risk, tools, processes, imported, relations };
  const when = { requested, deadline, window, live, tested, 'rolled-back': rolledBack };
  return { ...what, ...when, tests: tests?.map(({ result }) => ({ check: '', result })) };
}
