import * as z from 'zod/mini';
import { plain } from './values';

/* Who changed a field last, and what it was: what the extension answers when a form asks. */

const part = z.object({ type: z.enum(['same', 'gone', 'come']), text: z.string() });

const pastValue = z.object({
  by: z.string(),
  /** ISO with offset. */
  on: z.string(),
  /** What the person wrote when they saved it. */
  note: z.string(),
  /** The oldest save on this computer: the value may be older. */
  boundary: z.boolean(),
  lines: z.array(z.string()),
  parts: z.optional(z.array(part)),
  /** To restore it; left out: the field was taken out. */
  value: z.optional(plain),
  /** It is what stands in the form now. */
  isNow: z.boolean(),
});
export type FormPastValue = z.infer<typeof pastValue>;

export const fieldPast = z.object({
  label: z.string(),
  /** What stands in the form is what was saved last. */
  isSaved: z.boolean(),
  /** Newest first; none of a field that was never saved. */
  values: z.array(pastValue),
  /** There are older ones. */
  more: z.boolean(),
});
export type FieldPast = z.infer<typeof fieldPast>;
