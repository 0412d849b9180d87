import * as z from 'zod';
import { LEFT_OUT_CODES } from '../../core/import/left-out';
import { QUESTION_CODES } from '../../core/import/question';

const path = z.string().describe('Relative to the logbook, with /');
const place = { file: z.string(), line: z.int().describe('From 1') };

/** What `import --json` prints. */
export const importOutput = z.object({
  dryRun: z.boolean(),
  import: z
    .string()
    .nullable()
    .describe('The id of the import; null: it asks something (exit code 2)'),
  source: z.string().nullable(),
  tool: z.string().nullable().describe('Of audit entries'),
  receipt: path
    .nullable()
    .describe('Says of every row what became of it; null: nothing was written'),
  rows: z.int().describe('made + known + leftOut'),
  made: z.int(),
  known: z.int().describe('Brought by an earlier import already'),
  leftOut: z.int().describe('Exit code 1 when there are any'),
  records: z.int().describe('Changes, updates or audit entries that were made of rows'),
  numbered: z
    .int()
    .describe('Audit entries equal to another of the same second, told apart by number'),
  files: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      rows: z.int(),
      from: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
  first: z.array(z.object({ ...place, path: path.nullable(), title: z.string() })),
  leftOutRows: z
    .array(z.object({ ...place, code: z.enum(LEFT_OUT_CODES), reason: z.string() }))
    .describe('The first thousand'),
  question: z
    .object({
      code: z.enum(QUESTION_CODES),
      text: z.string(),
      choices: z.array(z.string()),
      examples: z.array(z.string()),
    })
    .nullable(),
});
export type ImportOutput = z.infer<typeof importOutput>;

/** What `import --list --json` prints. */
export const importListOutput = z.object({
  imports: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      makes: z.string(),
      tool: z.string().nullable(),
      on: z.string(),
      by: z.string().nullable(),
      files: z.array(z.string()),
      rows: z.int(),
      made: z.int(),
      known: z.int(),
      leftOut: z.int(),
      records: z.int(),
    }),
  ),
  sources: z.array(z.object({ id: z.string(), makes: z.string(), describedBy: z.string() })),
});
export type ImportListOutput = z.infer<typeof importListOutput>;

/** What `import --revert ID --json` prints. */
export const importRevertOutput = z.object({
  deleted: z.int(),
  kept: z.array(path).describe('Edited since they were imported'),
  moved: z
    .array(z.object({ path, now: path }))
    .describe('Stays: its record stands elsewhere than the import put it'),
  gone: z.array(path).describe('No longer there when the import was reverted'),
});
export type ImportRevertOutput = z.infer<typeof importRevertOutput>;
