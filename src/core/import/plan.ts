import type { AuditEvent } from '../events/event';
import type { ColumnMap } from '../model/column-map';
import type { Importer, Place, SourceFile } from './importer';
import type { LeftOutReason, Refusal } from './left-out';
import type { Answers, Question } from './question';

/** What somebody wants imported. */
export interface ImportRequest {
  /** The id of an importer; undefined: found out by looking at the files. */
  readonly source?: string;
  readonly files: readonly SourceFile[];
  readonly answers: Answers;
  /** The tool or process that everything is about, if it was named. */
  readonly tool?: string;
  readonly process?: string;
  readonly map?: ColumnMap;
  /** ISO, with `Z` or an offset. */
  readonly now: string;
  /** `YYYY-MM-DD`, where the logbook is. */
  readonly today: string;
  /** Who imports: a person of the logbook, or an e-mail address. */
  readonly by?: string;
}

/** A file that is imported, and what was found in it. Times are those of audit entries, known ones included. */
export interface PlannedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly rows: number;
  readonly from?: string;
  readonly until?: string;
}

/** Every row is one of three: `rows` = `made` + `known` + `leftOut`. */
export interface ImportCounts {
  readonly rows: number;
  /** Rows that become something new. */
  readonly made: number;
  /** Rows that an earlier import has brought already, or that another file of this one brings. */
  readonly known: number;
  readonly leftOut: number;
  /** What the rows are made into: changes, updates or audit entries. */
  readonly records: number;
  /** Audit entries whose row is equal to an earlier one of the same file: two things that happened, told apart by number. */
  readonly numbered: number;
}

export interface LeftOutRow {
  readonly place: Place;
  readonly reason: LeftOutReason;
}

/** One thing that would be written. */
export type PlannedItem =
  | {
      readonly what: 'change' | 'update';
      readonly place: Place;
      readonly id: string;
      readonly path: string;
      readonly title: string;
      readonly text: string;
    }
  | { readonly what: 'event'; readonly place: Place; readonly event: AuditEvent };

/** What an import would do, in every number; nothing of it is written yet. */
export interface ImportPlan {
  readonly id: string;
  /** The id of the importer, or `map:<id>`. */
  readonly source: string;
  readonly makes: Importer['makes'];
  /** Of audit entries: the tool whose they are. */
  readonly tool?: string;
  /** Of audit entries: the account that the file names, when it is one. */
  readonly account?: string;
  readonly files: readonly PlannedFile[];
  readonly counts: ImportCounts;
  /** The first few of what would be written. */
  readonly first: readonly PlannedItem[];
  /** The first thousand rows that are left out. */
  readonly leftOut: readonly LeftOutRow[];
}

/** What stands in the way of a plan: a person has to say something, or nothing of the file can be imported. */
export type NoPlan =
  | { readonly outcome: 'question'; readonly question: Question }
  | { readonly outcome: 'refused'; readonly reason: Refusal; readonly place?: Place };

/** How far reading has come. */
export interface ImportProgress {
  /** Of the bytes of all files together. */
  readonly bytes: number;
  readonly size: number;
  readonly rows: number;
}
