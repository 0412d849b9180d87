/** Seconds or milliseconds since 1970 in as many digits as they have from 2001 to 2286. */
const EPOCH = /^(?:\d{10}(?:\.\d{1,9})?|\d{13})$/;

/** A moment that is written as a count since 1970, as ISO text in UTC; undefined for what is none. */
export function readEpoch(text: string): string | undefined {
  if (!EPOCH.test(text)) return undefined;
  const at = text.length === 13 && !text.includes('.') ? Number(text) : Number(text) * 1000;
  return new Date(at).toISOString();
}
