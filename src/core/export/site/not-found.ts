import { headingOf } from '../about';
import type { ExportFile } from '../exporter';
import { escapeHtml, plainHtml } from '../html';
import { htmlDocument } from '../html-frame';
import { baseOf } from './feeds';
import type { Site } from './site-context';

/**
 * What a server shows for an address that is none. It is shown at any depth, so it stands alone, and leads home only
 * where it is known at which address the site stands.
 */
export async function notFoundPage({ input }: Site): Promise<ExportFile> {
  const { words, options } = input;
  const home = await baseOf(options.baseUrl);
  const content = htmlDocument({
    locale: words.locale,
    title: words.site.notFound,
    body: [
      '<main>',
      `<h1>${plainHtml(words.site.notFound)}</h1>`,
      `<p>${plainHtml(words.site.notFoundText)}</p>`,
      home === undefined
        ? ''
        : `<p><a href="${escapeHtml(home)}"><bdi>${plainHtml(headingOf(input))}</bdi></a></p>`,
      '</main>',
    ],
  });
  return { path: '404.html', content };
}
