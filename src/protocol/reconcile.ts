import * as z from 'zod/mini';
import { ANSWER_WHEN } from '../core/reconcile/answers';
import { TRIAGE_LISTS } from '../core/triage/query';

const count = z.int().check(z.nonnegative());
const text = z.string();

/** What a person looks at; empty: all of them. */
export const queryMessage = z.object({
  list: z.enum(TRIAGE_LISTS),
  tool: text,
  /** `YYYY-MM`, or empty. */
  month: text.check(z.regex(/^(\d{4}-\d{2})?$/)),
  person: text,
  search: text.check(z.maxLength(200)),
});
export type QueryMessage = z.infer<typeof queryMessage>;

/** A line of the list: a group of audit entries, or a change without one. */
const row = z.object({
  id: text,
  kind: z.enum(['undocumented', 'documented', 'ignored', 'without-entry']),
  title: text,
  tool: text,
  /** Who did it, by name; empty when nobody is named. */
  who: text,
  /** The newest of its times, or the day of a change. */
  at: text,
  entries: count,
  /** The setting of a single entry, before and after; empty as a rule. */
  values: text,
  /** What is known besides: the change, the reason, the likeliest change. Empty when there is nothing. */
  note: text,
});
export type RowMessage = z.infer<typeof row>;

const entry = z.object({
  at: text,
  who: text,
  what: text,
  /** What was touched. */
  where: text,
  before: z.optional(text),
  after: z.optional(text),
  words: text,
  /** The file and the line that it was imported from. */
  source: text,
});
export type EntryMessage = z.infer<typeof entry>;

const candidate = z.object({
  change: text,
  title: text,
  /** What state the change is in, and when it went live, in words. */
  about: text,
  /** From 0 to 100. */
  score: count.check(z.maximum(100)),
  reasons: z.array(z.object({ text, against: z.boolean() })),
});
export type CandidateMessage = z.infer<typeof candidate>;

/** A pattern of entries, with the fields that a rule may ask of. */
const when = z.partialRecord(z.enum(ANSWER_WHEN), text.check(z.maxLength(300)));
export type WhenMessage = z.infer<typeof when>;

const cell = z.object({
  month: text,
  documented: count,
  undocumented: count,
  ignored: count,
  known: z.enum(['all', 'part', 'none']),
});
export type CellMessage = z.infer<typeof cell>;

const named = z.object({ id: text, name: text });

const show = z.object({
  type: z.literal('show'),
  title: text,
  today: text,
  locale: text,
  timeZone: text,
  readOnly: z.boolean(),
  /**
   * `reading` until audit entries have been looked at for the first time; `elsewhere`: the logbook is not on the disk of
   * the computer that VS Code works on, and only there are they read.
   */
  state: z.enum(['reading', 'empty', 'ready', 'elsewhere']),
  /** What of the files of audit entries cannot be read, a sentence each. */
  damaged: z.array(text),
  /** Counts up with every look at the entries: lists asked for before are outdated. */
  revision: count,
  coverage: z.array(
    z.object({
      tool: text,
      name: text,
      /** From when to when exports were imported, in words. */
      spans: text,
      months: z.array(cell),
    }),
  ),
  totals: z.object({ documented: count, undocumented: count, ignored: count }),
  /** Whom entries name; the ones with the most first. */
  persons: z.array(named),
  /** Who may own a rule, and who is here. */
  people: z.array(named),
  me: text,
  /** What the page was opened for; it goes before what was looked at. */
  wish: z.optional(z.object({ tool: text, number: count })),
  words: z.optional(z.record(z.string(), z.unknown())),
});
export type ShowMessage = z.infer<typeof show>;

const rows = z.object({
  type: z.literal('rows'),
  asked: count,
  from: count,
  rows: z.array(row),
  /** How many lines each list has, filtered. */
  totals: z.record(queryMessage.shape.list, count),
  /** Where the line that was asked for stands now; -1: it is in the list no more. */
  found: z.int(),
});
export type RowsMessage = z.infer<typeof rows>;

const details = z.object({
  type: z.literal('details'),
  id: text,
  kind: row.shape.kind,
  title: text,
  tool: text,
  /** The change that documents it. */
  change: z.optional(named),
  /** Why it is ignored, by whom and until when; the file is an answer of the logbook. */
  ignored: z.optional(text),
  answer: z.optional(text),
  entries: z.array(entry),
  /** How many more entries it has. */
  more: count,
  /** What was looked for, and not found. */
  looked: z.array(text),
  candidates: z.array(candidate),
  /** What a rule would be made of. */
  pattern: when,
  /** Why the logbook may have a gap here, or what else is to be known; empty as a rule. */
  note: text,
});
export type DetailsMessage = z.infer<typeof details>;

/** What the extension says to the page that reconciles. */
export const toReconcile = z.discriminatedUnion('type', [
  show,
  rows,
  details,
  /** How many entries a rule would catch. */
  z.object({ type: z.literal('caught'), request: count, entries: count, undocumented: count }),
  /** Something has been answered: `undo` takes it back. Empty `of`: nothing goes on to the next line. */
  z.object({ type: z.literal('done'), of: text, text, undo: z.optional(count) }),
  z.object({ type: z.literal('refused'), text }),
]);
export type ToReconcile = z.infer<typeof toReconcile>;

const id = text.check(z.maxLength(2000));
const reason = text.check(z.maxLength(2000));

/** What that page says to the extension. */
export const fromReconcile = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({
    type: z.literal('rows'),
    asked: count,
    query: queryMessage,
    from: count,
    count: count.check(z.maximum(500)),
    /** The line whose place is wanted; empty: of none. */
    find: id,
  }),
  z.strictObject({ type: z.literal('details'), id }),
  z.strictObject({ type: z.literal('document'), id }),
  /** Without `change`: a person is asked which. */
  z.strictObject({ type: z.literal('link'), id, change: z.optional(id) }),
  z.strictObject({
    ...{ type: z.literal('notThis'), id, change: id },
    /** May be empty. */
    reason,
  }),
  z.strictObject({
    type: z.literal('ignore'),
    id,
    reason,
    /** Left out: these entries, this once. */
    rule: z.optional(z.strictObject({ when, owner: id, until: id })),
  }),
  z.strictObject({ type: z.literal('count'), request: count, when, until: id }),
  z.strictObject({ type: z.literal('noEntryExpected'), id, reason }),
  z.strictObject({ type: z.literal('undo'), undo: count }),
  z.strictObject({ type: z.literal('openChange'), id }),
  z.strictObject({ type: z.literal('openAnswer'), id }),
  z.strictObject({ type: z.literal('import') }),
  z.strictObject({ type: z.literal('fault'), message: text }),
]);
export type FromReconcile = z.infer<typeof fromReconcile>;
