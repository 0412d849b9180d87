import { chapterHtml } from './index-page';
import { sampleChapter } from './chapters';
import { grid, linkTo, paragraph, section, when } from './markup';
import type { Markup } from './markup';
import type { Pack } from './pack';
import { pageHtml, periodText } from './page';
import { countBy } from './totals';

/** The traced changes with the way to each, and how they were drawn. */
export function samplePage(pack: Pack): string {
  const { say, traced } = pack;
  return pageHtml(pack, {
    page: 'sample',
    heading: say.page('sample'),
    lead: [paragraph(periodText(pack), 'summary'), paragraph(say.pageAbout('sample'))],
    parts: [
      traced.length > 0 ? section('traced', say.label('traced'), tracedGrid(pack)) : undefined,
      chapterHtml(pack, sampleChapter(pack)),
    ],
  });
}

function tracedGrid({ say, traced, exceptions }: Pack): Markup {
  const { label } = say;
  const found = countBy(exceptions, ({ member }) => member.id);
  return grid({
    caption: label('traced'),
    isHeaded: true,
    columns: [
      { title: label('number'), isNumber: true },
      say.field('title'),
      say.field('track'),
      label('when'),
      label('reason'),
      { title: label('standing-out'), isNumber: true },
    ],
    rows: traced.map(({ member: { id, title, track, counted }, page, because }, at) => [
      String(at + 1),
      linkTo(page, title || id),
      say.track(track ?? ''),
      when(counted?.day),
      label(because === 'chance' ? 'by-chance' : 'emergency'),
      String(found.get(id) ?? 0),
    ]),
  });
}
