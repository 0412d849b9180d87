import * as z from 'zod';
import { CHANGE_KINDS, STATUSES } from '../../core/model/codes';
import { RECORD_KINDS } from '../../core/model/record-kind';
import { PROBLEM_CODES } from '../../core/problem';
import { digestsOutput } from './digest-output';
import { blameOutput, historyOutput } from './history-output';
import { importListOutput, importOutput, importRevertOutput } from './import-output';
import { asOf, diff } from './ledger-output';
import { reconcileAnswerOutput, reconcileOutput } from './reconcile-output';
import { syncOutput } from './sync-output';
import { integrityOutput } from './integrity-output';
import { updatesOutput } from './updates-output';

/*
 * What the commands print with --json; `mops-logbook schema COMMAND` prints the JSON Schema of each. Keys are only
 * ever added. Commands take the types alone, so that none but `schema` loads this.
 */

const day = z.string().describe('YYYY-MM-DD');
const path = z.string().describe('Relative to the logbook, with /');
const ids = z.array(z.string());
const broken = z
  .array(z.object({ path, problem: z.string() }))
  .describe('Files that cannot be read, each with what is wrong');
export type BrokenFile = z.infer<typeof broken>[number];

const findingSchema = z.object({
  path,
  line: z.int().describe('From 1'),
  column: z.int().describe('From 1, in UTF-16 units'),
  severity: z.enum(['error', 'warning', 'info']),
  code: z.enum(PROBLEM_CODES),
  field: z.string().nullable().describe('settings[0].path; null: the file as a whole'),
  message: z.string(),
  fixes: z.array(z.string()).describe('Repairs in words, the likeliest first'),
});
export type Finding = z.infer<typeof findingSchema>;

const init = z.object({ logbook: z.string().describe('Absolute folder'), created: z.array(path) });
export type InitOutput = z.infer<typeof init>;

const newSchema = z.object({
  id: z.string(),
  path,
  addedTools: ids.describe('Tools of the catalogue for which a file was added'),
});
export type NewOutput = z.infer<typeof newSchema>;

const set = z.object({ id: z.string(), path, changed: z.boolean() });
export type SetOutput = z.infer<typeof set>;

const list = z.object({
  changes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(CHANGE_KINDS),
      status: z.enum(STATUSES),
      day: day.nullable(),
      tools: ids,
      processes: ids,
      path,
    }),
  ),
  broken,
});
export type ListOutput = z.infer<typeof list>;

const record = z
  .record(z.string(), z.unknown())
  .describe('Every field as the file has it; scalars as their source text');

const show = z.object({
  id: z.string(),
  kind: z.enum(RECORD_KINDS),
  path,
  record,
  findings: z.array(findingSchema),
});
export type ShowOutput = z.infer<typeof show>;

const target = {
  id: z.string(),
  name: z.string(),
  status: z.string().nullable(),
  owner: z.string().nullable(),
  changes: z.int(),
  open: z.int().describe('Changes that are neither live nor closed'),
  lastChange: day.nullable(),
  path,
};
const tools = z.object({
  tools: z.array(
    z.object({ ...target, vendor: z.string().nullable(), category: z.string().nullable() }),
  ),
  broken,
});
export type ToolsOutput = z.infer<typeof tools>;
const processes = z.object({ processes: z.array(z.object(target)), broken });
export type ProcessesOutput = z.infer<typeof processes>;

const check = z.object({
  findings: z.array(findingSchema).describe('Exit code 1 when any is an error or a warning'),
  errors: z.int(),
  warnings: z.int(),
  checked: z.int().describe('How many files were looked at'),
});
export type CheckOutput = z.infer<typeof check>;

const format = z.object({
  changed: z.array(path).describe('Rewritten, or with --check: not in the canonical style'),
  refused: z.array(z.object({ path, problem: z.string() })),
});
export type FormatOutput = z.infer<typeof format>;

const recordOutput = z.object({
  commit: z.string().nullable().describe('The last one; null: nothing was saved (exit code 1)'),
  commits: z.array(z.string()).describe('All that were made, the oldest first'),
  files: z.array(path),
  message: z.string(),
  findings: z
    .array(findingSchema)
    .describe('What is still wrong with what was saved, or why nothing was'),
});
export type RecordOutput = z.infer<typeof recordOutput>;

const pipeline = z.object({
  repository: z.string().describe('Absolute folder'),
  created: z.array(z.string()).describe('Relative to the repository, with /'),
  kept: z.array(z.string()).describe('Was there already, and is as it was'),
});
export type PipelineOutput = z.infer<typeof pipeline>;

const exported = z.object({
  format: z.int(),
  logbook: z.string().nullable(),
  changes: z.array(record),
});
const exportedLine = record.describe(
  'A line of `export --format ndjson`: a change, every field as the file has it; scalars as their source text',
);

/** By command. */
export const outputs = {
  init,
  new: newSchema,
  set,
  list,
  show,
  tools,
  processes,
  check,
  format,
  record: recordOutput,
  sync: syncOutput,
  history: historyOutput,
  blame: blameOutput,
  'as-of': asOf,
  diff,
  integrity: integrityOutput,
  updates: updatesOutput,
  digests: digestsOutput,
  reconcile: reconcileOutput,
  'reconcile-answer': reconcileAnswerOutput,
  export: exported,
  'export-ndjson': exportedLine,
  import: importOutput,
  'import-list': importListOutput,
  'import-revert': importRevertOutput,
  pipeline,
} as const;
