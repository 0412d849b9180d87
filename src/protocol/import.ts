import * as z from 'zod/mini';
import { QUESTION_CODES } from '../core/import/question';
import type { Answers } from '../core/import/question';
import { DATE_ORDERS, MAP_MAKES } from '../core/model/codes';
import type { ColumnMap } from '../core/model/column-map';

const text = z.optional(z.string());
const amount = z.optional(z.number());
const translation = z.object({ from: z.string(), to: z.string() });

/** A column map as the page edits it. */
const mapMessage = z.object({
  id: z.string(),
  name: text,
  makes: z.enum(MAP_MAKES),
  headings: z.array(z.string()),
  columns: z.array(
    z.object({
      heading: z.string(),
      field: z.string(),
      'split-by': text,
      values: z.optional(z.array(translation)),
    }),
  ),
  defaults: z.optional(z.array(z.object({ field: z.string(), value: z.string() }))),
  'one-change-per': z.optional(z.array(z.string())),
  'key-columns': z.optional(z.array(z.string())),
  tool: text,
  process: text,
  encoding: text,
  delimiter: text,
  'heading-line': amount,
  'date-order': z.optional(z.enum(DATE_ORDERS)),
  'time-zone': text,
}) satisfies z.ZodMiniType<Omit<ColumnMap, 'allowed'>>;
export type MapMessage = z.infer<typeof mapMessage>;

const answers = z.partialRecord(z.enum(QUESTION_CODES), z.string()) satisfies z.ZodMiniType<
  Partial<Answers>
>;

/** What a person has said of the files so far. */
const importRequest = z.object({
  /** The importer; undefined: the one that is surest of the file. */
  source: text,
  answers,
  /** The map as it was corrected here; undefined: the logbook's own for these headings, or what is proposed. */
  map: z.optional(mapMessage),
});
export type ImportRequest = z.infer<typeof importRequest>;

const choice = z.object({ value: z.string(), label: z.string(), help: text });
export type ChoiceMessage = z.infer<typeof choice>;

/** A field that a column can fill. */
const field = z.object({
  value: z.string(),
  label: z.string(),
  help: z.string(),
  /** What it may say, for those that take one of few words. */
  choices: z.optional(z.array(choice)),
});
export type FieldMessage = z.infer<typeof field>;

const question = z.object({
  code: z.enum(QUESTION_CODES),
  /** The whole question. */
  text: z.string(),
  choices: z.array(choice),
  /** What was answered, or what holds until it is. */
  answer: z.string(),
});
export type QuestionMessage = z.infer<typeof question>;

const column = z.object({
  heading: z.string(),
  /** Values from the file. */
  samples: z.array(z.string()),
  /** Why this field was proposed; empty for what a person chose. */
  why: z.string(),
  /** All values, where they are few: those that can be translated. */
  values: z.array(z.string()),
});
export type ColumnMessage = z.infer<typeof column>;

/** One of the things that would be made. */
const item = z.object({
  title: z.string(),
  /** What can be said of it in a word each. */
  facts: z.array(z.string()),
  text: z.string(),
  settings: z.array(z.object({ path: z.string(), from: z.string(), to: z.string() })),
  /** Where it stands in the file. */
  place: z.string(),
});
export type ItemMessage = z.infer<typeof item>;

const entry = z.object({
  at: z.string(),
  /** The exact time. */
  exactly: z.string(),
  who: z.string(),
  what: z.string(),
  asset: z.string(),
});
export type EntryMessage = z.infer<typeof entry>;

const leftOut = z.object({ place: z.string(), why: z.string(), count: z.number() });

const looked = z.object({
  type: z.literal('looked'),
  /** The number of the look that it answers. */
  asked: z.number(),
  /** What the files are taken for, and why; undefined: for nothing yet. */
  source: z.optional(z.object({ value: z.string(), why: z.string() })),
  makes: z.enum(['events', 'changes', 'updates']),
  questions: z.array(question),
  /** Those of a spreadsheet, with the map that it is read by. */
  columns: z.optional(
    z.object({
      list: z.array(column),
      map: mapMessage,
      /** The map is one of the logbook, and nothing of it was changed here. */
      isKept: z.boolean(),
    }),
  ),
  counts: z.object({
    rows: z.number(),
    news: z.number(),
    known: z.number(),
    leftOut: z.number(),
  }),
  items: z.array(item),
  entries: z.array(entry),
  leftOut: z.array(leftOut),
  /** Why nothing of it can be imported; empty when it can. */
  refused: z.string(),
});
export type LookedMessage = z.infer<typeof looked>;

/** What the extension says to the page that imports. */
export const toImport = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('show'),
    /** The logbook and the files, for the next window. */
    logbook: z.string(),
    uris: z.array(z.string()),
    title: z.string(),
    /** What is known before a person says anything: where the files were dropped. */
    request: importRequest,
    /** The first of them. */
    files: z.array(z.object({ name: z.string(), size: z.string() })),
    count: z.number(),
    sources: z.array(choice),
    fields: z.object({ changes: z.array(field), entries: z.array(field) }),
    tools: z.array(choice),
    processes: z.array(choice),
    words: z.optional(z.record(z.string(), z.unknown())),
  }),
  looked,
  /** A question was answered elsewhere: a tool was added. */
  z.object({ type: z.literal('answer'), code: z.enum(QUESTION_CODES), value: z.string() }),
  /** How far it is, from 0 to 1. */
  z.object({
    type: z.literal('progress'),
    share: z.number(),
    text: z.string(),
    canStop: z.boolean(),
  }),
  /** It was imported, or taken back. */
  z.object({
    type: z.literal('done'),
    text: z.string(),
    /** What can be looked at now; undefined once it was taken back. */
    makes: z.optional(z.enum(['events', 'changes', 'updates'])),
  }),
  /** Something could not be done: why, what is safe, and what to do. Empty: a person stopped it. */
  z.object({ type: z.literal('refused'), text: z.string() }),
]);
export type ToImport = z.infer<typeof toImport>;
export type ShownImport = Extract<ToImport, { type: 'show' }>;

/** What that page says to the extension. */
export const fromImport = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('look'), asked: z.number(), request: importRequest }),
  z.strictObject({ type: z.literal('import'), request: importRequest }),
  z.strictObject({ type: z.literal('stop') }),
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('see') }),
  z.strictObject({ type: z.literal('chooseFiles') }),
  z.strictObject({ type: z.literal('addTool'), code: z.enum(QUESTION_CODES) }),
  z.strictObject({ type: z.literal('fault'), message: z.string() }),
]);
export type FromImport = z.infer<typeof fromImport>;

/** What the page keeps while it is hidden, and when the window is loaded again. */
export const importState = z.object({
  logbook: z.string(),
  uris: z.array(z.string()),
  request: importRequest,
  /** What was asked so far: an answer of it can be corrected in the next window, where nobody asks again. */
  questions: z._default(z.array(question), []),
});
