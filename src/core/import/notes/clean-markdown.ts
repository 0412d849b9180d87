import { isSafeLink } from '../../safe-link';

/** Code of either kind: what stands in it is left as it is. */
const CODE = /((?:^|\n)[ \t]*```[^`\n]*\n(?:[\s\S]*?\n)??[ \t]*```|(?<!`)`[^`\n]+`)/;

/**
 * A vendor's Markdown without what only its own site understands: comments, Liquid tags, anchors (`{#top}`), pictures,
 * and HTML, of which emphasis, links, lists and line ends stay as Markdown. `base` is the address that links and
 * `{{site.baseurl}}` are relative to; without one, the words of such links stay alone.
 */
export function cleanMarkdown(markdown: string, base?: string): string {
  return markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : cleanPart(part, base)))
    .join('')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function cleanPart(text: string, base: string | undefined): string {
  return withoutHtml(
    text
      .replace(/\{%-?[^%\n]{0,2000}%\}/g, '')
      .replace(/\{\{\s*(?:site\.(?:base)?url|root_url)\s*\}\}/g, base ?? '')
      .replace(/\{\{[^{}\n]{0,500}\}\}/g, '')
      .replace(/\{(?:target=[^{}\n]{0,100}|[#:.][\w:. -]{1,200})\}/g, '')
      .replace(/!\[([^[\]\n]{0,2000})\]\([^)\n]{0,2000}\)/g, '$1'),
  ).replace(
    /\[([^[\]\n]{1,2000})\]\(\s{0,9}([^)\s]{0,2000})(?:[^\S\n][^)\n]{0,300})?\)/g,
    (_, words: string, url: string) => {
      const target = absolute(url, base);
      return target === undefined ? words : `[${words}](${target})`;
    },
  );
}

/** Where a link of a vendor's page leads; undefined: nowhere, outside of that page. */
function absolute(url: string, base: string | undefined): string | undefined {
  if (isSafeLink(url)) return url;
  if (base === undefined || !url.startsWith('/') || url.startsWith('//')) return undefined;
  return `${base}${url}`;
}

function withoutHtml(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(
      /<a\s[^<>]{0,1000}?href="([^"<>\s]{0,2000})"[^<>]{0,500}>([^<>]{1,2000})<\/a>/gi,
      '[$2]($1)',
    )
    .replace(/<\/?(?:strong|b)>/gi, '**')
    .replace(/<\/?(?:em|i)>/gi, '*')
    .replace(/<li(?:\s[^<>]{0,500})?>/gi, '\n- ')
    .replace(/<\/?(?:p|div|ul|ol|tr|table|tbody|thead|h[1-6])(?:\s[^<>]{0,500})?>/gi, '\n')
    .replace(
      /<\/?(?:a|td|th|li|sup|sub|span|img|font|u|small|center|figure|figcaption)(?:\s[^<>]{0,2000})?\/?>/gi,
      '',
    )
    .replace(/&nbsp;/g, ' ');
}
