import { escapeHtml, plainHtml } from './html';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './html-style';

/** A style that stands in a page, with its SHA-256 in base64: the page's policy lets no other style apply. */
export interface InlineStyle {
  readonly css: string;
  readonly hash: string;
}

/** A page in one file. */
export interface HtmlDocument {
  /** BCP 47, of the words around what people wrote. */
  readonly locale: string;
  /** Plain text. */
  readonly title: string;
  /** HTML, a part a line; '' is left out. Whatever people wrote stands in it through `plainHtml` or `renderMarkdown`. */
  readonly body: Iterable<string>;
  /** Beside the style that all our pages have. */
  readonly styles?: readonly InlineStyle[];
}

/**
 * The frame of every page that is exported as one file: it holds no script and loads nothing, and its policy lets a
 * browser do neither. To make another kind of page: hand in its body, with the classes of `html-style`; what it needs
 * beyond them is a style of its own, whose hash a test holds to its text as that of `html-style` is.
 */
export function htmlDocument(document: HtmlDocument): string {
  return [...htmlLines(document)].join('');
}

/** The same, a line (or a part of several) at a time. */
export function* htmlLines({
  locale,
  title,
  body,
  styles = [],
}: HtmlDocument): Generator<string, undefined> {
  const all: readonly InlineStyle[] = [{ css: PAGE_STYLE, hash: PAGE_STYLE_HASH }, ...styles];
  const hashes = all.map(({ hash }) => `'sha256-${hash}'`).join(' ');
  const policy = `default-src 'none'; style-src ${hashes}; base-uri 'none'; form-action 'none'`;
  for (const line of documentHead({ locale, title, policy })) yield `${line}\n`;
  for (const { css } of all) yield `<style>${css}</style>\n`;
  yield '</head>\n<body>\n';
  for (const part of body) if (part !== '') yield `${part}\n`;
  yield '</body>\n</html>\n';
}

/** The first lines of any page, up to where its head may go on. */
export function documentHead({
  locale,
  title,
  policy,
}: Pick<HtmlDocument, 'locale' | 'title'> & { readonly policy: string }): readonly string[] {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${plainHtml(title)}</title>`,
  ];
}
