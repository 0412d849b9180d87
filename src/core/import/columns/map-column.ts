import type { ColumnMap } from '../../model/column-map';
import { codeMeant, partsOf } from './column-profile';
import type { ColumnProfile } from './column-profile';
import { plainWords } from './plain-words';
import { VALUE_SYNONYMS } from './value-synonyms';

type Column = ColumnMap['columns'][number];

/** Fields in whose cells several may stand. */
const SEVERAL = new Set(['tools', 'processes', 'done-by', 'links', 'approvals.by']);
const SEPARATORS = ['\n', ';', '|', ','] as const;

/** A column of a proposed map: how its cells are split, and what its words stand for. */
export function mapColumn(heading: string, field: string, profile: ColumnProfile): Column {
  const splitBy = SEVERAL.has(field) ? separatorOf(profile) : undefined;
  const values = VALUE_SYNONYMS[field] ? translations(field, profile) : [];
  return {
    heading,
    field,
    ...(splitBy === undefined ? {} : { 'split-by': splitBy }),
    ...(values.length > 0 ? { values } : {}),
  };
}

/** What stands between several values: the one sign that is there at all. A comma is in many a name. */
function separatorOf({ distinct, people, tools, links }: ColumnProfile): string | undefined {
  const found = SEPARATORS.find((sign) => distinct.some((value) => value.includes(sign)));
  if (found === '\n') return '\\n';
  if (found !== ',') return found;
  const known = Math.max(people, tools, links) >= 0.6;
  return known && distinct.some((value) => partsOf(value).length > 1) ? ',' : undefined;
}

/** The words of a column that are no codes themselves, with the codes that they stand for. */
function translations(field: string, { distinct }: ColumnProfile) {
  return distinct.flatMap((from) => {
    const to = codeMeant(field, from);
    return to === undefined || to === from.toLowerCase() ? [] : [{ from, to }];
  });
}

const APPROVED = /approved|genehmigt|freigegeben|approuve|valide|aprobado|aprovado|signed/;
const TICKET = /ticket|jira|issue|chamado/;

/** What a row of a table needs beyond what the columns say: a name for the setting, a role, a kind of link. */
export function defaultsFor(columns: readonly Column[]): Pick<ColumnMap, 'defaults'> {
  const headingOf = (field: string) => columns.find((column) => column.field === field)?.heading;
  const setting = headingOf('settings.to') ?? headingOf('settings.from');
  const approver = headingOf('approvals.by');
  const link = headingOf('links');
  const defaults = [
    ...(setting !== undefined && headingOf('settings.path') === undefined
      ? [{ field: 'settings.path', value: setting }]
      : []),
    ...(approver === undefined ? [] : [{ field: 'approvals.role', value: approver }]),
    ...(approver !== undefined && APPROVED.test(plainWords(approver))
      ? [{ field: 'approvals.decision', value: 'approved' }]
      : []),
    ...(link !== undefined && TICKET.test(plainWords(link))
      ? [{ field: 'links.type', value: 'ticket' }]
      : []),
  ];
  return defaults.length > 0 ? { defaults } : {};
}

/** An entry has to say what was done: a file of nothing but changed fields does not, and means just that. */
export function entryDefaults(columns: readonly Column[]): Pick<ColumnMap, 'defaults'> {
  const says = (field: string) => columns.some((column) => column.field === field);
  return says('action') || !(says('from') || says('to'))
    ? {}
    : { defaults: [{ field: 'action', value: 'changed' }] };
}
