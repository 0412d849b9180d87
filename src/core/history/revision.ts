import type { Plain } from '../model/field';
import type { RecordKind } from '../model/record-kind';
import type { Problem } from '../problem';
import type { FieldChange } from './field-changes';

/** One save to the logbook. Names and subject are what the author wrote: untrusted, and proof of nothing. */
export interface Commit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly author: { readonly name: string; readonly email: string };
  /** When it was written, by the author's clock: ISO with offset. */
  readonly date: string;
  /** Who put it where it stands, and when by their clock; the author as a rule. */
  readonly committer: { readonly name: string; readonly email: string };
  readonly committed: string;
  readonly subject: string;
  /** What came before it is not on this computer (a shallow clone), so it seems to add everything. */
  readonly boundary: boolean;
}

/** What one commit did to one record. */
export interface Revision {
  readonly commit: Commit;
  /** Relative to the logbook; where the record stood afterwards, or last. */
  readonly path: string;
  /** Where it stood before, when it was moved. */
  readonly movedFrom: string | undefined;
  readonly kind: RecordKind;
  readonly id: string;
  /** Title or name afterwards (of a removed record: before), or its id. */
  readonly title: string;
  /** The record before and after; undefined: it did not exist, or could not be read (see `problems`). */
  readonly before: Plain | undefined;
  readonly after: Plain | undefined;
  /** Of a merge: only what differs from every side that it joins. */
  readonly changes: readonly FieldChange[];
  /** Why a side could not be read. */
  readonly problems: readonly Problem[];
}
