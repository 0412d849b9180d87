import type { ChangeHead } from './change-head';
import type {
  AnswerEntry,
  BrokenEntry,
  ChangeEntry,
  ColumnMapEntry,
  Entry,
  IntegrationEntry,
  LogbookEntry,
  ProcessEntry,
  ToolEntry,
  UpdateEntry,
} from './entry';
import type { Slot } from './packed';

/** Everything that is known of a logbook at one moment. Never changed; a new one replaces it. */
export interface Snapshot {
  /** Every file, by path, broken ones too. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The same in order of their paths, as they are kept: for who hands all of them on. */
  readonly slots: Iterable<Slot>;
  /** The broken ones of them, found without unpacking the others. */
  readonly broken: Iterable<BrokenEntry>;
  readonly logbook: LogbookEntry | undefined;
  /** By id. Of a duplicate id the first path in order wins; the rule `duplicate-id` reports the other. */
  readonly changes: ReadonlyMap<string, ChangeEntry>;
  /** The same changes, perhaps with no more than their heads: for who looks at all of them. */
  readonly changeHeads: ReadonlyMap<string, ChangeHead>;
  readonly tools: ReadonlyMap<string, ToolEntry>;
  readonly processes: ReadonlyMap<string, ProcessEntry>;
  readonly integrations: ReadonlyMap<string, IntegrationEntry>;
  readonly updates: ReadonlyMap<string, UpdateEntry>;
  readonly columnMaps: ReadonlyMap<string, ColumnMapEntry>;
  readonly answers: ReadonlyMap<string, AnswerEntry>;
  /** For who looks at very many, each once: another object every time, of which nothing is kept. */
  readonly passing: {
    readonly entries: ReadonlyMap<string, Entry>;
    readonly changes: ReadonlyMap<string, ChangeEntry>;
    readonly changeHeads: ReadonlyMap<string, ChangeHead>;
  };
}
