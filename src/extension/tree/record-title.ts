import type { Entry } from '../../core/logbook/entry';
import { nameOf } from '../../core/logbook/layout';
import { changeTitle, targetName } from '../../core/logbook/names';
import type { OpenLogbook } from '../services/open-logbook';

/** What a person calls a record: its title or name, or its file while it cannot be read. */
export function recordTitle({ snapshot, name }: OpenLogbook, entry: Entry): string {
  switch (entry.kind) {
    case 'change':
      return changeTitle(snapshot, entry.id);
    case 'logbook':
      return name;
    case 'broken':
      return nameOf(entry.path);
    default:
      return targetName(snapshot, entry.id);
  }
}
