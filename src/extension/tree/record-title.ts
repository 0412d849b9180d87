import type { Entry } from '../../core/logbook/entry';
import { entryTitle } from '../../core/logbook/entry-title';
import { nameOf } from '../../core/logbook/layout';
import type { OpenLogbook } from '../services/open-logbook';

/** What a person calls a record: its title or name, or its file while it cannot be read. */
export function recordTitle({ name }: OpenLogbook, entry: Entry): string {
  switch (entry.kind) {
    case 'logbook':
      return name;
    case 'broken':
      return nameOf(entry.path);
    default:
      return entryTitle(entry) ?? entry.id;
  }
}
