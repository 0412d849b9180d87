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

/** A change without what makes it large; of its tests the results alone. Spelled out: to spread takes several times as long. */
export function outlineOf(change: Change): Outline {
  return {
    id: change.id,
    title: change.title,
    kind: change.kind,
    track: change.track,
    status: change.status,
    risk: change.risk,
    tools: change.tools,
    processes: change.processes,
    imported: change.imported,
    relations: change.relations,
    requested: change.requested,
    deadline: change.deadline,
    window: change.window,
    live: change.live,
    tested: change.tested,
    'rolled-back': change['rolled-back'],
    tests: change.tests?.map(({ result }) => ({ check: '', result })),
  };
}
