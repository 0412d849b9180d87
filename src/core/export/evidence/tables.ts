import { targetName } from '../../logbook/names';
import { oneLine } from '../../one-line';
import { plainCell } from '../csv';
import type { Cell } from '../csv';
import type { Sheet } from '../sheets';
import { peopleTable, policyTable, systemsTable, tableOf } from './context-tables';
import type { RecordApproval } from '../../trust/integrity';
import type { Exception } from './exceptions';
import type { Pack } from './pack';
import { trailTables } from './trail-tables';
import { populationTable } from './population-table';

/** All tables of a pack, in the order in which a reader wants them. Headings are codes, the same in every language. */
export function tablesOf(pack: Pack): readonly Sheet[] {
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

function excludedTable({ population, say }: Pack): Sheet {
  return tableOf(
    'excluded',
    [['id'], ['title'], ['status'], ['reason'], ['reason-text'], ['days'], ['file']],
    population.outsiders.map(({ entry, why, days }) => [
      entry.id,
      entry.kind === 'change' ? entry.record.title : undefined,
      entry.kind === 'change' ? entry.record.status : undefined,
      why,
      say.leftOut(why),
      days.map(({ kind, day }) => `${kind}: ${day}`).join('\n'),
      entry.path,
    ]),
  );
}

function sampleTable({ traced }: Pack): Sheet {
  return tableOf(
    'sample',
    [['number', 'number'], ['id'], ['title'], ['track'], ['drawn'], ['sha256'], ['page']],
    traced.map(({ member: { id, change }, because, rank, page }, at) => [
      at + 1,
      id,
      change.title,
      change.track,
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

function exceptionsTable(pack: Pack): Sheet {
  return tableOf(
    'exceptions',
    [['code'], ['title'], ['id'], ['change'], ['fact'], ['commit'], ['traced']],
    pack.exceptions.map((exception) => {
      const { code, member, fact } = exception;
      const title = pack.say.exceptionTitle(code);
      const text = exceptionText(pack, exception);
      const page = pack.pageOf.get(member.id);
      return [code, title, member.id, member.change.title, text, fact?.commit, page];
    }),
  );
}

function approvalsTable({ population, approvalsOf, texts }: Pack): Sheet {
  return tableOf(
    'approvals',
    [
      ...['change', 'role', 'decision', 'asked-of', 'by', 'level', 'level-text'].map(
        (name) => [name] as const,
      ),
      ['asked-on', 'moment'],
      ['on', 'moment'],
      ...['channel', 'evidence', 'earlier-version', 'commit', 'saved-by'].map(
        (name) => [name] as const,
      ),
      ['saved', 'moment'],
      ['signature'],
      ['signer'],
    ],
    population.members.flatMap(({ id, change }) =>
      (change.approvals ?? []).map((approval, index) => {
        const found = approvalsOf(id).find(({ trust }) => trust.index === index);
        return [
          id,
          approval.role,
          approval.decision ?? 'asked',
          approval['asked-of'],
          approval.by,
          found?.trust.level,
          found && texts?.approval(found),
          approval['asked-on'],
          approval.on,
          approval.channel,
          approval.evidence,
          ...savedCells(found?.trust),
        ];
      }),
    ),
  );
}

/** For which version a decision was given, and the commit that holds it. */
function savedCells(trust: RecordApproval['trust'] | undefined): readonly Cell[] {
  const commit = trust?.set?.commit;
  return [
    trust?.earlier && (trust.earlier.fields.join(', ') || 'yes'),
    commit?.oid,
    commit && `${commit.author.name} <${commit.author.email}>`,
    commit?.date,
    trust && commit ? trust.signature.state : undefined,
    trust?.signature.signer,
  ];
}

function integrityTable({ findings, texts }: Pack): Sheet {
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

function gapsTable({ gaps, snapshot, texts }: Pack): Sheet {
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

function attachmentsTable({ attachments }: Pack): Sheet {
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
