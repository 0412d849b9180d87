import type { Snapshot } from './snapshot';

const LISTS = { tool: 'tools', process: 'processes', integration: 'integrations' } as const;

/** Whether a tool, process or integration of this id has a file, or is named by a change although it has none. */
export function namesInStack(snapshot: Snapshot, kind: keyof typeof LISTS, id: string): boolean {
  const list = LISTS[kind];
  if (snapshot[list].has(id)) return true;
  for (const { record } of snapshot.changeHeads.values())
    if (record[list]?.includes(id)) return true;
  return false;
}
