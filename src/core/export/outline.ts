import type { HeadRecord } from '../logbook/change-head';
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

/** What a changelog says of a change and puts it in its place by. */
export type Shown = Pick<Change, Exclude<keyof Outline, Unsaid> | 'why' | 'settings'>;
type Unsaid = 'track' | 'risk' | 'imported' | 'relations' | 'tests' | 'tested';

/** A change without what no changelog says: a third of its head, which many keep the memory busy with. */
export function shownOf(change: HeadRecord): Shown {
  return {
    id: change.id,
    title: change.title,
    kind: change.kind,
    status: change.status,
    tools: change.tools,
    processes: change.processes,
    requested: change.requested,
    deadline: change.deadline,
    window: change.window,
    live: change.live,
    'rolled-back': change['rolled-back'],
    why: change.why,
    settings: change.settings,
  };
}

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
