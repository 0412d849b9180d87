/** What a link reads as without a label: the last part of its address, as tickets have it, and its host. */
export function linkWords(url: string): string {
  const match = /^(?:https?:\/\/)?([^/?#]+)([^?#]*)/i.exec(url);
  if (!match) return url;
  const [, host = '', path = ''] = match;
  const last = path.split('/').filter(Boolean).at(-1);
  if (last && /^[A-Z][A-Z0-9]+-\d+$/.test(last)) return last;
  return host.replace(/^www\./, '');
}
