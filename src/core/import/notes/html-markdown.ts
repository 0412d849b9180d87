import { escapeWithin } from '../../export/prose';
import { isSafeLink } from '../../safe-link';
import { markupReader } from './markup-reader';

/** What these hold is no text of the page. */
const UNSHOWN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'head',
  'title',
]);
const BLOCKS = new Set(
  'p div section article header footer ul ol dl dt dd table thead tbody figure blockquote pre hr address main aside'.split(
    ' ',
  ),
);
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const MARKS: Readonly<Record<string, string>> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  code: '`',
};
/** More than any news has, in UTF-16 units. */
const LONGEST = 500_000;
/** Deeper lists are drawn at this depth. */
const DEEPEST_LIST = 6;

/**
 * HTML as Markdown that shows its text: paragraphs, headings, lists, emphasis, and links that may open. Nothing of it
 * is HTML any more, and no picture, script or style is left. Any bytes give some text.
 */
export function htmlToMarkdown(html: string): string {
  const writer = new Writer();
  const reader = markupReader('html', {
    onopentag: (name, attributes) => writer.open(name, attributes),
    ontext: (text) => writer.text(text),
    onclosetag: (name) => writer.close(name),
  });
  reader.write(html.slice(0, LONGEST));
  reader.end();
  return writer.markdown();
}

class Writer {
  private readonly parts: string[] = [];
  private unshown = 0;
  private lists = 0;
  private readonly links: (string | undefined)[] = [];
  private gap: '' | ' ' | '\n' | '\n\n' = '';
  private marks = '';

  open(name: string, { href, alt }: Readonly<Record<string, string | undefined>>): void {
    if (UNSHOWN.has(name)) this.unshown += 1;
    if (this.unshown > 0) return;
    if (name === 'br' || name === 'tr') this.leave('\n');
    else if (name === 'td' || name === 'th') this.leave(' ');
    else if (name === 'img') this.text(alt ?? '');
    else if (name === 'a') this.openLink(href);
    else if (name === 'li') this.openItem();
    else if (HEADINGS.has(name)) this.begin('\n\n', '### ');
    else if (BLOCKS.has(name)) this.openBlock();
    else this.marks += MARKS[name] ?? '';
    if (name === 'ul' || name === 'ol') this.lists += 1;
  }

  close(name: string): void {
    if (UNSHOWN.has(name)) this.unshown = Math.max(0, this.unshown - 1);
    if (this.unshown > 0) return;
    if (name === 'a') this.closeLink();
    else if (HEADINGS.has(name)) this.leave('\n\n');
    else if (BLOCKS.has(name)) this.leave(this.lists > 1 ? '\n' : '\n\n');
    else if (MARKS[name] !== undefined) this.closeMark(MARKS[name]);
    if (name === 'ul' || name === 'ol') this.lists = Math.max(0, this.lists - 1);
  }

  text(text: string): void {
    if (this.unshown > 0) return;
    // What has no width is the text of links to headings, as Docusaurus writes them.
    const words = text.replace(/[\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ');
    if (/^\s/.test(words) && !this.isAtMarker()) this.leave(' ');
    if (words.trim() === '') return;
    this.write(escapeWithin(words.trim()));
    if (/\s$/.test(words)) this.leave(' ');
  }

  markdown(): string {
    while (this.links.length > 0) this.closeLink();
    return this.parts.join('').split('\n').map(guarded).join('\n').trim();
  }

  /** A paragraph that an item begins with stands behind its mark. */
  private openBlock(): void {
    if (!this.isAtMarker()) this.leave(this.lists > 0 ? '\n' : '\n\n');
  }

  private isAtMarker(): boolean {
    return this.gap === '' && /^ *- $/.test(this.parts.at(-1) ?? '');
  }

  private openItem(): void {
    this.begin('\n', `${'  '.repeat(Math.min(DEEPEST_LIST, Math.max(0, this.lists - 1)))}- `);
  }

  private openLink(href: string | undefined): void {
    const target = href !== undefined && isSafeLink(href.trim()) ? href.trim() : undefined;
    const opens = target !== undefined && this.links.every((link) => link === undefined);
    this.links.push(opens ? target.replace(/[()<>\\]/g, encodeURIComponent) : undefined);
    if (opens) this.marks += '[';
  }

  private closeLink(): void {
    const link = this.links.pop();
    if (link === undefined) return;
    // A link around nothing, a picture for example, is its address.
    if (this.marks.endsWith('[')) this.marks = this.marks.slice(0, -1);
    else this.parts.push(`](${link.replaceAll('(', '%28').replaceAll(')', '%29')})`);
  }

  private closeMark(mark: string): void {
    if (this.marks.endsWith(mark)) this.marks = this.marks.slice(0, -mark.length);
    else this.parts.push(mark);
  }

  /** What separates what comes next from what was written; the widest counts. */
  private leave(gap: ' ' | '\n' | '\n\n'): void {
    if (
      this.parts.length > 0 &&
      gap.length + Number(gap !== ' ') > this.gap.length + Number(this.gap.startsWith('\n'))
    )
      this.gap = gap;
  }

  private begin(gap: '\n' | '\n\n', start: string): void {
    this.leave(gap);
    this.parts.push(this.gap, start);
    this.gap = '';
  }

  private write(text: string): void {
    this.parts.push(this.gap, this.marks, text);
    this.gap = '';
    this.marks = '';
  }
}

/** A line that is text begins no heading, list, quote or table; what was made here stays one. */
function guarded(line: string): string {
  const [, ours = '', rest = ''] = /^(\s*(?:- |### )?)(.*)$/.exec(line) ?? [];
  return `${ours}${rest.replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|[-=](?=[\s\-=]*$)|>|\|)/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')}`.trimEnd();
}
