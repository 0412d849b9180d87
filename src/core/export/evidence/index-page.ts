import { chaptersOf, leadOf, numbersOf } from './chapters';
import type { Chapter } from './chapters';
import { columnGrid } from './columns';
import { command, factsGrid, grid, linkTo, paragraph, points, section } from './markup';
import type { Markup } from './markup';
import type { Pack } from './pack';
import { pageHtml } from './page';

/** The first page: what this is, where it comes from, what is here, and what it cannot show. */
export function indexPage(pack: Pack): string {
  const { heading, lines } = leadOf(pack);
  return pageHtml(pack, {
    page: 'index',
    heading,
    lead: [...lines.map((line, at) => paragraph(line, at === 0 ? 'summary' : '')), numbers(pack)],
    parts: [...chaptersOf(pack).map((chapter) => chapterHtml(pack, chapter)), columnGrid(pack)],
  });
}

function numbers(pack: Pack): Markup {
  const items = numbersOf(pack).map(({ count, name, page }) => ({
    html: `<strong>${count}</strong> ${linkTo(`${page}.html`, name).html}`,
  }));
  return points(items, 'numbers');
}

/** A chapter of the overview as a section. */
export function chapterHtml(pack: Pack, chapter: Chapter): Markup {
  const { id, title, facts, paragraphs = [], points: items = [], after = [] } = chapter;
  return section(
    id,
    title,
    facts && factsGrid(facts),
    ...paragraphs.map((text) => paragraph(text)),
    points(items),
    filesGrid(pack, chapter),
    chapter.command === undefined ? undefined : command(chapter.command),
    ...after.map((text) => paragraph(text)),
  );
}

function filesGrid({ say }: Pack, { files, title }: Chapter): Markup | undefined {
  if (!files) return undefined;
  return grid({
    caption: title,
    isHeaded: true,
    columns: [say.label('file'), say.label('about')],
    // A folder has no page of its own in every browser.
    rows: files.map(([path, about]) => [path.endsWith('/') ? path : linkTo(path, path), about]),
  });
}
