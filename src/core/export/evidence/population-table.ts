import type { Change } from '../../model/change';
import { customFieldsOn } from '../../model/custom-fields';
import type { CustomField } from '../../model/logbook';
import { linkOf } from '../about';
import { oneLine } from '../../one-line';
import { plainCell } from '../csv';
import type { Cell } from '../csv';
import type { ColumnType, Sheet } from '../sheets';
import type { Exception } from './exceptions';
import { momentText } from './moments';
import type { Pack } from './pack';
import type { Member } from './population';

/** A column of the population. */
interface Column {
  readonly name: string;
  readonly type?: ColumnType;
  readonly cell: (member: Member, pack: Pack) => Cell;
}

const field = (name: keyof Change, type?: ColumnType): Column => ({
  name,
  cell: ({ change }) => plainCell(change[name]),
  ...(type ? { type } : {}),
});

const saved = (name: string, which: 'first' | 'last', part: 'oid' | 'date'): Column => ({
  name,
  cell: ({ id }, { history }) => history?.saves.get(id)?.[which][part],
  ...(part === 'date' ? { type: 'moment' } : {}),
});

const COLUMNS: readonly Column[] = [
  field('id'),
  { name: 'day', type: 'moment', cell: ({ counted }) => counted?.day },
  { name: 'counted-as', cell: ({ counted }) => counted?.kind },
  field('title'),
  field('kind'),
  field('status'),
  field('track'),
  {
    name: 'emergency',
    type: 'yes-no',
    cell: ({ change }) => change.track === 'emergency',
  },
  { name: 'took-effect', type: 'yes-no', cell: ({ wentLive }) => wentLive },
  field('requested', 'moment'),
  { name: 'window-start', type: 'moment', cell: ({ change }) => change.window?.start },
  { name: 'window-end', type: 'moment', cell: ({ change }) => change.window?.end },
  field('live', 'moment'),
  field('tested', 'moment'),
  field('rolled-back', 'moment'),
  field('tools'),
  field('processes'),
  field('requester'),
  field('owner'),
  field('done-by'),
  field('risk'),
  field('reversible', 'yes-no'),
  { name: 'approvals', cell: approvalsCell },
  {
    name: 'tested-by',
    cell: ({ change }) =>
      [...new Set((change.tests ?? []).flatMap(({ by }) => by ?? []))].join('\n'),
  },
  {
    name: 'tests',
    cell: ({ change }) =>
      (change.tests ?? [])
        .map(({ result, check }) => `${result ?? 'open'}: ${oneLine(check)}`)
        .join('\n'),
  },
  {
    name: 'rollback',
    type: 'yes-no',
    cell: ({ change }) => change.rollback !== undefined,
  },
  { name: 'settings', type: 'number', cell: ({ change }) => (change.settings ?? []).length },
  {
    name: 'links',
    cell: ({ change }) => (change.links ?? []).map((link) => linkOf(link).url).join('\n'),
  },
  field('logged-afterwards', 'yes-no'),
  saved('first-commit', 'first', 'oid'),
  saved('first-saved', 'first', 'date'),
  saved('last-commit', 'last', 'oid'),
  saved('last-saved', 'last', 'date'),
  { name: 'commits', type: 'number', cell: ({ id }, { history }) => history?.saves.get(id)?.count },
  { name: 'traced', cell: ({ id }, { pageOf }) => pageOf.get(id) },
];

/** `legal: approved, kim@acme.example, 2026-11-20 (signed)`, a line each. */
function approvalsCell({ id, change }: Member, { approvalsOf }: Pack): string {
  const levels = new Map(approvalsOf(id).map(({ trust }) => [trust.index, trust.level]));
  return (change.approvals ?? [])
    .map(({ role, decision = 'asked', by, on, 'asked-of': asked }, index) => {
      const level = levels.get(index);
      const who = by ?? asked;
      const facts = [decision, who && plainWord(who), momentText(on)].filter(Boolean).join(', ');
      return `${plainWord(role)}: ${facts}${level === undefined ? '' : ` (${level})`}`;
    })
    .join('\n');
}

/** Words of people as they are; in quotes where they have signs by which they could pass for a level of ours. */
const plainWord = (text: string): string =>
  /["(),:\n\r]/.test(text) ? JSON.stringify(text) : text;

/** The whole population, one row a change: what every logbook has, the fields that this one declares, what stands out. */
export function populationTable(pack: Pack): Sheet {
  const codes = codesById(pack.exceptions);
  const columns: readonly Column[] = [
    ...COLUMNS,
    { name: 'exceptions', cell: ({ id }) => [...(codes.get(id) ?? [])].join('\n') },
    ...customColumns(pack),
  ];
  return {
    name: 'population',
    columns: columns.map(({ name, type = 'text' }) => ({ name, type })),
    rows: pack.population.members.map((member) => columns.map(({ cell }) => cell(member, pack))),
  };
}

function codesById(exceptions: readonly Exception[]): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { code, member } of exceptions) {
    const known = codes.get(member.id);
    if (known) known.add(code);
    else codes.set(member.id, new Set([code]));
  }
  return codes;
}

/** The fields that the logbook declares for changes, such as a ticket number. */
export function customFields({ snapshot }: Pack): readonly CustomField[] {
  return customFieldsOn('change', snapshot.logbook?.record['custom-fields'] ?? []);
}

function customColumns(pack: Pack): readonly Column[] {
  const known = new Set(COLUMNS.map(({ name }) => name));
  return customFields(pack).map(({ id }) => ({
    name: known.has(id) ? `custom-${id}` : id,
    cell: ({ change }) => plainCell(change[id]),
  }));
}
