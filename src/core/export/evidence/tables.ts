import { targetName } from '../../logbook/names';
import { oneLine } from '../../one-line';
import { plainCell } from '../csv';
import type { Table } from '../sheets';
import { approvalsTable } from './approvals-table';
import { peopleTable, policyTable, systemsTable, tableOf } from './context-tables';
import type { Exception } from './exceptions';
import type { Pack } from './pack';
import { trailTables } from './trail-tables';
import { populationTable } from './population-table';

/** All tables of a pack, in the order in which a reader wants them. Headings are codes, the same in every language. */
export function tablesOf(pack: Pack): readonly Table[] {
  return [
    populationTable(pack),
    excludedTable(pack),
    sampleTable(pack),
    exceptionsTable(pack),
    approvalsTable(pack),
    integrityTable(pack),
    gapsTable(pack),
    ...(pack.trails ? trailTables(pack, pack.trails) : []),
    attachmentsTable(pack),
    peopleTable(pack),
    systemsTable(pack),
    policyTable(pack),
  ];
}

function excludedTable({ population, say }: Pack): Table {
  return tableOf(
    'excluded',
    [['id'], ['title'], ['status'], ['reason'], ['reason-text'], ['days'], ['file']],
    population.outsiders.map(({ id, path, title, status, why, days }) => [
      id,
      title,
      status,
      why,
      say.leftOut(why),
      days.map(({ kind, day }) => `${kind}: ${day}`).join('\n'),
      path,
    ]),
  );
}

function sampleTable({ traced }: Pack): Table {
  return tableOf(
    'sample',
    [['number', 'number'], ['id'], ['title'], ['track'], ['drawn'], ['sha256'], ['page']],
    traced.map(({ member: { id, title, track }, because, rank, page }, at) => [
      at + 1,
      id,
      title,
      track,
      because,
      rank,
      page,
    ]),
  );
}

/** What stands out in a sentence; what people wrote in it may hold line ends. */
export function exceptionText({ say, texts }: Pack, { code, values, fact }: Exception): string {
  const told = fact && texts?.fact(fact).text;
  return oneLine(told ?? say.exceptionText(code, values));
}

function exceptionsTable(pack: Pack): Table {
  return tableOf(
    'exceptions',
    [['code'], ['title'], ['id'], ['change'], ['fact'], ['commit'], ['traced']],
    pack.exceptions.map((exception) => {
      const { code, member, fact } = exception;
      const title = pack.say.exceptionTitle(code);
      const text = exceptionText(pack, exception);
      const page = pack.pageOf.get(member.id);
      return [code, title, member.id, member.title, text, fact?.commit, page];
    }),
  );
}

function integrityTable({ findings, texts }: Pack): Table {
  return tableOf(
    'integrity',
    [['code'], ['level'], ['kind'], ['id'], ['fact'], ['by'], ['on', 'moment'], ['commit']],
    findings.map((fact) => [
      fact.code,
      fact.level,
      fact.record?.kind,
      fact.record?.id,
      texts && oneLine(texts.fact(fact).text),
      fact.by && `${fact.by.name} <${fact.by.email}>`,
      fact.on,
      fact.commit,
    ]),
  );
}

function gapsTable({ gaps, snapshot, texts }: Pack): Table {
  const names = ['target', 'name', 'environment', 'asset', 'setting', 'verdict'];
  return tableOf(
    'gaps',
    [
      ...names.map((name) => [name] as const),
      ...['left-as', 'found-as', 'change-before'].map((name) => [name] as const),
      ['day-before', 'moment'],
      ['change-after'],
      ['day-after', 'moment'],
      ['fact'],
      ['explanations'],
      ['answer'],
    ],
    gaps.map((gap) => {
      const { target, environment, asset, path } = gap.line.name;
      const said = texts?.gap(gap);
      return [
        target,
        targetName(snapshot, target),
        environment,
        asset,
        path,
        gap.verdict,
        gap.expected === null ? 'null' : plainCell(gap.expected),
        gap.found === null ? 'null' : plainCell(gap.found),
        gap.before.step.change,
        gap.before.step.at,
        gap.after.step.change,
        gap.after.step.at,
        said?.text,
        said?.explanations.join('\n'),
        gap.reason,
      ];
    }),
  );
}

function attachmentsTable({ attachments }: Pack): Table {
  return tableOf(
    'attachments',
    [['change'], ['path'], ['found'], ['size', 'number'], ['sha256']],
    attachments.map(({ change, path, look }) => [
      change,
      path,
      look.found,
      ...(look.found === 'yes' ? [look.size, look.sha256] : [undefined, undefined]),
    ]),
  );
}
