import type { AuditEvent, EventFileHead } from './event';

/** A file of audit entries, without them. */
export interface EventFile {
  /** As `eventPath` has it, relative to the logbook. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  /** Undefined when its first line is none: a file that somebody else put there, or a damaged one. */
  readonly head: EventFileHead | undefined;
}

/** Reads the audit entries of a logbook. */
export interface EventReader {
  /** In the order of their paths. */
  list(): Promise<readonly EventFile[]>;
  /**
   * The entries of one file, many at a time. A line that is none, or too long, is passed over, and its number told to
   * `broken`; so is all of a file without a head. Bounded in memory.
   */
  read(path: string, broken?: (line: number) => void): AsyncIterable<readonly AuditEvent[]>;
}
