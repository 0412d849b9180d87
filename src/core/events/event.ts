import type { Plain } from '../model/field';
import type { PartOf } from '../part-files';

/**
 * A line of a vendor's audit trail as the logbook keeps it: the same keys whatever the vendor, and what the vendor
 * wrote beside them. One line of NDJSON in `events/<tool>/<import id>.ndjson` (of a large import in one of several
 * files, see `eventPath`); people read *audit entry*.
 */
export interface AuditEvent {
  /** The vendor's own id behind the name of its source, `hubspot-audit:123`, or else a hash: `gtm:#3f9a…`. */
  readonly key: string;
  /** When it happened, ISO with `Z` or an offset. */
  readonly at: string;
  readonly tool: string;
  /** The id of the importer, or `map:<id>` of a column map. */
  readonly source: string;
  /** The id of a person of the logbook, a name that is no address, or a sign that stands for one (`someone-3f9a2c`). */
  readonly actor?: string;
  /** The vendor's own word or code. */
  readonly action: string;
  /** What kind of thing was touched, in the vendor's words. */
  readonly type?: string;
  /** Its name and id there. */
  readonly asset?: string;
  readonly 'asset-id'?: string;
  /** The setting, as far as the entry names one; absent values are not known, null: did not exist. */
  readonly path?: string;
  readonly from?: Plain;
  readonly to?: Plain;
  /** What the vendor's trail says in words. */
  readonly text?: string;
  /** The account, portal, container or workspace. */
  readonly account?: string;
  /** The line of the imported file on which it starts, counted from 1. */
  readonly line: number;
  /** The name of that file, where the import had several. */
  readonly file?: string;
  /** The fields as the file had them, after addresses and secrets were taken out; what is empty is left out. */
  readonly original: Readonly<Record<string, Plain>>;
}

/** The first line of a file of events: which import it is. Everything that follows from its lines is not repeated. */
export interface EventFileHead {
  readonly format: 1;
  readonly import: string;
  /** Of an import that is too large for one file: which of its files this is, from 1. */
  readonly part?: PartOf;
  readonly source: string;
  readonly tool: string;
  /** The name of the file that was imported, without folders, and the SHA-256 of its bytes; of several, the first. */
  readonly file: string;
  readonly sha256: string;
  /** When it was imported, and by whom. */
  readonly on: string;
  readonly by?: string;
  readonly account?: string;
  /**
   * How many rows the imported file had, how many of them stand here, and how many of all were known already, or were
   * left out.
   */
  readonly rows: number;
  readonly events: number;
  readonly known: number;
  readonly 'left-out': number;
  /** The first and last time in the *imported file*, entries that were known already included. */
  readonly from?: string;
  readonly until?: string;
  /** Of an import of several files: each of them, so that what lies between two is known not to be covered. */
  readonly files?: readonly ImportedFile[];
}

/** One of several files of an import; times as in the head. */
export interface ImportedFile {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
  readonly from?: string;
  readonly until?: string;
}
