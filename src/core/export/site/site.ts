import type { Exporter, ExportFile, ExportFolder, ExportInput } from '../exporter';
import { PAGE_STYLE } from '../html-style';
import { changePage } from './change-page';
import { calendarFile, feedFiles } from './feeds';
import { homePage } from './home-page';
import { monthPages, processPages, toolPages } from './list-pages';
import { notFoundPage } from './not-found';
import { SEARCH_SCRIPT } from './search-script';
import { searchIndex } from './search-index';
import { siteOf } from './site-context';
import type { Site } from './site-context';
import { SITE_STYLE } from './site-style';

/**
 * A site of static files: what is new and what is coming, a page a tool, process, month and change, search, feeds and a
 * calendar. It works as it lies in a folder (`file:`), and as it is put on a server that gives out files. Files are made
 * one after the other, as they are asked for.
 */
export const site: Exporter<ExportFolder> = {
  id: 'site',
  extension: 'zip',
  mime: 'application/zip',
  needs: 'file',
  isBinary: true,
  async export(input) {
    const { renderMarkdown } = await import('../../render-markdown');
    return {
      name: 'site',
      files: filesOf(input, (markdown, level = 3) =>
        renderMarkdown(markdown).replace(/<(\/?)h[1-6]>/g, `<$1h${level}>`),
      ),
    };
  },
};

async function* filesOf(input: ExportInput, render: Site['render']): AsyncGenerator<ExportFile> {
  const context = siteOf(input, render);
  yield homePage(context);
  yield* monthPages(context);
  yield* toolPages(context);
  yield* processPages(context);
  for (const change of context.changes.values()) yield changePage(context, change);
  yield { path: 'style.css', content: `${PAGE_STYLE}${SITE_STYLE}` };
  yield { path: 'search.js', content: SEARCH_SCRIPT };
  yield { path: 'search-index.js', content: searchIndex(context) };
  yield* feedFiles(context);
  yield calendarFile(context);
  yield await notFoundPage(context);
  // GitHub Pages leaves out files whose names begin with an underscore, and runs a program over all others, without it.
  yield { path: '.nojekyll', content: '' };
}
