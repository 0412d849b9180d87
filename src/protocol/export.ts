import * as z from 'zod/mini';
import { DIGEST_DETAILS, EXPORT_FORMATS, GROUPINGS, PERIODS, STATUSES } from '../core/model/codes';
import type { ExportRequest } from '../core/model/export-request';

const text = z.optional(z.string());
const flag = z.optional(z.boolean());

/** What a person has chosen; the keys of a remembered export. */
const requestMessage = z.object({
  format: z.optional(z.enum(EXPORT_FORMATS)),
  period: z.optional(z.enum(PERIODS)),
  since: text,
  until: text,
  tool: text,
  process: text,
  integration: text,
  status: z.optional(z.array(z.enum(STATUSES))),
  person: text,
  text,
  drafts: flag,
  group: z.optional(z.enum(GROUPINGS)),
  title: text,
  audience: text,
  top: z.optional(z.number()),
  waiting: flag,
  again: flag,
  with: z.optional(z.array(z.enum(DIGEST_DETAILS))),
  language: text,
  template: text,
  charts: flag,
  'base-url': text,
  sample: z.optional(z.number()),
  seed: text,
  pasted: flag,
  output: text,
}) satisfies z.ZodMiniType<ExportRequest>;

const choice = z.object({ value: z.string(), label: z.string(), help: z.optional(z.string()) });
export type ChoiceMessage = z.infer<typeof choice>;

const sheet = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** How many rows are not shown. */
  more: z.number(),
});

/** What an export looks like, as far as it is shown. */
const shown = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('markdown'), text: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** A whole page without scripts; it is shown in a frame that may run none. */
  z.object({ kind: z.literal('html'), html: z.string() }),
  z.object({ kind: z.literal('tables'), sheets: z.array(sheet) }),
  z.object({
    kind: z.literal('files'),
    paths: z.array(z.string()),
    /** There will be others. */
    more: z.boolean(),
    /** The page that a reader sees first, if there is one. */
    html: z.optional(z.string()),
  }),
  /** It cannot be made as it was asked for. */
  z.object({ kind: z.literal('problem'), text: z.string() }),
]);
export type ShownMessage = z.infer<typeof shown>;

/** What the extension says to the page that exports. */
export const toExport = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('show'),
    /** Which logbook it is, for the next window; and its name. */
    logbook: z.string(),
    title: z.string(),
    today: z.string(),
    /** What the page begins with when a person has not chosen anything on it yet. */
    request: requestMessage,
    choices: z.object({
      formats: z.array(choice),
      /** With what each means today. */
      periods: z.array(choice),
      tools: z.array(choice),
      processes: z.array(choice),
      integrations: z.array(choice),
      people: z.array(choice),
      groups: z.array(choice),
      audiences: z.array(choice),
      languages: z.array(choice),
      templates: z.array(choice),
    }),
    presets: z.array(z.object({ name: z.string(), request: requestMessage })),
    /** The logbook is for reading only: nothing is remembered in it. */
    readOnly: z.boolean(),
    words: z.optional(z.record(z.string(), z.unknown())),
  }),
  z.object({
    type: z.literal('preview'),
    /** The number of the question that it answers. */
    asked: z.number(),
    count: z.number(),
    /** How many changes there are in all, in words. */
    summary: z.string(),
    /** That only the first of them are shown; empty when all are. */
    part: z.string(),
    shown,
    /** What would be typed instead. */
    command: z.string(),
  }),
  /** What was asked to be copied, with its look; its plain text is on the clipboard already. */
  z.object({ type: z.literal('copied'), html: z.string(), text: z.string() }),
  /** Something was done: a line for the person, and the remembered export that the page now shows. */
  z.object({ type: z.literal('done'), text: z.string(), preset: z.optional(z.string()) }),
  /** Something could not be done: why, what is safe, and what to do. */
  z.object({ type: z.literal('refused'), text: z.string() }),
]);
export type ToExport = z.infer<typeof toExport>;

/** What that page says to the extension. */
export const fromExport = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('preview'), asked: z.number(), request: requestMessage }),
  z.strictObject({ type: z.literal('save'), request: requestMessage }),
  z.strictObject({ type: z.literal('copy'), request: requestMessage }),
  /** The digest of this request was sent to its audience. */
  z.strictObject({ type: z.literal('markSent'), request: requestMessage }),
  /** A website is to be published whenever somebody shares changes. */
  z.strictObject({ type: z.literal('publish') }),
  z.strictObject({ type: z.literal('copyCommand'), command: z.string() }),
  z.strictObject({
    type: z.literal('remember'),
    request: requestMessage,
    /** The remembered export that the page began with. */
    preset: text,
  }),
  z.strictObject({ type: z.literal('openLink'), url: z.string() }),
  z.strictObject({ type: z.literal('fault'), message: z.string() }),
]);
export type FromExport = z.infer<typeof fromExport>;

/** What the page keeps while it is hidden, and when the window is loaded again. */
export const exportState = z.object({
  logbook: z.string(),
  request: requestMessage,
  preset: text,
});
