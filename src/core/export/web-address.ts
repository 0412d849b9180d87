import * as z from 'zod';

const address = z.url({ protocol: /^https?$/ });

/** An address of the web, https or http, as it is written; undefined of anything else. */
export function webAddress(text: string | undefined): string | undefined {
  const known = address.safeParse(text);
  return known.success ? known.data : undefined;
}
