import { shortId } from '../logbook/ids';
import { toolName } from '../logbook/names';
import type { Change } from '../model/change';
import { factsOf, headingOf, settingText, summaryOf } from './about';
import { chartsHtml } from './charts/charts-html';
import { chartsOf } from './charts/charts-of';
import { digestPage } from './digest/digest-page';
import type { ExportContext, Exporter, ExportInput } from './exporter';
import { factsHtml, listHtml, plainHtml as plain, toDoHtml } from './html';
import { htmlLines } from './html-frame';
import { askOf, toDoOf } from './note';
import { outlined } from './piece-by-piece';
import { firstParagraph } from './prose';
import type { Section } from './section';
import { byKind, flatSectionsOf } from './sections';

/**
 * A page to forward and to print, in one file: heading, what counts, contents, and each change as a short paragraph.
 * The prose of people is Markdown without HTML; other text of theirs is escaped, in elements of its own, so that no
 * turn of direction leaves them.
 */
export const htmlPage: Exporter<string> = {
  id: 'html',
  extension: 'html',
  mime: 'text/html',
  needs: 'fields',
  digest: digestPage,
  async export(input) {
    const { renderInlineMarkdown: render } = await import('../render-markdown');
    return [...pieces(input, (change) => changeHtml(input, change, render))].join('');
  },
  async *stream(input) {
    const { renderInlineMarkdown: render } = await import('../render-markdown');
    yield* outlined(input, (change) => changeHtml(input, change, render), pieces);
  },
};

function pieces(input: ExportInput, textOf: (change: Change) => string): Iterable<string> {
  const body = bodyOf(input, textOf);
  return htmlLines({ locale: input.words.locale, title: headingOf(input), body });
}

function* bodyOf(input: ExportInput, textOf: (change: Change) => string): Generator<string> {
  const sections = flatSectionsOf(input);
  yield headerOf(input);
  if (input.options.charts !== false) yield chartsHtml(chartsOf(input), input.words.charts);
  yield contentsOf(input, sections);
  yield '<main>';
  for (const [at, { title, changes }] of sections.entries()) {
    yield `<section aria-labelledby="${anchor(at)}">`;
    yield `<h2 id="${anchor(at)}" dir="auto">${plain(title)}</h2>`;
    for (const change of changes) yield textOf(change);
    yield '</section>';
  }
  yield '</main>';
}

/** The lines that are read when nothing else is: how many, of which kinds, where most. */
function headerOf(input: ExportInput): string {
  const { changes, words } = input;
  const kinds = byKind(changes).map(({ kind, changes: { length } }) =>
    words.of(words.kind(kind), String(length)),
  );
  const counts = [words.list(kinds), mostChanged(input)].filter(Boolean);
  return [
    '<header>',
    `<h1 dir="auto">${plain(headingOf(input))}</h1>`,
    `<p class="summary">${plain(summaryOf(input, input.changes.length))}</p>`,
    ...counts.map((line) => `<p class="counts">${plain(line)}</p>`),
    '</header>',
  ].join('\n');
}

const MOST_TOOLS = 5;

function mostChanged({ changes, snapshot, words }: ExportInput): string {
  const counts = new Map<string, number>();
  for (const { tools } of changes)
    for (const tool of tools ?? []) counts.set(tool, (counts.get(tool) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_TOOLS);
  const names = most.map(([id, count]) => words.of(toolName(snapshot, id), String(count)));
  return names.length > 1 ? words.labelled(words.mostChanged, words.list(names)) : '';
}

const anchor = (at: number): string => `section-${at + 1}`;

/** Nobody needs a list of one. */
function contentsOf({ words }: ExportInput, sections: readonly Section[]): string {
  if (sections.length < 2) return '';
  const items = sections.map(
    ({ title, changes }, at) =>
      `<li><a href="#${anchor(at)}"><bdi>${plain(title)}</bdi></a> <span class="count">${changes.length}</span></li>`,
  );
  return [
    '<nav class="contents" aria-labelledby="contents">',
    `<h2 id="contents">${plain(words.contents)}</h2>`,
    `<ul>\n${items.join('\n')}\n</ul>`,
    '</nav>',
  ].join('\n');
}

type Render = (markdown: string) => string;

function changeHtml(input: ExportContext, change: Change, render: Render): string {
  const { words } = input;
  const paragraph = (label: string, markdown: string | undefined): string => {
    const text = render(firstParagraph(markdown));
    const strong = `<span class="label">${plain(label)}</span>`;
    return text && `<p dir="auto">${label ? words.labelled(strong, text) : text}</p>`;
  };
  const ask = askOf(input, change);
  return [
    '<article class="change">',
    `<h3 dir="auto">${plain(change.title) || plain(change.id)}</h3>`,
    factsHtml([words.kind(change.kind), ...factsOf(input, change)]),
    paragraph('', change.what),
    listHtml(
      (change.settings ?? []).map((setting) => plain(settingText(input, change, setting))),
      'settings',
    ),
    paragraph(words.why, change.why),
    toDoHtml(words.whatToDo, toDoOf(input, change)),
    factsHtml([ask && words.labelled(words.questions, ask), shortId(change.id)], 'id'),
    '</article>',
  ]
    .filter(Boolean)
    .join('\n');
}
