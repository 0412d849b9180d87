import type { Problem } from '../problem';
import type { RecordKind } from '../model/record-kind';
import type { RecordOf } from '../model/records';

/** What a file of a logbook turned out to be. `path` is relative to the logbook, with `/`. */
interface EntryOf<K extends RecordKind> {
  readonly kind: K;
  readonly path: string;
  /** The id written inside, or the file's stem while that is missing or unusable. */
  readonly id: string;
  /**
   * The record as far as it is valid: a field with a problem is left out, unknown keys are kept.
   * Of a change, long prose is cut to its first paragraph (see `shortened`).
   */
  readonly record: RecordOf[K];
  /** Prose was cut for the index; `Logbook.read` has all of it. */
  readonly shortened: boolean;
  /** Problems of this file alone: its YAML and its fields. Rules that look at several records come later. */
  readonly problems: readonly Problem[];
}

/** `rest` gives what was cut off of `why` and `what`, for searching; it may be gone from the cache. */
export type ChangeEntry = EntryOf<'change'> & { readonly rest?: () => string | undefined };
export type ToolEntry = EntryOf<'tool'>;
export type ProcessEntry = EntryOf<'process'>;
export type IntegrationEntry = EntryOf<'integration'>;
export type LogbookEntry = EntryOf<'logbook'>;
export type UpdateEntry = EntryOf<'update'>;
export type ColumnMapEntry = EntryOf<'column-map'>;
export type AnswerEntry = EntryOf<'answer'>;

/** A file that could not be read as a record: it stays listed, with what is wrong, and opens as text. */
export interface BrokenEntry {
  readonly kind: 'broken';
  /** What it would be, from where it stands. */
  readonly expected: RecordKind;
  readonly path: string;
  readonly id: string;
  readonly problems: readonly Problem[];
}

export type Entry =
  | ChangeEntry
  | ToolEntry
  | ProcessEntry
  | IntegrationEntry
  | LogbookEntry
  | UpdateEntry
  | ColumnMapEntry
  | AnswerEntry
  | BrokenEntry;
