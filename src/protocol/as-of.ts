import * as z from 'zod/mini';
import { VERDICTS } from '../core/ledger/gap';

const at = z.int().check(z.nonnegative());
const day = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/));

/** A value of a setting, from a day on. */
const entry = z.object({
  /** `YYYY-MM-DD`; empty: nobody wrote down when. */
  day,
  /** The day or time as the change has it. */
  moment: z.string(),
  exact: z.boolean(),
  /** Where its text stands in the setting's values; equal values have one place. */
  value: at,
  /** Where the change that made it so stands in the list of changes. */
  change: at,
  cause: z.enum(['live', 'rolled-back', 'reverts']),
});
export type EntryMessage = z.infer<typeof entry>;

const gap = z.object({
  id: z.string(),
  verdict: z.enum(VERDICTS),
  /** The entry after the jump, from 1; the one before it is the one before the jump. */
  entry: at,
  text: z.string(),
  /** The likeliest first, each with the change that speaks for it. */
  explanations: z.array(z.object({ text: z.string(), change: at })),
});
export type GapMessage = z.infer<typeof gap>;

const setting = z.object({
  key: z.string(),
  /** Where the name of its tool or process stands in the list of targets. */
  target: at,
  path: z.string(),
  /** The asset and the environment in words; empty where there is none. */
  where: z.string(),
  values: z.array(z.string()),
  entries: z.array(entry),
  /** What the first change says it was before, in words; left out when nobody said. */
  first: z.optional(z.string()),
  /** The first change says that it did not exist before. */
  isNew: z.boolean(),
  gaps: z.array(gap),
});
export type SettingMessage = z.infer<typeof setting>;

/** What the extension says to the page of settings over time. */
export const toAsOf = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('show'),
    /** Whose settings they are. */
    title: z.string(),
    today: day,
    locale: z.string(),
    timeZone: z.string(),
    targets: z.array(z.string()),
    changes: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        /** Who did it, by name; empty when nobody is named. */
        who: z.string(),
        /** The first line of why; empty when it was not said. */
        why: z.string(),
      }),
    ),
    settings: z.array(setting),
    /** Begin by comparing two days. */
    compare: z.boolean(),
    readOnly: z.boolean(),
    words: z.optional(z.record(z.string(), z.unknown())),
  }),
]);
export type ToAsOf = z.infer<typeof toAsOf>;

/** What that page says to the extension. */
export const fromAsOf = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('openChange'), id: z.string() }),
  z.strictObject({ type: z.literal('logGap'), gap: z.string() }),
  z.strictObject({ type: z.literal('answerGap'), gap: z.string() }),
  z.strictObject({ type: z.literal('fault'), message: z.string() }),
]);
export type FromAsOf = z.infer<typeof fromAsOf>;
