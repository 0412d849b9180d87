import { isSafeLink } from '../../safe-link';
import { escapeHtml } from '../html';
import { plainHtml } from '../html-frame';

/** A name that opens its address, where there is one that may open; else the name alone. */
export function safeLinkHtml(url: string | undefined, name: string): string {
  const shown = `<bdi>${plainHtml(name)}</bdi>`;
  return url !== undefined && isSafeLink(url)
    ? `<a href="${escapeHtml(url)}" rel="noreferrer">${shown}</a>`
    : shown;
}
