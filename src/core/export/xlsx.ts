import { defused } from './csv';
import type { Cell } from './csv';
import type { Exporter } from './exporter';
import { instantOf, isDay } from './instants';
import type { SheetWords } from './sheet-words';
import { worded, wordedSheetsOf } from './sheets';
import type { ColumnType, Sheet } from './sheets';
import { xmlText } from './xml-text';
import { withoutTimes } from './zip-times';

/**
 * A workbook, ISO/IEC 29500: a sheet each for changes, settings, assets, approvals and tools, in words for
 * people. Dates, numbers and yes-no are such to a spreadsheet; times are in UTC, and say so; text is never a formula.
 */
export const xlsx: Exporter<Uint8Array> = {
  id: 'xlsx',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  needs: 'file',
  isBinary: true,
  export: (input) => workbookOf(wordedSheetsOf(input), input.words.sheets),
};

/** A workbook of these tables, in their order; what no cell can hold stands in a sheet of its own at the end. */
export async function workbookOf(tables: readonly Sheet[], words: SheetWords): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const long: Cell[][] = [];
  const sheets = tables.flatMap((sheet) => drawn(sheet, long));
  if (long.length > 0) sheets.push(...drawn(worded(longTexts(long), words), []));
  const workbook: { toBlob(): Promise<unknown> } = writeWorkbook(sheets);
  // Core knows no Blob; this is all that is asked of one.
  const blob = (await workbook.toBlob()) as { arrayBuffer(): Promise<ArrayBuffer> };
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}

/** More than this in one sheet and Excel repairs the file, which means that it throws rows away. */
const MOST_ROWS = 1_048_575;
/** The same of the characters in a cell: 32,767. A sign that more follows must fit as well. */
const MOST_CHARACTERS = 32_000;
/** Of what is too long for a cell; one character can become eight when it is written. */
const PART_CHARACTERS = 4_000;

const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 24,
  moment: 20,
  number: 10,
  'yes-no': 10,
};

/** A sheet as the library takes it, or several where one cannot hold all rows; what no cell can hold goes to `long`. */
function drawn({ name, columns, rows }: Sheet, long: Cell[][]) {
  const head = columns.map((column) => ({ value: column.name, fontWeight: 'bold' as const }));
  const data = rows.map((row) =>
    row.map((value, at) => {
      const column = columns[at];
      const cell = typed(value, column?.type ?? 'text');
      return typeof cell === 'string' ? textCell(cell, [name, row[0], column?.name], long) : cell;
    }),
  );
  const count = Math.max(1, Math.ceil(data.length / MOST_ROWS));
  return Array.from({ length: count }, (_, part) => ({
    sheet: part === 0 ? name : `${name}-${part + 1}`,
    data: [head, ...data.slice(part * MOST_ROWS, (part + 1) * MOST_ROWS)],
    columns: columns.map(({ type }) => ({ width: WIDTHS[type] })),
    stickyRowsCount: 1,
  }));
}

/** A value as its column's type has it; text where it is not of that type, so that nothing is lost. */
function typed(value: Cell, type: ColumnType) {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') return value;
  if (type === 'moment') {
    const instant = instantOf(value);
    const format = isDay(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm "UTC"';
    return instant ? { value: instant, type: Date, format } : value;
  }
  if (type === 'number' && String(Number(value)) === value) return Number(value);
  if (type === 'yes-no' && /^(?:true|false)$/.test(value)) return value === 'true';
  return value;
}

/** Text as a cell can hold it; of one that is too long the beginning, and all of it in `long`, in parts. */
function textCell(text: string, where: readonly Cell[], long: Cell[][]): string {
  const safe = written(text);
  if (safe.length <= MOST_CHARACTERS) return safe;
  let part = 1;
  for (let rest = text; rest !== ''; part += 1) {
    const piece = beginning(rest, PART_CHARACTERS);
    long.push([...where, part, piece]);
    rest = rest.slice(piece.length);
  }
  return `${beginning(safe, MOST_CHARACTERS)}…`;
}

/** At most this many UTF-16 units of a text, and no half of a character. */
function beginning(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, (half) => (text.length > most ? '' : half));
}

/** Defused, and without what a workbook takes for an escaped character (`_x0041_` for `A`, 22.9.2.19). */
function written(text: string): string {
  return xmlText(defused(text)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function longTexts(rows: readonly (readonly Cell[])[]): Sheet {
  const names = ['sheet', 'id', 'field', 'part', 'text'];
  const columns = names.map((name): Sheet['columns'][number] => ({
    name,
    type: name === 'part' ? 'number' : 'text',
  }));
  return { name: 'long-texts', columns, rows };
}
