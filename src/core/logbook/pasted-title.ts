/** What a person typed or pasted where a title was asked for. */
export interface PastedTitle {
  /** A title, or the beginning of one; may be empty. */
  readonly title: string;
  /** A web address that was among it: of a ticket, mostly. */
  readonly link: string | undefined;
  /** Whether `title` is only made from the address, so that a person should look at it first. */
  readonly guessed: boolean;
}

const ADDRESS = /https?:\/\/[^\s<>"']+/i;
/** `MOPS-412`, as Jira, Linear, YouTrack and others number their tickets. */
const TICKET_KEY = /(?:^|[/=#])([A-Za-z][A-Za-z0-9]{0,14}-\d{1,7})(?=$|[/?#&])/;
/** GitHub, GitLab, Zendesk, Freshdesk and others: the kind of thing, then its number. */
const NUMBERED = /\/(?:issues?|pull|merge_requests|tickets?|cases?)\/(\d{1,12})(?=$|[/?#])/i;

/**
 * Takes a ticket's address out of what was typed. `https://acme.atlassian.net/browse/MOPS-412` gives the link and,
 * as the beginning of a title, its key; `MOPS-412 Raise the threshold https://…` gives both as they are.
 */
export function readPastedTitle(text: string): PastedTitle {
  const line = text.replace(/\s+/g, ' ').trim();
  const link = ADDRESS.exec(line)?.[0].replace(/[).,;:!?\]]+$/, '');
  if (link === undefined) return { title: line, link: undefined, guessed: false };
  const rest = line.replace(link, ' ').replace(/\s+/g, ' ').trim();
  const words = rest.replace(/^[-–:|()[\]\s]+|[-–:|()[\]\s]+$/g, '');
  if (words !== '') return { title: words, link, guessed: false };
  const key = ticketKey(link);
  return { title: key === undefined ? '' : `${key} `, link, guessed: true };
}

/** The key or number of the ticket that an address leads to, as people write it: `MOPS-412`, `#31`. */
export function ticketKey(link: string): string | undefined {
  const key = TICKET_KEY.exec(link)?.[1];
  if (key !== undefined) return key.toUpperCase();
  const number = NUMBERED.exec(link)?.[1];
  return number === undefined ? undefined : `#${number}`;
}

/** Words for a page of which only the address is known: the end of its path, else its host. */
export function titleFromLink(link: string): string {
  const [, host = link, path = ''] = /^[a-z]+:\/\/([^/?#]+)([^?#]*)/i.exec(link) ?? [];
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  const words = last
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/%[0-9a-f]{2}|[-_+]+/gi, ' ')
    .trim();
  if (!/\p{L}{3}/u.test(words)) return host;
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
