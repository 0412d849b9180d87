import { FRAMEWORKS, PLACES, POINTS_OF } from './controls';
import type { Framework, Point } from './controls';
import { grid, htmlOf, linkTo, paragraph, section, stacked } from './markup';
import type { Markup, Part } from './markup';
import { filesIn } from './pack';
import type { Pack } from './pack';
import { pageHtml } from './page';

/** Which file shows what is usually asked about changes. It says where to look, and nothing of what is found there. */
export function controlsPage(pack: Pack): string {
  const { say } = pack;
  return pageHtml(pack, {
    page: 'controls',
    heading: say.page('controls'),
    lead: [paragraph(say.sentence.mapping)],
    parts: [
      ...FRAMEWORKS.map((framework) => frameworkSection(pack, framework)),
      section('not-shown', say.label('limits'), paragraph(say.sentence.notMapped)),
    ],
  });
}

function frameworkSection(pack: Pack, framework: Framework): Markup {
  const { say } = pack;
  const { title, about } = say.framework(framework);
  return section(
    framework,
    title,
    paragraph(about),
    grid({
      caption: title,
      isHeaded: true,
      columns: [say.label('point'), say.label('shown-in')],
      rows: POINTS_OF[framework].map((point) => [say.pointText(point), placePart(pack, point)]),
    }),
  );
}

function placePart(pack: Pack, point: Point): Part {
  const { say } = pack;
  const { columns, files = [], exceptions, trace } = PLACES[point];
  const { pages, data } = filesIn(pack);
  const there = new Set<string>([...pages.map((page) => `${page}.html`), ...data]);
  const parts: Part[] = files.filter((file) => there.has(file)).map((file) => linkTo(file, file));
  const add = (file: string, text: string, items: readonly string[]) =>
    parts.push({ html: `${linkTo(file, text).html}: ${htmlOf(items.join(', '))}` });
  if (columns) add('population.csv', 'population.csv', columns);
  if (exceptions) add('exceptions.html', 'exceptions.csv', exceptions);
  if (trace)
    add(
      'sample.html',
      say.page('sample'),
      trace.map((part) => say.part(part)),
    );
  return stacked(parts);
}
