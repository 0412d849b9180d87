import type { RecordKind } from '../model/record-kind';
import type { Entry } from './entry';

/** The field in which a record of a kind says what it is called. An answer is known by its reason. */
const TITLE_FIELDS = {
  change: 'title',
  update: 'title',
  answer: 'reason',
  tool: 'name',
  process: 'name',
  integration: 'name',
  'column-map': 'name',
  logbook: 'name',
} as const satisfies Record<RecordKind, string>;

/** The field that says what a record is called. */
export function titleField(kind: RecordKind): 'title' | 'name' | 'reason' {
  return TITLE_FIELDS[kind];
}

/** What a record is called; undefined when it does not say, or cannot be read. */
export function entryTitle(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'broken':
      return undefined;
    case 'change':
    case 'update':
      return entry.record.title;
    case 'answer':
      return entry.record.reason;
    default:
      return entry.record.name;
  }
}
