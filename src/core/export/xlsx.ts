import type { Change } from '../model/change';
import type { Chart } from './charts/chart';
import { chartsOf } from './charts/charts-of';
import type { Cell } from './csv';
import type { Exporter, ExportWords } from './exporter';
import { isLarge } from './large';
import type { SheetWords } from './sheet-words';
import { wordedHead, wordedSheets } from './sheets';
import type { GrowingSheet, SheetColumn, Table } from './sheets';
import { beginning } from './workbook/cell-xml';
import { WorkbookWriter } from './workbook/workbook-writer';
import { joined } from './zip-folder';

/**
 * A workbook, ISO/IEC 29500: a sheet each for changes, settings, assets, approvals and tools, in words for
 * people; and one of charts, unless the logbook is so large that it is written as it is read. Dates, numbers and
 * yes-no are such to a spreadsheet; times are in UTC, and say so; text is never a formula.
 */
export const xlsx: Exporter<Uint8Array> = {
  id: 'xlsx',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  needs: 'file',
  isBinary: true,
  export: (input) => {
    const { changes, words, options, snapshot } = input;
    const charts = options.charts === false || isLarge(snapshot, 'file') ? [] : chartsOf(input);
    return joined(pieces(wordedSheets(input), changes, words, charts));
  },
  stream: ({ changes, ...input }) => pieces(wordedSheets(input), changes, input.words, []),
};

type WorkbookWords = Pick<ExportWords, 'sheets' | 'charts'>;

/** A workbook of these tables, in their order; what no cell can hold stands in a sheet of its own at the end. */
export function workbookOf(tables: readonly Table[], words: WorkbookWords): Promise<Uint8Array> {
  const sheets = tables.map(({ rows, ...sheet }) => ({
    ...sheet,
    rowsOf: () => [],
    lastRows: () => rows,
  }));
  return joined(pieces(sheets, [], words, []));
}

/** The bytes of a workbook, as its changes come. */
async function* pieces(
  sheets: readonly GrowingSheet[],
  changes: Iterable<Change> | AsyncIterable<Change>,
  words: WorkbookWords,
  charts: readonly Chart[],
): AsyncGenerator<Uint8Array, undefined> {
  const book = new WorkbookWriter(await import('fflate'));
  const long = longTexts(book, words.sheets);
  const tables = sheets
    .map((sheet) => withinColumns(sheet, words.sheets))
    .map((sheet) => ({ sheet, add: book.table(sheet.name, sheet.columns) }));
  const addTo = ({ sheet, add }: (typeof tables)[number], rows: Iterable<readonly Cell[]>) => {
    for (const row of rows)
      for (const at of add(row))
        long([sheet.name, row[0], sheet.columns[at]?.name], String(row[at] ?? ''));
  };
  for await (const change of changes) {
    for (const table of tables) addTo(table, table.sheet.rowsOf(change));
    yield* book.take();
  }
  for (const table of tables) addTo(table, table.sheet.lastRows?.() ?? []);
  book.charts(words.charts.heading, charts);
  book.end();
  yield* book.take();
}

/** Excel repairs a file with more columns, which means that it throws them away. */
const MOST_COLUMNS = 16_384;

/** A sheet as it is; or, of one that is too wide, its first columns, and what the others hold as JSON in the last. */
function withinColumns(sheet: GrowingSheet, words: SheetWords): GrowingSheet {
  const { columns, rowsOf, lastRows } = sheet;
  if (columns.length <= MOST_COLUMNS) return sheet;
  const most = MOST_COLUMNS - 1;
  const names = columns.slice(most).map(({ name }) => name);
  const fitted = (row: readonly Cell[]): readonly Cell[] => {
    const rest = row
      .slice(most)
      .flatMap((cell, at) => (cell === undefined ? [] : [[names[at], cell]]));
    return [...row.slice(0, most), rest.length === 0 ? undefined : JSON.stringify(rest)];
  };
  const name = words.column(OVERFLOW.sheet, OVERFLOW.column) ?? OVERFLOW.column;
  return {
    ...sheet,
    columns: [...columns.slice(0, most), { name, type: 'text' }],
    rowsOf: (change) => rowsOf(change).map(fitted),
    *lastRows() {
      for (const row of lastRows?.() ?? []) yield fitted(row);
    },
  };
}

const OVERFLOW = { sheet: 'changes', column: 'more' } as const;

/** Of what is too long for a cell, so much stands in one row; one character can become eight when it is written. */
const PART_CHARACTERS = 4_000;

/** What keeps a text that no cell can hold, in parts, with where it belongs: in a sheet that starts with the first. */
function longTexts(book: WorkbookWriter, words: SheetWords) {
  let add: ReturnType<WorkbookWriter['table']> | undefined;
  return (where: readonly Cell[], text: string): void => {
    const { name, columns } = wordedHead(LONG_TEXTS, words);
    add ??= book.table(name, columns);
    let part = 1;
    for (let rest = text; rest !== ''; part += 1) {
      const piece = beginning(rest, PART_CHARACTERS);
      add([...where, part, piece]);
      rest = rest.slice(piece.length);
    }
  };
}

const LONG_TEXTS = {
  name: 'long-texts',
  columns: ['sheet', 'id', 'field', 'part', 'text'].map((name): SheetColumn => ({
    name,
    type: name === 'part' ? 'number' : 'text',
  })),
};
