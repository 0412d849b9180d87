import * as z from 'zod';
import { RECORD_KINDS } from '../../core/model/record-kind';

/* What `history` and `blame` print with --json. Keys are only ever added. */

const path = z.string().describe('Relative to the logbook, with /');
const kind = z.enum(RECORD_KINDS);

const commit = z.object({
  commit: z.string(),
  author: z.object({ name: z.string(), email: z.string() }),
  date: z.string().describe('ISO with offset'),
  subject: z.string(),
});

/** `history` */
export const historyOutput = z.object({
  revisions: z
    .array(
      commit.extend({
        id: z.string(),
        kind,
        title: z.string(),
        path,
        movedFrom: path.nullable(),
        changes: z.array(
          z.object({
            type: z.enum(['created', 'deleted', 'set', 'item-added', 'item-removed', 'reordered']),
            field: z.string().describe('Keys from the top with dots; empty: the whole record'),
            item: z.array(z.string()).nullable().describe('What names the item of the list'),
            before: z.unknown().optional(),
            after: z.unknown().optional(),
          }),
        ),
        problems: z.array(z.string()),
      }),
    )
    .describe('Newest first'),
  more: z.boolean().describe('There are older ones, which --limit left out'),
});
export type HistoryOutput = z.infer<typeof historyOutput>;

/** `blame` */
export const blameOutput = z.object({
  id: z.string(),
  kind,
  path,
  fields: z.array(
    z.object({
      field: z.string().describe('As `set` takes it: settings[0].to'),
      value: z.unknown().describe('As the file has it now; scalars as their source text'),
      commit: commit.nullable().describe('What gave it this value; null: not saved yet'),
      past: z
        .array(z.object({ value: z.unknown().optional().describe('Left out: taken out'), commit }))
        .describe('All values that were saved, newest first'),
    }),
  ),
});
export type BlameOutput = z.infer<typeof blameOutput>;
