import type { Change } from '../../model/change';
import { customFieldsOn } from '../../model/custom-fields';
import type { CustomField } from '../../model/logbook';
import { linkOf } from '../about';
import { oneLine } from '../../one-line';
import { plainCell } from '../csv';
import type { Cell } from '../csv';
import type { ColumnType, Table } from '../sheets';
import { momentText } from './moments';
import type { Pack } from './pack';
import { wholeMembers } from './population';
import type { WholeMember } from './population';

/** A column of the population. */
interface Column {
  readonly name: string;
  readonly type?: ColumnType;
  readonly cell: (whole: WholeMember, pack: Pack) => Cell;
}

const field = (name: keyof Change, type?: ColumnType): Column => ({
  name,
  cell: ({ change }) => plainCell(change[name]),
  ...(type ? { type } : {}),
});

const saved = (name: string, which: 'first' | 'last', part: 'oid' | 'date'): Column => ({
  name,
  cell: ({ member: { id } }, { history }) => history?.saves.get(id)?.[which][part],
  ...(part === 'date' ? { type: 'moment' } : {}),
});

const COLUMNS: readonly Column[] = [
  field('id'),
  { name: 'day', type: 'moment', cell: ({ member }) => member.counted?.day },
  { name: 'counted-as', cell: ({ member }) => member.counted?.kind },
  field('title'),
  field('kind'),
  field('status'),
  field('track'),
  {
    name: 'emergency',
    type: 'yes-no',
    cell: ({ change }) => change.track === 'emergency',
  },
  { name: 'took-effect', type: 'yes-no', cell: ({ member }) => member.wentLive },
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
  {
    name: 'commits',
    type: 'number',
    cell: ({ member: { id } }, { history }) => history?.saves.get(id)?.count,
  },
  { name: 'traced', cell: ({ member }, { pageOf }) => pageOf.get(member.id) },
];

/** `legal: approved, kim@acme.example, 2026-11-20 (signed)`, a line each. */
function approvalsCell({ member: { id }, change }: WholeMember, { approvalsOf }: Pack): string {
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
export function populationTable(pack: Pack): Table {
  const columns: readonly Column[] = [
    ...COLUMNS,
    { name: 'exceptions', cell: ({ member }) => pack.codesOf(member.id).join('\n') },
    ...customColumns(pack),
  ];
  const rowOf = (whole: WholeMember) => columns.map(({ cell }) => cell(whole, pack));
  return {
    name: 'population',
    columns: columns.map(({ name, type = 'text' }) => ({ name, type })),
    rows: rowsOfMembers(pack, (whole) => [rowOf(whole)]),
  };
}

/** Rows of the population's records, which are read again whenever somebody goes through them: no row is kept. */
export function rowsOfMembers(
  { snapshot, population }: Pack,
  rowsOf: (whole: WholeMember) => readonly (readonly Cell[])[],
): Table['rows'] {
  return {
    *[Symbol.iterator]() {
      for (const whole of wholeMembers(snapshot, population.members)) yield* rowsOf(whole);
    },
  };
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
