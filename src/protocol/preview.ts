import * as z from 'zod/mini';

/** What the extension says to the preview of an export. */
export const toPreview = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('show'),
    title: z.string(),
    text: z.string(),
    /** Markdown is drawn; anything else is shown as it will be written. */
    format: z.enum(['markdown', 'text']),
    words: z.optional(z.record(z.string(), z.unknown())),
  }),
]);
export type ToPreview = z.infer<typeof toPreview>;

/** What the preview of an export says to the extension. */
export const fromPreview = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('save') }),
  z.strictObject({ type: z.literal('copy') }),
  z.strictObject({ type: z.literal('openLink'), url: z.string() }),
]);
export type FromPreview = z.infer<typeof fromPreview>;
