import MarkdownIt from 'markdown-it';
import { isSafeLink } from './safe-link';

/** No HTML passes, no image is fetched, and only links that may open are links at all. */
const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: false });
markdown.disable('image');
markdown.validateLink = isSafeLink;
markdown.linkify.set({ fuzzyLink: false }); // `Lead.is` is no address

/** Markdown as HTML that is safe to put into a page. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

/** Markdown of one line as HTML that is safe inside a paragraph: no blocks. */
export function renderInlineMarkdown(line: string): string {
  return markdown.renderInline(line);
}
