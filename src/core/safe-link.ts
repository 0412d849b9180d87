const SAFE = /^(https?:\/\/|mailto:)[^\s\u0000-\u001f]+$/i;

/** The only addresses that open from a page or stand as links in an export: https, http, mailto. Both sides of a page ask this. */
export function isSafeLink(url: string): boolean {
  return SAFE.test(url);
}
