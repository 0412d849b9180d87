import type { PartOf } from '../part-files';
import type { LeftOutReason } from './left-out';
import type { ImportPlan, PlannedFile } from './plan';

/**
 * What an import did: `imports/done/<import id>.ndjson`. The first line is the head; each further one says what became
 * of a row, or of several in a row that fared alike, so that the rows of all lines add up to those of the head. Where
 * the lines are too many for one file, they go on in others (`part-files`), and only the first names audit entries.
 */
export interface ReceiptHead {
  readonly format: 1;
  readonly import: string;
  readonly part?: PartOf;
  readonly source: string;
  readonly makes: ImportPlan['makes'];
  readonly tool?: string;
  readonly on: string;
  readonly by?: string;
  readonly files: readonly PlannedFile[];
  readonly rows: number;
  readonly made: number;
  readonly known: number;
  readonly 'left-out': number;
  /** How many changes, updates or audit entries the rows were made into. */
  readonly records: number;
  /** Of audit entries: their file and the SHA-256 of its bytes; then the others, where they are too many for one. */
  readonly entries?: { readonly path: string; readonly sha256: string };
  readonly 'more-entries'?: readonly { readonly path: string; readonly sha256: string }[];
  /** When it was taken back in part: records that had been edited meanwhile were kept, and stand here still. */
  readonly reverted?: string;
}

/** Where a line of a receipt is about. */
interface Rows {
  /** The file, where the import had several. */
  readonly file?: string;
  /** The line of the file on which it starts, counted from 1; `until`: the one on which the last row starts. */
  readonly line: number;
  readonly until?: number;
  /** How many rows; absent: one. */
  readonly rows?: number;
}

export type ReceiptLine = Rows &
  (
    | { readonly made: string; readonly sha256: string; readonly key: string }
    /** Audit entries: each has its line and its key in a file that the head names. */
    | { readonly entries: true }
    | { readonly known: true; readonly key?: string }
    | { readonly 'left-out': LeftOutReason['code']; readonly args: LeftOutReason['args'] }
  );
