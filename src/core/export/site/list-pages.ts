import { personName } from '../../logbook/names';
import type { Change } from '../../model/change';
import type { ExportFile, ExportInput } from '../exporter';
import { plainHtml } from '../html';
import { sectionsOf } from '../sections';
import { changeList } from './list-of-changes';
import { withoutAddress } from '../without-address';
import { linkTo, sectionHtml, sitePage } from './page';
import { propertiesHtml } from './properties';
import type { Property } from './properties';
import { nameOfPage } from './site-context';
import type { Site } from './site-context';
import type { PageKind } from './site-paths';

/** A page a month, with the ways to the months beside it. */
export function* monthPages(site: Site): Generator<ExportFile> {
  const { months, input } = site;
  const { words } = input;
  for (const [at, { key, title, changes }] of months.entries()) {
    const path = pathOf(site, 'months', key);
    const [later, earlier] = [months[at - 1], months[at + 1]];
    const beside = [
      { label: words.site.earlier, month: earlier },
      { label: words.site.later, month: later },
    ].flatMap(({ label, month }) =>
      month ? [words.labelled(plainHtml(label), linkTo(site, path, 'months', month.key))] : [],
    );
    const main = [
      `<h1 dir="auto">${plainHtml(title)}</h1>`,
      `<p class="summary">${plainHtml(words.summary(changes.length, undefined, undefined))}</p>`,
      changeList(site, path, changes),
      beside.length > 0
        ? `<nav class="beside" aria-label="${plainHtml(words.site.months)}"><p>${beside.join(' · ')}</p></nav>`
        : '',
    ];
    yield sitePage(site, { path, title, main });
  }
}

/** A page a tool, with a feed of its own. */
export function* toolPages(site: Site): Generator<ExportFile> {
  const { input, tools } = site;
  for (const [id, changes] of tools) {
    const record = input.snapshot.tools.get(id)?.record;
    const { field, choice } = fieldsOf(input, 'tool');
    const path = pathOf(site, 'tools', id);
    const name = nameOfPage(site, 'tools', id);
    const properties: readonly Property[] = [
      { name: field('vendor'), value: record?.vendor },
      { name: field('category'), value: choice('category', record?.category) },
      { name: field('status'), value: choice('status', record?.status) },
      { name: field('owner'), value: person(input, record?.owner) },
      { name: field('data-held'), value: input.words.list(record?.['data-held'] ?? []) },
    ];
    const about = { path, name, purpose: record?.purpose, properties, changes };
    yield stackPage(site, about, { path: feedPath(path), name: input.words.site.feedOf(name) });
  }
}

/** A page a process. */
export function* processPages(site: Site): Generator<ExportFile> {
  const { input, processes } = site;
  for (const [id, changes] of processes) {
    const record = input.snapshot.processes.get(id)?.record;
    const { field, choice } = fieldsOf(input, 'process');
    const path = pathOf(site, 'processes', id);
    const tools = (record?.tools ?? []).map((tool) => linkTo(site, path, 'tools', tool));
    const steps = (record?.steps ?? []).map(({ who, where, what }) => {
      const place = [who, where].filter((text) => text !== undefined && text !== '');
      const list = input.words.list(place as string[]);
      return list === '' ? what : input.words.of(what, list);
    });
    const levels = (record?.['service-levels'] ?? []).map(({ name, target }) =>
      input.words.labelled(name, target),
    );
    const properties: readonly Property[] = [
      { name: field('status'), value: choice('status', record?.status) },
      { name: field('owner'), value: person(input, record?.owner) },
      { name: field('tools'), html: input.words.list(tools) },
      { name: field('service-levels'), value: levels.join('\n') },
      { name: field('steps'), value: steps.join('\n') },
    ];
    const name = nameOfPage(site, 'processes', id);
    yield stackPage(site, { path, name, purpose: record?.purpose, properties, changes });
  }
}

interface StackPage {
  readonly path: string;
  readonly name: string;
  readonly purpose: string | undefined;
  readonly properties: readonly Property[];
  readonly changes: readonly Change[];
}

function stackPage(
  site: Site,
  { path, name, purpose, properties, changes }: StackPage,
  feed?: { readonly path: string; readonly name: string },
): ExportFile {
  const { input } = site;
  const options = { ...input.options, group: 'month' as const };
  const sections = sectionsOf({ ...input, changes, options }).map(({ title, changes: of }, at) =>
    sectionHtml(`section-${at + 1}`, title, changeList(site, path, of)),
  );
  const main = [
    `<h1 dir="auto">${plainHtml(name)}</h1>`,
    purpose === undefined ? '' : `<div class="prose" dir="auto">${site.render(purpose, 2)}</div>`,
    propertiesHtml(properties),
    ...(sections.length > 0 ? sections : [`<p>${plainHtml(input.words.site.noChanges)}</p>`]),
  ];
  return sitePage(site, { path, title: name, main, feed });
}

/** The feed that goes with the page of a tool. */
export const feedPath = (path: string): string => path.replace(/\.html$/, '.atom');

/** Every key of a site's lists has a page; the first page is where a fault would lead. */
function pathOf(site: Site, kind: PageKind, id: string): string {
  return site.paths(kind, id) ?? 'index.html';
}

function person({ snapshot }: ExportInput, reference: string | undefined): string | undefined {
  return reference === undefined ? undefined : withoutAddress(personName(snapshot, reference));
}

function fieldsOf<K extends 'tool' | 'process'>({ words: { site } }: ExportInput, kind: K) {
  return {
    field: (name: Parameters<typeof site.field<K>>[1]): string => site.field(kind, name),
    choice: (list: string, code: string | undefined): string | undefined =>
      code === undefined ? undefined : site.choice(list, code),
  };
}
