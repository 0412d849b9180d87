import * as z from 'zod';

/* What `updates` prints with --json. Keys are only ever added. */

const day = z.string().describe('YYYY-MM-DD');

const update = z.object({
  id: z.string(),
  title: z.string(),
  tool: z.string().nullable(),
  announced: day.nullable(),
  deadline: day.nullable(),
  next: day.nullable().describe('The next day that counts, or the last one that was missed'),
  state: z
    .enum(['open', 'answered', 'over'])
    .describe('over: nobody answered it, and it is so long over that nobody has to'),
  overdue: z.boolean().describe('Open, and its day was missed; exit code 1 when any is'),
  owner: z.string().nullable(),
  due: day.nullable().describe('By when it should be answered'),
  change: z.string().nullable().describe('The change that answers it'),
  reason: z.string().nullable().describe('Why no change is needed'),
  path: z.string().describe('Relative to the logbook, with /'),
});
export type UpdateOutput = z.infer<typeof update>;

/** What `updates --json` prints: a list, or what `updates ID` and `updates --add` wrote. */
export const updatesOutput = z.object({ updates: z.array(update) });
export type UpdatesOutput = z.infer<typeof updatesOutput>;
