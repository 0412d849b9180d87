import { change } from './change';
import type { Change } from './change';
import { logbook } from './logbook';
import type { Logbook } from './logbook';
import type { RecordKind } from './record-kind';
import { integration, process, tool } from './stack';
import type { Integration, Process, Tool } from './stack';

/** The one definition of every record: types, JSON Schema, forms, checks and completion come from it. */
export const schemas = { logbook, tool, process, integration, change } as const satisfies Record<
  RecordKind,
  unknown
>;

/** What a valid record of each kind is once read. */
export interface RecordOf {
  readonly logbook: Logbook;
  readonly tool: Tool;
  readonly process: Process;
  readonly integration: Integration;
  readonly change: Change;
}
