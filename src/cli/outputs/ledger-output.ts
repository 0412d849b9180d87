import * as z from 'zod';
import { VERDICTS } from '../../core/ledger/gap';

/* What `as-of` and `diff` print with --json. Keys are only ever added. */

const day = z.string().describe('YYYY-MM-DD');
const moment = z.string().describe('A day, or a time with its offset');
const value = z
  .unknown()
  .optional()
  .describe('As its source text; null: does not exist; left out: nobody said');

const name = {
  target: z.string().describe('A tool, process or integration'),
  environment: z.string().nullable(),
  asset: z.string().nullable(),
  path: z.string(),
};

const state = z.object({
  value,
  since: moment.nullable().describe('null: nobody wrote down when'),
  exact: z
    .boolean()
    .describe('false: not when it went live but when it was planned or written down'),
  change: z.string(),
  cause: z.enum(['live', 'rolled-back', 'reverts']),
});
export type StateOutput = z.infer<typeof state>;

const gap = z.object({
  ...name,
  verdict: z.enum(VERDICTS),
  expected: z.unknown().describe('What it was set to last'),
  found: z.unknown().describe('What the later change says it was'),
  before: z.object({ change: z.string(), on: moment.nullable() }),
  after: z.object({ change: z.string(), on: moment.nullable() }),
  message: z.string(),
  explanations: z.array(z.string()).describe('Kinder explanations, the likeliest first'),
});
export type GapOutput = z.infer<typeof gap>;

export const asOf = z.object({
  day,
  settings: z.array(state.extend(name)).describe('At the end of the day'),
  changedLater: z
    .array(z.object({ ...name, value, until: moment, change: z.string() }))
    .describe('Not spoken of by then; what the first later change says it was before'),
  gaps: z.array(gap),
});
export type AsOfOutput = z.infer<typeof asOf>;

export const diff = z.object({
  since: day,
  until: day,
  settings: z
    .array(
      z.object({
        ...name,
        from: value.describe(
          'On the first day; of a setting not known then, what the first change in between says it was',
        ),
        before: state.nullable().describe('At the end of the first day; null: not known then'),
        after: state,
        changes: z.array(z.string()).describe('All that moved it in between, the oldest first'),
        differs: z.boolean().describe('false: it was changed and is again what it was'),
      }),
    )
    .describe('Settings that moved after the end of the first day, up to the end of the last'),
  gaps: z.array(gap),
});
export type DiffOutput = z.infer<typeof diff>;
