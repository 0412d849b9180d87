import type { Change } from '../../model/change';
import { dayThatCounts, headingOf, isPlanned, summaryOf } from '../about';
import { chartsHtml } from '../charts/charts-html';
import { chartsOf } from '../charts/charts-of';
import type { ExportFile } from '../exporter';
import { plainHtml } from '../html';
import { changeList } from './list-of-changes';
import { linkTo, sectionHtml, sitePage } from './page';
import { nameOfPage } from './site-context';
import type { Site } from './site-context';
import type { PageKind } from './site-paths';

const PATH = 'index.html';
const MOST_NEW = 10;
const MOST_COMING = 6;

/** The first page: what is new, what is coming, how it looks as a whole, and the ways to all else. */
export function homePage(site: Site): ExportFile {
  const { input, changes, months } = site;
  const { words, options } = input;
  const all = [...changes.values()];
  const coming = comingUp(all);
  const made = all.filter((change) => !isPlanned(change));
  const hasMore = coming.length > MOST_COMING || all.length > made.length + coming.length;
  const main = [
    `<h1 dir="auto">${plainHtml(headingOf(input))}</h1>`,
    `<p class="summary">${plainHtml(summaryOf(input, input.changes.length))}</p>`,
    all.length === 0 ? `<p>${plainHtml(words.site.noChanges)}</p>` : '',
    '<div class="columns">',
    sectionHtml('new', words.site.whatIsNew, changeList(site, PATH, made.slice(0, MOST_NEW))),
    sectionHtml(
      'coming',
      words.site.comingUp,
      changeList(site, PATH, coming.slice(0, MOST_COMING)),
      hasMore
        ? `<p class="all"><a href="months/planned.html">${plainHtml(words.site.allPlanned)}</a></p>`
        : '',
    ),
    '</div>',
    options.charts === false ? '' : chartsHtml(chartsOf(input), words.charts),
    sectionHtml('tools', words.site.tools, index(site, 'tools', site.tools)),
    sectionHtml('processes', words.site.processes, index(site, 'processes', site.processes)),
    sectionHtml(
      'months',
      words.site.months,
      index(site, 'months', new Map(months.map(({ key, changes: of }) => [key, of]))),
    ),
  ];
  return sitePage(site, { path: PATH, title: '', main });
}

/** What has a decision or waits for one: the next first, what has no day yet last. What was put off is not coming. */
function comingUp(changes: readonly Change[]): readonly Change[] {
  const dayOf = (change: Change): string => dayThatCounts(change) || '~';
  return changes
    .filter(
      ({ status }) => status === 'scheduled' || status === 'approved' || status === 'proposed',
    )
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : 1));
}

/** Links to pages of one kind with how many changes each has: months as they come, all else by name. */
function index(site: Site, kind: PageKind, lists: ReadonlyMap<string, readonly Change[]>): string {
  const entries = [...lists].map(([id, { length }]) => ({
    id,
    length,
    name: nameOfPage(site, kind, id).toLowerCase(),
  }));
  if (kind !== 'months')
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  const items = entries.map(
    ({ id, length }) =>
      `<li>${linkTo(site, PATH, kind, id)} <span class="count">${plainHtml(site.input.words.charts.number(length))}</span></li>`,
  );
  return items.length === 0 ? '' : `<ul class="index">\n${items.join('\n')}\n</ul>`;
}
