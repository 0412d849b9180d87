import type { Entry } from '../logbook/entry';
import type { Snapshot } from '../logbook/snapshot';
import type { Rule } from './rule';
import { FINE } from './rule';

/** Two files with one id: the first path in order has it, the others are reported. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  looksAtChanges: true,
  check(entry, { snapshot }) {
    const owner = ownerOfId(entry, snapshot);
    if (!owner || owner.path === entry.path) return FINE;
    const args = { id: entry.id, other: owner.path };
    return [{ code: 'duplicate-id', severity: 'error', args, path: ['id'] }];
  },
};

/** The file that has this entry's id, by the order of paths; undefined for what has no id of its own. */
export function ownerOfId(entry: Entry, snapshot: Snapshot): Entry | undefined {
  switch (entry.kind) {
    case 'change':
      return snapshot.changes.get(entry.id);
    case 'tool':
      return snapshot.tools.get(entry.id);
    case 'process':
      return snapshot.processes.get(entry.id);
    case 'integration':
      return snapshot.integrations.get(entry.id);
    case 'update':
      return snapshot.updates.get(entry.id);
    case 'column-map':
      return snapshot.columnMaps.get(entry.id);
    case 'answer':
      return snapshot.answers.get(entry.id);
    case 'logbook':
    case 'broken':
      return undefined;
  }
}
