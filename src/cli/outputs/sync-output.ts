import * as z from 'zod';

const setBy = z
  .object({
    commit: z.string(),
    author: z.object({ name: z.string(), email: z.string() }),
    date: z.string().describe('ISO with offset'),
  })
  .nullable()
  .describe('The save that last set it on this side');

const value = z.unknown().optional().describe('Left out: not there');

/** What `sync` prints with --json. */
export const syncOutput = z.object({
  received: z.int().describe('Commits'),
  sent: z.int().describe('Commits'),
  joined: z.boolean().describe('Both sides had something new, joined by a commit of its own'),
  address: z.string(),
  questions: z
    .array(
      z.object({
        path: z.string().describe('Relative to the logbook, with /'),
        id: z.string(),
        field: z.string().describe('As --take names it; empty: the whole record'),
        why: z.enum(['field', 'deleted', 'moved', 'as-a-whole']),
        before: value,
        ours: value,
        theirs: value,
        oursBy: setBy,
        theirsBy: setBy,
      }),
    )
    .describe('What has to be decided first: nothing was shared, and the exit code is 1'),
});
export type SyncOutput = z.infer<typeof syncOutput>;
