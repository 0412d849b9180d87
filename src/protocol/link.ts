const SAFE = /^(https?:\/\/|mailto:)[^\s\u0000-\u001f]+$/i;

/** The only addresses that open from a page: https, http, mailto. Both sides ask this. */
export function isSafeLink(url: string): boolean {
  return SAFE.test(url);
}
