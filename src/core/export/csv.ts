import type { Change } from '../model/change';
import { customFieldsOn } from '../model/custom-fields';
import { dayThatCounts, linkOf, settingText } from './about';
import { oneLine } from '../one-line';
import type { ExportContext, TextExporter } from './exporter';

/**
 * One row a change, RFC 4180, with the keys of the file as headings, so that they are the same in every language.
 * Days and times are ISO, yes-no is true or false; several in one cell stand one a line.
 */
export const csv: TextExporter = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv',
  needs: 'file',
  asWritten: true,
  export(input) {
    const { heading, lineOf } = linesOf(input);
    return heading + input.changes.map(lineOf).join('');
  },
  async *stream({ changes, ...input }) {
    const { heading, lineOf } = linesOf(input);
    yield heading;
    for await (const change of changes) yield lineOf(change);
  },
};

function linesOf(input: ExportContext) {
  const columns = columnsOf(input);
  return {
    heading: csvHeading(columns),
    lineOf: (change: Change) => csvLine(columns.map(({ cell }) => cell(change, input))),
  };
}

export type Cell = string | number | boolean | undefined;

/** A column of a table of changes, by the key of its field. */
export interface Column {
  readonly name: string;
  readonly cell: (change: Change, input: ExportContext) => Cell;
}

/** All columns of a table of changes: those that every logbook has, then its own. */
export function columnsOf(input: ExportContext): readonly Column[] {
  return [...COLUMNS, ...customColumns(input)];
}

/**
 * Text that no spreadsheet takes for a formula: what starts like one gets a quote in front.
 * Full-width forms count too, because some spreadsheets read them alike (OWASP, CSV injection).
 */
export function defused(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}

/** How a file of CSV begins; without its byte order mark Excel shows every umlaut as two wrong letters. */
export function csvHeading(columns: readonly { readonly name: string }[]): string {
  return `\uFEFF${csvLine(columns.map(({ name }) => name))}`;
}

/** A row of CSV with the end of its line, as RFC 4180 has it. */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(csvCell).join(',')}\r\n`;
}

/** A cell of CSV; text is defused. */
export function csvCell(value: Cell): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const safe = defused(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const lines = (items: readonly string[] | undefined): string => (items ?? []).join('\n');

/** A column of a field that is one line, a number, yes-no, or a list of lines. */
const field = (name: string): Column => ({
  name,
  cell: (change) => plainCell(change[name]),
});

/** What a field holds as one cell: lists a line each, groups as JSON. */
export function plainCell(value: unknown): Cell {
  if (Array.isArray(value)) return value.map((item) => String(plainCell(item) ?? '')).join('\n');
  if (typeof value === 'string') return value.trimEnd();
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === undefined || value === null ? undefined : JSON.stringify(value);
}

const COLUMNS: readonly Column[] = [
  field('id'),
  { name: 'day', cell: (change) => dayThatCounts(change) },
  ...(['title', 'kind', 'track', 'status', 'status-reason', 'priority', 'deadline'] as const).map(
    field,
  ),
  field('requested'),
  { name: 'window-start', cell: ({ window }) => window?.start },
  { name: 'window-end', cell: ({ window }) => window?.end },
  ...(['live', 'tested', 'rolled-back', 'tools', 'processes', 'integrations'] as const).map(field),
  ...(['part-of', 'requester', 'owner', 'done-by', 'risk', 'reversible'] as const).map(field),
  field('why'),
  field('what'),
  {
    name: 'settings',
    cell: (change, input) =>
      lines(change.settings?.map((setting) => oneLine(settingText(input, change, setting)))),
  },
  { name: 'assets', cell: ({ assets }) => assets?.length },
  { name: 'records', cell: ({ impact }) => impact?.records },
  { name: 'laws', cell: ({ compliance }) => lines(compliance?.map(({ law }) => law)) },
  {
    name: 'approvals',
    cell: ({ approvals }) =>
      lines(approvals?.map(({ role, decision }) => `${role}: ${decision ?? 'asked'}`)),
  },
  {
    name: 'tests',
    cell: ({ tests }) => lines(tests?.map(({ check, result }) => `${check}: ${result ?? 'open'}`)),
  },
  field('rollback'),
  {
    name: 'links',
    cell: ({ links }) => lines(links?.map((link) => linkOf(link).url)),
  },
  {
    name: 'relations',
    cell: ({ relations }) => lines(relations?.map(({ type, id }) => `${type}: ${id}`)),
  },
  field('logged-afterwards'),
];

/** The fields that the team declared for changes, one column each. */
function customColumns({ snapshot }: ExportContext): Column[] {
  const fields = customFieldsOn('change', snapshot.logbook?.record['custom-fields'] ?? []);
  return fields.map(({ id }) => ({ name: id, cell: (change) => plainCell(change[id]) }));
}
