import { answer } from './answer';
import type { Answer } from './answer';
import { change } from './change';
import type { Change } from './change';
import { columnMap } from './column-map';
import type { ColumnMap } from './column-map';
import { logbook } from './logbook';
import type { Logbook } from './logbook';
import type { RecordKind } from './record-kind';
import { integration, process, tool } from './stack';
import type { Integration, Process, Tool } from './stack';
import { update } from './update';
import type { Update } from './update';

/** The one definition of every record: types, JSON Schema, forms, checks and completion come from it. */
export const schemas = {
  logbook,
  tool,
  process,
  integration,
  change,
  update,
  'column-map': columnMap,
  answer,
} as const satisfies Record<RecordKind, unknown>;

/** What a valid record of each kind is once read. */
export interface RecordOf {
  readonly logbook: Logbook;
  readonly tool: Tool;
  readonly process: Process;
  readonly integration: Integration;
  readonly change: Change;
  readonly update: Update;
  readonly 'column-map': ColumnMap;
  readonly answer: Answer;
}
