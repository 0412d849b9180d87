import type { Snapshot } from '../logbook/snapshot';
import type { AuditEvent } from '../events/event';
import type { ColumnMap } from '../model/column-map';
import type { Change } from '../model/change';
import type { Update } from '../model/update';
import type { Value } from '../problem';
import type { LeftOutReason, Refusal } from './left-out';
import type { Answers, Question } from './question';

/** A file that somebody wants imported; its bytes come in pieces, and may be asked for more than once. */
export interface SourceFile {
  /** Without folders, except for files of one folder that belong together: then relative to it, with `/`. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** Where something stands in an imported file. */
export interface Place {
  readonly file: string;
  /** The line on which it starts, counted from 1. */
  readonly line: number;
}

/** An event as an importer finds it; its tool, its source and who is meant by its actor follow from the import. */
export type FoundEvent = Omit<AuditEvent, 'key' | 'tool' | 'source' | 'line' | 'file'> & {
  /** The vendor's own id; without one, the driver makes a key of what the row says. */
  readonly vendorId?: string;
};

/** A change as an importer finds it: no id yet, and the day that its id shall begin with. */
export type FoundChange = Omit<Partial<Change>, 'id' | 'title'> & { readonly title: string };
export type FoundUpdate = Omit<Partial<Update>, 'id' | 'title'> & { readonly title: string };

/** What a row, a fragment or a heading of an imported file became. Each of them becomes exactly one of these. */
export type ImportItem =
  | { readonly what: 'event'; readonly place: Place; readonly event: FoundEvent }
  | {
      readonly what: 'change';
      readonly place: Place;
      /** Tells it from all others of its source, the same each time: what is known already is not imported again. */
      readonly key: string;
      /** `YYYY-MM-DD`; undefined where the file does not say: the driver takes the day of the import. */
      readonly day: string | undefined;
      readonly change: FoundChange;
      /** How many rows it was made of: 1, unless a column map puts several together. */
      readonly rows?: number;
      /** Fields that are no fields of ours, to stand in the record as they are. */
      readonly more?: Readonly<Record<string, Value>>;
      /** Of a record of a logbook: it keeps this id, which is free, and is written as it is: `imported` as it has it. */
      readonly id?: string;
    }
  | {
      readonly what: 'update';
      readonly place: Place;
      readonly key: string;
      readonly day: string | undefined;
      readonly update: FoundUpdate;
    }
  /** A row whose record the logbook has already, equal in every field. */
  | { readonly what: 'known'; readonly place: Place; readonly id: string }
  /** A row that could not be taken, with the reason. */
  | { readonly what: 'left-out'; readonly place: Place; readonly reason: LeftOutReason }
  /** Something that only a person can say. The driver asks, and starts again with the answer; nothing is written. */
  | { readonly what: 'question'; readonly question: Question }
  /** The file cannot be imported at all, not even its other rows. Nothing is written. */
  | { readonly what: 'refused'; readonly place?: Place; readonly reason: Refusal };

/** What an importer may know. */
export interface ImportContext {
  readonly snapshot: Snapshot;
  /** What a person has said so far, on the command line or when they were asked. */
  readonly answers: Answers;
  /** The tool or process that everything is about, if it was named. */
  readonly tool?: string;
  readonly process?: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Of the importer `columns`. */
  readonly map?: ColumnMap;
}

/** The beginning of a file, for who wants to know what it is. */
export interface Sample {
  readonly name: string;
  /** The first 64 KB as text, however they are encoded. */
  readonly text: string;
}

/** A kind of file that can be imported: one a file of `core/import`, all of them listed in `importers.ts`. */
export interface Importer {
  /** What a person types: `salesforce-setup`. */
  readonly id: string;
  readonly makes: 'events' | 'changes' | 'updates';
  /** Where the format is described, or who writes and reads it so. */
  readonly describedBy: string;
  /** The ids or categories of the tools it is about, for proposing one (`salesforce`); none for those of any tool. */
  readonly tools?: readonly string[];
  /** How sure it is that this is one of its files, from 0 (no) to 1 (nothing else looks like this). */
  recognise(sample: Sample): number;
  /** All files of one import, in the order of their names; most read one after the other. Bounded in memory. */
  read(files: readonly SourceFile[], context: ImportContext): AsyncIterable<ImportItem>;
}
