import * as z from 'zod/mini';
import { fieldPast } from './field-past';
import { fieldSpec, operation, path, plain, problem } from './values';

/** The kinds of record that have a form; logbook.yaml is edited as text. */
export const FORM_KINDS = ['change', 'tool', 'process', 'integration', 'update'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** One thing that a picker offers: what is written, what is read, and a word beside it. */
const offer = z.object({
  value: z.string(),
  label: z.string(),
  detail: z.optional(z.string()),
  /** Other words that find it: an e-mail, an alias. */
  also: z.optional(z.string()),
  /** Kept for old records, not for new ones: a retired tool, a person who left. */
  past: z.optional(z.boolean()),
  /** Of a setting: its value now, where the row that asked leaves no doubt which it is. */
  now: z.optional(plain),
});
export type Offer = z.infer<typeof offer>;

/** Short lists are sent whole and filtered in the page; changes and setting paths are asked for by `find`. */
const offers = z.object({
  person: z.array(offer),
  team: z.array(offer),
  audience: z.array(offer),
  tool: z.array(offer),
  process: z.array(offer),
  integration: z.array(offer),
});
export type Offers = z.infer<typeof offers>;

export const FOUND_BY_ASKING = ['change', 'setting-path'] as const;

/** What the row that a setting is looked for in says already. */
export interface FindRow {
  readonly target?: string | undefined;
  readonly environment?: string | undefined;
  readonly asset?: string | undefined;
}

/** What policy, track, risk or compliance ask of a change. */
const ask = z.object({ field: z.string(), because: z.optional(z.string()), met: z.boolean() });
export type FormAsk = z.infer<typeof ask>;

/** Everything that the form shows and that comes from its document, as one version of that document says. */
const formState = z.object({
  version: z.int(),
  record: z.record(z.string(), plain),
  problems: z.array(problem),
  asks: z.array(ask),
  /** Titles of the changes that this record names, by id. */
  titles: z.record(z.string(), z.string()),
  /** Why nothing can be edited, or undefined. */
  readOnly: z.optional(problem),
});
export type FormState = z.infer<typeof formState>;

/** How often a record was saved to the logbook, by whom last, and when (ISO). */
const past = z.object({ saves: z.int(), by: z.string(), on: z.string() });
export type FormPast = z.infer<typeof past>;

/** How far a decided approval can be trusted, in words; see `core/trust`. */
const approvalMark = z.object({
  /** In `approvals`; and what was decided there, since the page may know of a newer version by now. */
  index: z.int(),
  decision: z.string(),
  level: z.enum(['signed', 'under-name', 'reported', 'not-saved', 'not-here']),
  words: z.string(),
  /** That it is for another version of the change than this one. */
  earlier: z.optional(z.string()),
  /** How this version differs from that one, a line each. */
  differences: z.array(z.string()),
  /** That the same was asked again, and perhaps answered. */
  again: z.optional(z.enum(['asked', 'decided'])),
  /** What that means, and what it does not. */
  meaning: z.string(),
});
export type ApprovalMark = z.infer<typeof approvalMark>;

const request = z.int().check(z.nonnegative());

/** What the extension says to a form. */
export const toForm = z.discriminatedUnion('type', [
  /** First, and again when the page was reloaded or the logbook's own fields changed. */
  z.object({
    type: z.literal('init'),
    kind: z.enum(FORM_KINDS),
    specs: z.array(fieldSpec),
    /** Contents of the translation bundle; absent in English. */
    words: z.optional(z.record(z.string(), z.unknown())),
    locale: z.string(),
    timeZone: z.optional(z.string()),
  }),
  /** The whole state; `settled` is the newest edit of the page that it contains. */
  z.object({ type: z.literal('state'), state: formState, settled: z.optional(request) }),
  /** The document cannot be shown as a form at the moment: half-typed text beside it, for example. */
  z.object({ type: z.literal('unreadable'), problem }),
  z.object({ type: z.literal('offers'), offers }),
  z.object({ type: z.literal('past'), past: z.optional(past) }),
  z.object({ type: z.literal('trust'), approvals: z.array(approvalMark) }),
  /** An edit was not made: it was made against an older version (a fresh state came before this), or cannot be made. */
  z.object({
    type: z.literal('refused'),
    request,
    stale: z.boolean(),
    problem: z.optional(problem),
  }),
  z.object({ type: z.literal('found'), request, offers: z.array(offer) }),
  z.object({ type: z.literal('clipboard'), request, text: z.string() }),
  /** Without `past`: git knows nothing of the record. */
  z.object({ type: z.literal('fieldPast'), request, past: z.optional(fieldPast) }),
  /**
   * Send what is typed and not sent yet, then answer `flushed`. With `finish`, half a name or date that is being
   * typed counts as it stands: a person saves. Without, they are left to finish it: VS Code saves by itself.
   */
  z.object({ type: z.literal('flush'), request, finish: z.boolean() }),
  /** Put the cursor into a field, because a person came here for it. */
  z.object({ type: z.literal('focus'), field: z.string() }),
  /** A message of the page made no sense; it is told, so that it does not wait for ever. */
  z.object({ type: z.literal('error'), request: z.optional(request) }),
]);
export type ToForm = z.infer<typeof toForm>;

/** What the form can ask VS Code to do; each is a command `mopsLogbook.*` or one of VS Code's own. */
const FORM_COMMANDS = [
  'save',
  'record',
  'openAsText',
  'copyForSlack',
  'copyForMail',
  'showHistory',
  'answerUpdate',
  'dismissUpdate',
  'handUpdate',
] as const;
export type FormCommand = (typeof FORM_COMMANDS)[number];

/** What a form says to the extension. */
export const fromForm = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({
    type: z.literal('edit'),
    request,
    version: z.int(),
    operations: z.array(operation),
  }),
  z.strictObject({ type: z.literal('flushed'), request }),
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('redo') }),
  z.strictObject({ type: z.literal('command'), command: z.enum(FORM_COMMANDS) }),
  z.strictObject({ type: z.literal('openRecord'), kind: z.enum(FORM_KINDS), id: z.string() }),
  z.strictObject({ type: z.literal('openLink'), url: z.string() }),
  z.strictObject({
    type: z.literal('find'),
    request,
    source: z.enum(FOUND_BY_ASKING),
    query: z.string(),
    target: z.optional(z.string()),
    environment: z.optional(z.string()),
    asset: z.optional(z.string()),
  }),
  z.strictObject({ type: z.literal('readClipboard'), request }),
  /** Who changed this field last, and what was it? */
  z.strictObject({ type: z.literal('fieldPast'), request, path }),
  /** Something in the page went wrong; for the log. */
  z.strictObject({ type: z.literal('fault'), message: z.string() }),
]);
export type FromForm = z.infer<typeof fromForm>;
