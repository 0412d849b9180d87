import type { Change } from '../model/change';
import type { CustomField } from '../model/logbook';
import { columnsOf, plainCell } from './csv';
import type { Cell } from './csv';
import type { ExportContext, ExportInput } from './exporter';
import type { SheetWords } from './sheet-words';

/** What a column holds; a `moment` is a day, or a time with its offset. */
export type ColumnType = 'text' | 'moment' | 'number' | 'yes-no';

export interface SheetColumn {
  readonly name: string;
  readonly type: ColumnType;
}

type Row = readonly Cell[];

/** A table of a workbook; rows have a cell a column. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly Row[];
}

/** A table whose rows may be made as they are gone through, each time anew. */
export interface Table extends Omit<Sheet, 'rows'> {
  readonly rows: Iterable<Row>;
}

/** A table that grows change by change, so that not all of them have to be there at once. */
export interface GrowingSheet extends Omit<Sheet, 'rows'> {
  readonly rowsOf: (change: Change) => readonly Row[];
  /** What can only be said when all changes were there. */
  readonly lastRows?: () => Iterable<Row>;
}

/** The tables that a logbook is to an analyst: changes, and their parts with the id of the change, and the tools. */
function growingSheets(input: ExportContext): readonly GrowingSheet[] {
  return [
    changesSheet(input),
    partsSheet('settings', SETTING, ({ settings }) => settings),
    partsSheet('assets', ASSET, ({ assets }) => assets),
    partsSheet('approvals', APPROVAL, ({ approvals }) => approvals),
    toolsSheet(input),
  ];
}

/** The same tables of these changes. */
export function sheetsOf(input: ExportInput): readonly Sheet[] {
  return growingSheets(input).map(({ name, columns, rowsOf, lastRows }) => {
    const rows = input.changes.flatMap((change) => rowsOf(change));
    return { name, columns, rows: [...rows, ...(lastRows?.() ?? [])] };
  });
}

/** The tables as a person reads them: names, headings and what codes stand for, in the words of the export. */
export function wordedSheets(input: ExportContext): readonly GrowingSheet[] {
  const custom = input.snapshot.logbook?.record['custom-fields'] ?? [];
  const own = new Map(custom.map(({ id, name }) => [id, name]));
  const { sheets: words } = input.words;
  return growingSheets(input).map(({ rowsOf, lastRows, ...sheet }) => {
    const inWords = (rows: readonly Row[]) => wordedRows(rows, sheet.columns, words);
    return {
      ...wordedHead(sheet, words, own),
      rowsOf: (change) => inWords(rowsOf(change)),
      lastRows: () => inWords([...(lastRows?.() ?? [])]),
    };
  });
}

type SheetHead = Pick<Sheet, 'name' | 'columns'>;

/** Name and headings in words; `own` are the names of columns that the team declared, by their keys. */
export function wordedHead(
  { name: sheet, columns }: SheetHead,
  words: SheetWords,
  own?: ReadonlyMap<string, string>,
): SheetHead {
  return {
    name: words.sheet(sheet),
    columns: columns.map(({ name, type }) => ({
      name: words.column(sheet, name) ?? own?.get(name) ?? name,
      type,
    })),
  };
}

function wordedRows(
  rows: readonly Row[],
  columns: readonly SheetColumn[],
  words: SheetWords,
): readonly Row[] {
  return rows.map((row) =>
    row.map((cell, at) =>
      typeof cell === 'string' ? words.code(columns[at]?.name ?? '', cell) : cell,
    ),
  );
}

/** Of columns that are no text, by their keys; a field of a team's own may be called `constructor`. */
const TYPES: ReadonlyMap<string, ColumnType> = new Map([
  ...['day', 'deadline', 'requested', 'window-start', 'window-end', 'live', 'tested', 'rolled-back']
    .concat(['asked-on', 'due', 'on', 'renewal', 'last-change'])
    .map((name) => [name, 'moment'] as const),
  ...['assets', 'records', 'changes'].map((name) => [name, 'number'] as const),
  ...['reversible', 'logged-afterwards'].map((name) => [name, 'yes-no'] as const),
]);

const CUSTOM_TYPES: Partial<Record<CustomField['type'], ColumnType>> = {
  number: 'number',
  date: 'moment',
  'yes-no': 'yes-no',
};

function changesSheet(input: ExportContext): GrowingSheet {
  const own = new Map(
    (input.snapshot.logbook?.record['custom-fields'] ?? []).map(({ id, type }) => [id, type]),
  );
  const typeOf = (name: string): ColumnType => {
    const type = own.get(name);
    return TYPES.get(name) ?? (type && CUSTOM_TYPES[type]) ?? 'text';
  };
  const columns = columnsOf(input);
  return {
    name: 'changes',
    columns: columns.map(({ name }) => ({ name, type: typeOf(name) })),
    rowsOf: (change) => [columns.map(({ cell }) => cell(change, input))],
  };
}

const SETTING = ['target', 'environment', 'asset', 'path', 'from', 'to', 'note'] as const;
const ASSET = ['tool', 'type', 'name', 'id', 'url', 'workspace', 'status', 'note'] as const;
const APPROVAL = [
  'role',
  'asked-of',
  'asked-on',
  'due',
  'decision',
  'by',
  'on',
  'channel',
  'evidence',
  'of',
  'note',
] as const;

/** A row a part of a change, such as a setting: the change's id and title, then the part's own fields. */
function partsSheet<K extends string>(
  name: string,
  keys: readonly K[],
  partsOf: (change: Change) => readonly Partial<Record<K, unknown>>[] | undefined,
): GrowingSheet {
  return {
    name,
    columns: ['change', 'title', ...keys].map((key) => ({
      name: key,
      type: TYPES.get(key) ?? 'text',
    })),
    rowsOf: (change) =>
      (partsOf(change) ?? []).map((part) => [
        change.id,
        change.title,
        // Nothing that was there, and nothing that is known, are two things.
        ...keys.map((key) => (part[key] === null ? 'null' : plainCell(part[key]))),
      ]),
  };
}

/** Every tool of the stack, or the one that was asked for, with how many of the exported changes it has. */
function toolsSheet({ snapshot, options }: ExportContext): GrowingSheet {
  const counts = new Map<string, number>();
  const tools = [...snapshot.tools.values()]
    .filter(({ id }) => options.tool === undefined || options.tool === id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const names =
    'id name vendor category status owner backup-owner renewal notice cost tags changes';
  return {
    name: 'tools',
    columns: names.split(' ').map((name) => ({ name, type: TYPES.get(name) ?? 'text' })),
    rowsOf: ({ tools: changed }) => {
      for (const tool of changed ?? []) counts.set(tool, (counts.get(tool) ?? 0) + 1);
      return [];
    },
    lastRows: () =>
      tools.map(({ id, record }) => [
        id,
        ...(['name', 'vendor', 'category', 'status', 'owner', 'backup-owner'] as const).map((key) =>
          plainCell(record[key]),
        ),
        ...(['renewal', 'notice', 'cost'] as const).map((key) => plainCell(record.contract?.[key])),
        plainCell(record.tags),
        counts.get(id) ?? 0,
      ]),
  };
}
