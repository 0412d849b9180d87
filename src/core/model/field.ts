import * as z from 'zod';
import { ID_PATTERN } from './id-pattern';
import type { RecordKind } from './record-kind';

/** What a field refers to, so that pickers, completion and checks know where its values come from. */
export type Reference = RecordKind | 'person' | 'team' | 'audience' | 'target' | 'setting-path';

/** How a field is read and shown, beyond its type. Read by `describe`; words are in `messages/labels`. */
export interface FieldMeta {
  readonly widget?: 'line' | 'prose' | 'date' | 'time' | 'yes-no' | 'number' | 'url' | 'value';
  readonly refers?: Reference;
  /** Words offered where any word is allowed. */
  readonly suggestions?: readonly string[];
}

/** Beside each schema of a field: its meta. A registry of our own, so that JSON Schema stays plain. */
export const fieldMeta = z.registry<FieldMeta>();

/*
 * Records are read with every scalar as its source text (or null), so that `1.10` never becomes 1.1.
 * These builders say what each text must look like, and turn it into a number or a boolean where that is meant.
 * The unions also let JSON Schema say what another YAML 1.2 reader sees.
 */

/** Text that says something. What is no text is not asked for its length: a table may have a key of that name. */
const filled = () => {
  const text = z.string().min(1);
  for (const { _zod } of text._zod.def.checks ?? [])
    _zod.def.when = ({ value }) => typeof value === 'string';
  return text;
};

/** One line of words. */
export const line = (meta: FieldMeta = {}) =>
  filled().register(fieldMeta, { widget: 'line', ...meta });

/** Markdown, any number of lines. */
export const prose = () => filled().register(fieldMeta, { widget: 'prose' });

/** A number, or its text. */
export const amount = () =>
  z
    .union([z.number(), z.string().regex(/^[-+]?\d+(\.\d+)?$/)], { error: () => 'number' })
    .transform(Number)
    .register(fieldMeta, { widget: 'number' });

/** true, false, yes or no. */
export const flag = () =>
  z
    .union([z.boolean(), z.enum(['true', 'false', 'yes', 'no'])], { error: () => 'yes-no' })
    .transform((value) => value === true || value === 'true' || value === 'yes')
    .register(fieldMeta, { widget: 'yes-no' });

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A calendar day, `2026-11-20`. */
export const day = () =>
  z
    .string()
    .regex(DAY, { error: () => 'date' })
    .register(fieldMeta, { widget: 'date' });

/** A day, or a time with its offset, `2026-11-20T09:30:00+01:00`. */
export const moment = () =>
  z
    .string()
    .refine((value) => DAY.test(value) || TIME.test(value), { error: () => 'time' })
    .register(fieldMeta, { widget: 'time' });

/** An id: a file's stem. */
export const id = (refers?: Reference) =>
  z
    .string()
    .regex(ID_PATTERN, { error: () => 'id' })
    .register(fieldMeta, { widget: 'line', ...(refers ? { refers } : {}) });

/** A person: an e-mail address, or an id of `people` in logbook.yaml. */
export const person = () => line({ refers: 'person' });

/** A web address; which schemes open is decided where links are drawn. */
export const url = () => filled().register(fieldMeta, { widget: 'url' });

/** One of a closed list of codes. */
export const choice = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.enum(codes, { error: () => 'choice' });

/** Any YAML: a scalar as its source text, null, a list or a table. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };
export const anyValue = () =>
  z.custom<Plain>((value) => value !== undefined).register(fieldMeta, { widget: 'value' });

/** A group of fields. Keys it does not know are the user's: kept and shown. */
export const group = <T extends z.ZodRawShape>(shape: T) => z.looseObject(shape);

/** One, or a list of them. */
export const list = <T extends z.ZodType>(item: T) => z.array(item);
