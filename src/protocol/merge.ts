import * as z from 'zod/mini';

/** What may stand in a field: both sides', as it was, or something of one's own. */
const take = z.enum(['ours', 'theirs', 'base', 'own']);
export type TakeChoice = z.infer<typeof take>;

/** What one side has, and who set it when, in words; both empty where nobody is known. */
const side = z.object({
  text: z.string(),
  who: z.string(),
  when: z.string(),
  /** This side left it as it was. */
  isUnchanged: z.boolean(),
});
export type MergeSide = z.infer<typeof side>;

const question = z.object({
  /** Names it in messages. */
  key: z.string(),
  label: z.string(),
  /** Why it is asked, where that needs words. */
  reason: z.string(),
  ours: side,
  theirs: side,
  /** As it was before both; left out where it was not there, or is the same as one of the sides. */
  base: z.optional(z.string()),
  /** Whether an answer of one's own can be written, and on how many lines. */
  own: z.enum(['none', 'line', 'lines']),
  /** What an answer of one's own begins with. */
  draft: z.string(),
  /** Prose, shown as it stands. */
  isLong: z.boolean(),
  answer: z.optional(z.object({ take, text: z.string() })),
});
export type MergeQuestion = z.infer<typeof question>;

/** What the extension says to the page on which a person decides what counts. */
export const toMerge = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('show'),
    records: z.array(
      z.object({ title: z.string(), kind: z.string(), questions: z.array(question) }),
    ),
    /** Said on top: others have shared meanwhile, or something stood in the way. */
    note: z.string(),
    words: z.optional(z.record(z.string(), z.unknown())),
  }),
  /** Sharing is under way, or has ended without success. */
  z.object({ type: z.literal('busy'), busy: z.boolean() }),
]);
export type ToMerge = z.infer<typeof toMerge>;

/** What that page says to the extension. */
export const fromMerge = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('answer'), key: z.string(), take, text: z.string() }),
  z.strictObject({ type: z.literal('openRecord'), record: z.int().check(z.nonnegative()) }),
  z.strictObject({ type: z.literal('finish') }),
  /** Leaves; answers are kept, and nothing is changed. */
  z.strictObject({ type: z.literal('later') }),
  z.strictObject({ type: z.literal('fault'), message: z.string() }),
]);
export type FromMerge = z.infer<typeof fromMerge>;
