import * as z from 'zod';

/* What `reconcile` prints with --json. Keys are only ever added. */

const day = z.string().describe('YYYY-MM-DD');
const count = z.int();
const totals = z.object({ documented: count, undocumented: count, ignored: count });
const span = z.object({ from: day, until: day });

const candidate = z.object({
  change: z.string(),
  score: z.number().describe('From 0 to 1: how likely the entries belong to it'),
  reasons: z
    .array(z.object({ code: z.string(), weight: z.number(), message: z.string() }))
    .describe('The strongest first; a weight below 0 speaks against it'),
});

const group = z.object({
  id: z.string().describe('The key of its first entry'),
  tool: z.string(),
  outcome: z.enum(['documented', 'undocumented', 'ignored']),
  change: z.string().nullable().describe('Of documented'),
  answer: z.string().nullable().describe('Of ignored'),
  ambiguous: z.boolean().describe('Two changes are too much alike to tell which it is'),
  expired: z.string().nullable().describe('An answer that ignored such entries until it expired'),
  actor: z.string().nullable(),
  from: z.string().describe('When the first entry was made'),
  until: z.string().describe('When the last one was made'),
  what: z.string(),
  entries: z.array(z.string()).describe('Their keys, the oldest first'),
  candidates: z.array(candidate).describe('What was looked at, best first'),
  lookedFor: z.string().nullable().describe('Of undocumented: what was looked for and not found'),
});

/** What `reconcile --json` prints. */
export const reconcileOutput = z.object({
  totals: totals.describe('Entries, not groups. Exit code 1 while any is undocumented'),
  groups: z.array(group).describe('The newest first'),
  withoutEntry: z
    .array(z.object({ change: z.string(), tool: z.string(), day, message: z.string() }))
    .describe('Changes that no entry belongs to, although the trail of their tool is known'),
  coverage: z.array(
    z.object({
      tool: z.string(),
      spans: z.array(span),
      gaps: z.array(span).describe('Days of which no export tells anything'),
      months: z.array(
        z.object({
          month: z.string().describe('YYYY-MM'),
          ...totals.shape,
          known: z.enum(['all', 'part', 'none']),
        }),
      ),
    }),
  ),
  ignoring: z.array(
    z.object({
      answer: z.string(),
      ignored: count,
      past: count.describe('Undocumented entries that it would ignore, were it not expired'),
      state: z.enum(['in-force', 'expired', 'says-nothing']),
    }),
  ),
  unread: z
    .array(
      z.object({
        path: z.string(),
        lines: count.nullable().describe('That are no entries; null: nothing of the file is read'),
      }),
    )
    .describe('Damaged files of audit entries; exit code 1 when there are any'),
});
export type ReconcileOutput = z.infer<typeof reconcileOutput>;

/** What it prints when it was given an answer. */
export const reconcileAnswerOutput = z.object({
  id: z.string().describe('The change or the answer that was written'),
  path: z.string(),
  entries: count.describe('How many entries it is about'),
});
export type ReconcileAnswerOutput = z.infer<typeof reconcileAnswerOutput>;
