import { shortId } from '../../logbook/ids';
import type { Change } from '../../model/change';
import { stateText } from '../about';
import type { ExportFile } from '../exporter';
import { factsHtml, plainHtml, toDoHtml } from '../html';
import { toDoOf } from '../note';
import {
  approvalsTable,
  assetsTable,
  rolloutTable,
  settingsTable,
  testsTable,
} from './change-tables';
import { complianceList, linksList, relationsList, trainingList } from './change-lists';
import { changeProperties, impactProperties, outcomeProperties } from './change-properties';
import { linkTo, sectionHtml, sitePage } from './page';
import { propertiesHtml } from './properties';
import { nameOfPage } from './site-context';
import type { Site } from './site-context';
import type { SiteField } from './site-words';

/** All that a colleague may read of a change: first what to do, then what and why, then how it was agreed and tested. */
export function changePage(site: Site, change: Change): ExportFile {
  const { words } = site.input;
  const path = site.paths('changes', change.id) ?? 'index.html';
  const title = nameOfPage(site, 'changes', change.id);
  const main = [
    pathHtml(site, path, change),
    `<h1 dir="auto">${plainHtml(title)}</h1>`,
    factsHtml([words.kind(change.kind), stateText(site.input, change)]),
    '<div class="record">',
    '<div class="text">',
    toDoHtml(words.whatToDo, toDoOf(site.input, change)),
    ...sectionsOfChange(site, path, change),
    '</div>',
    `<aside aria-label="${plainHtml(words.site.field('change', 'status'))}">`,
    propertiesHtml(changeProperties(site, path, change)),
    `<p class="id">${plainHtml(shortId(change.id))}</p>`,
    '</aside>',
    '</div>',
  ];
  return sitePage(site, { path, title, main });
}

/** The sections of a change that have anything in them, each under the name of its field. */
function sectionsOfChange(site: Site, path: string, change: Change): readonly string[] {
  const section = (field: Section, ...parts: readonly string[]): string =>
    sectionHtml(field, site.input.words.site.field('change', field), ...parts);
  const prose = (text: string | undefined): string =>
    text === undefined ? '' : `<div class="prose" dir="auto">${site.render(text)}</div>`;
  const impact = propertiesHtml(impactProperties(site, change));
  return [
    section('why', prose(change.why)),
    section('what', prose(change.what)),
    section('settings', settingsTable(site, change)),
    section('impact', impact, prose(change.impact?.['in-flight'])),
    section('assets', assetsTable(site, change)),
    section('rollout', rolloutTable(site, change)),
    section('rollback', prose(change.rollback)),
    section('compliance', complianceList(site, change)),
    section('approvals', approvalsTable(site, change)),
    section('tests', testsTable(site, change)),
    section('outcome', propertiesHtml(outcomeProperties(site, change))),
    section('training', trainingList(site, change)),
    section('review', prose(change.review?.findings)),
    section('links', linksList(site, change)),
    section('relations', relationsList(site, path, change)),
  ];
}

/** Fields that are sections of a page; their names are the ids of the headings. */
type Section = Exclude<SiteField, `${string}.${string}`>;

/** The month that the change stands in. */
function pathHtml(site: Site, path: string, change: Change): string {
  const month = site.monthOf.get(change.id);
  if (month === undefined) return '';
  const label = plainHtml(site.input.words.site.path);
  return `<nav class="path" aria-label="${label}"><p>${linkTo(site, path, 'months', month)}</p></nav>`;
}
