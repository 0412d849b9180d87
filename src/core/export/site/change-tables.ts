import { targetName, toolName } from '../../logbook/names';
import type { Change } from '../../model/change';
import { safeLinkHtml } from '../html';
import { linesHtml, tableHtml } from './properties';
import { momentText, peopleText, valueHtml } from './site-text';
import type { Site } from './site-context';
import type { SiteField } from './site-words';

/** Each setting with its value before and after, in full. */
export function settingsTable(site: Site, change: Change): string {
  const { words, snapshot } = site.input;
  const several = [change.tools, change.processes, change.integrations].flatMap((ids) => ids ?? []);
  const rows = (change.settings ?? []).map((setting) => {
    const { path, target, environment, asset, from, to, note } = setting;
    return [
      linesHtml(path),
      several.length > 1 && target !== undefined ? linesHtml(targetName(snapshot, target)) : '',
      asset === undefined ? '' : linesHtml(asset),
      environment === undefined ? '' : linesHtml(words.site.choice('environment', environment)),
      valueHtml(from, words.site.didNotExist, words.site),
      valueHtml(to, words.site.removed, words.site),
      linesHtml(note ?? ''),
    ];
  });
  const { before, after } = words.site;
  const head = [
    ...names(site, ['settings.path', 'settings.target', 'settings.asset', 'settings.environment']),
    before,
    after,
    ...names(site, ['settings.note']),
  ];
  return tableHtml(words.site.field('change', 'settings'), head, rows);
}

/** Who agreed, in which role and when; what was asked for and is open, too. Never where it can be looked up. */
export function approvalsTable(site: Site, change: Change): string {
  const { input } = site;
  const { site: words } = input.words;
  const rows = (change.approvals ?? []).map((approval) => [
    linesHtml(words.choice('role', approval.role)),
    linesHtml(words.choice('decision', approval.decision ?? 'asked')),
    linesHtml(peopleText(input, [approval.by ?? approval['asked-of']])),
    linesHtml(momentText(input, approval.on)),
    linesHtml(approval.note ?? ''),
  ]);
  const fields = ['role', 'decision', 'by', 'on', 'note'] as const;
  return tableHtml(
    nameOf(site, 'approvals'),
    names(
      site,
      fields.map((name) => `approvals.${name}` as const),
    ),
    rows,
  );
}

/** What was tested, and how it ended. */
export function testsTable(site: Site, change: Change): string {
  const { input } = site;
  const rows = (change.tests ?? []).map(({ check, result, by, on }) => [
    linesHtml(check),
    linesHtml(input.words.site.choice('result', result ?? 'open')),
    linesHtml(peopleText(input, [by])),
    linesHtml(momentText(input, on)),
  ]);
  return tableHtml(
    nameOf(site, 'tests'),
    names(site, ['tests.check', 'tests.result', 'tests.by', 'tests.on']),
    rows,
  );
}

/** The things inside tools that were touched. */
export function assetsTable(site: Site, change: Change): string {
  const { words, snapshot } = site.input;
  const rows = (change.assets ?? []).map(({ name, url, type, tool, status }) => [
    safeLinkHtml(url, name),
    linesHtml(type ?? ''),
    tool === undefined ? '' : linesHtml(toolName(snapshot, tool)),
    status === undefined ? '' : linesHtml(words.site.choice('status', status)),
  ]);
  const fields = ['assets.name', 'assets.type', 'assets.tool', 'assets.status'] as const;
  return tableHtml(nameOf(site, 'assets'), names(site, fields), rows);
}

/** Where it went first, and where then. */
export function rolloutTable(site: Site, change: Change): string {
  const { input } = site;
  const rows = (change.rollout ?? []).map(({ where, status, on, by }) => [
    linesHtml(where),
    linesHtml(input.words.site.choice('status', status ?? 'open')),
    linesHtml(momentText(input, on)),
    linesHtml(peopleText(input, [by])),
  ]);
  const fields = ['rollout.where', 'rollout.status', 'rollout.on', 'rollout.by'] as const;
  return tableHtml(nameOf(site, 'rollout'), names(site, fields), rows);
}

const nameOf = ({ input: { words } }: Site, field: SiteField): string =>
  words.site.field('change', field);

function names({ input: { words } }: Site, fields: readonly SiteField[]): readonly string[] {
  return fields.map((field) => words.site.field('change', field));
}
