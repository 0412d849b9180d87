import { buildState } from '../../../../src/core/logbook/build-snapshot';
import { readRecord } from '../../../../src/core/logbook/read-record';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';

/** The snapshot of a logbook with these files. */
export function snapshotOf(files: Readonly<Record<string, string>>): Snapshot {
  const entries = Object.entries(files).map(([path, text]) => readRecord(path, text).entry);
  return buildState(entries).snapshot;
}
