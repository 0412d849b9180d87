import type { Link } from '../../model/change';
import { ticketKey } from '../../logbook/pasted-title';
import { isSafeLink } from '../../safe-link';

/** An address within prose: of Markdown, reStructuredText, or standing alone. */
const ADDRESS = /https?:\/\/[^\s<>"'`\\]{1,2000}/gi;
const PULL_REQUEST = /\/(?:pull|pulls|merge_requests|pull-requests|pullrequest)\/\d+(?![^/?#])/i;
const TICKET =
  /\/(?:issues?|tickets?|cases?|browse|story|bugs?|\+bug)\/(?:[A-Z][A-Z0-9_]*-)?\d+(?![^/?#])|\/show_bug\.cgi\?id=\d+|\/#!?\/story\/\d+/i;
/** More of them in one entry are a list of something else. */
const MOST = 50;

/** The tickets and pull requests whose addresses stand in a text, each once, in their order. */
export function ticketLinks(text: string): Link[] {
  const links = new Map<string, Link>();
  for (const [found] of text.matchAll(ADDRESS)) {
    const link = ticketLink(withoutEnd(found));
    if (link && links.size < MOST) links.set(link.url, link);
  }
  return [...links.values()];
}

/** The link of an address, if a ticket or a pull request has it. */
export function ticketLink(url: string): Exclude<Link, string> | undefined {
  const type = PULL_REQUEST.test(url) ? 'pull-request' : TICKET.test(url) ? 'ticket' : undefined;
  if (type === undefined || !isSafeLink(url)) return undefined;
  const label = ticketKey(url);
  return { url, ...(label === undefined ? {} : { label }), type };
}

/** Without what closes the sentence or the brackets around it. */
function withoutEnd(address: string): string {
  const opened = address.indexOf(')');
  const bare =
    opened >= 0 && !address.slice(0, opened).includes('(') ? address.slice(0, opened) : address;
  return bare.replace(/[\])}>*_.,;:!?]+$/, '');
}
