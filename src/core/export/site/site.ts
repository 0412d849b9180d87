import type { Exporter, ExportFile, ExportFolder, ExportInput, StreamInput } from '../exporter';
import { PAGE_STYLE } from '../html-style';
import { calendarText } from '../ics';
import { changePage } from './change-page';
import { feedFiles } from './feeds';
import { homePage } from './home-page';
import { monthPages, processPages, toolPages } from './list-pages';
import { notFoundPage } from './not-found';
import { SEARCH_SCRIPT } from './search-script';
import { searchIndex } from './search-index';
import { siteOf } from './site-context';
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
  export: folderOf,
  stream: folderOf,
};

function folderOf(input: ExportInput | StreamInput): ExportFolder {
  const least = 'count' in input ? input.count : input.changes.length;
  return { name: 'site', files: filesOf(input), least };
}

async function* filesOf(input: ExportInput | StreamInput): AsyncGenerator<ExportFile> {
  const context = await siteOf(input);
  yield homePage(context);
  yield* monthPages(context);
  yield* toolPages(context);
  yield* processPages(context);
  for await (const change of input.changes) yield changePage(context, change);
  yield { path: 'style.css', content: `${PAGE_STYLE}${SITE_STYLE}` };
  yield { path: 'search.js', content: SEARCH_SCRIPT };
  yield { path: 'search-index.js', content: await searchIndex(context, input) };
  yield* feedFiles(context, input);
  yield { path: 'calendar.ics', content: await calendarText(input) };
  yield await notFoundPage(context);
  // GitHub Pages leaves out files whose names begin with an underscore, and runs a program over all others, without it.
  yield { path: '.nojekyll', content: '' };
}
