import * as z from 'zod/mini';

/**
 * What came over the wire, once it is known to be one of ours; otherwise why not, for the log.
 * Never throws: a page is not to be trusted, and an extension may be older than its page.
 */
export function readMessage<T>(
  schema: z.ZodMiniType<T>,
  data: unknown,
): { readonly ok: true; readonly message: T } | { readonly ok: false; readonly why: string } {
  const read = z.safeParse(schema, data);
  if (read.success) return { ok: true, message: read.data };
  return { ok: false, why: z.prettifyError(read.error) };
}
