import type * as fflate from 'fflate';
import type { Chart } from '../charts/chart';
import type { Cell } from '../csv';
import type { SheetColumn } from '../sheets';
import { FIRST_MOMENT } from '../zip-folder';
import { chartsSheet } from './charts-sheet';
import { workbookParts } from './package-xml';
import type { ListedSheet, PackagePart } from './package-xml';
import { WorksheetWriter } from './worksheet-writer';

/** A table of a workbook: as many sheets as its rows need. */
interface Table {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly sheets: { readonly part: number; readonly writer: WorksheetWriter }[];
}

/** Excel allows so many characters for the name of a sheet. */
const LONGEST_NAME = 31;

/**
 * Writes a workbook (ISO/IEC 29500) row by row, into any of its tables in any order: it holds no more than what is
 * compressed and not yet taken. No library writes several sheets so; one that holds every cell as an object takes
 * gigabytes for a hundred thousand changes.
 */
export class WorkbookWriter {
  private readonly tables: Table[] = [];
  private readonly zip: fflate.Zip;
  private ready: Uint8Array[] = [];
  private parts = 0;
  private drawn:
    { readonly listed: ListedSheet; readonly parts: readonly PackagePart[] } | undefined;

  constructor(private readonly library: Pick<typeof fflate, 'Zip' | 'ZipDeflate' | 'strToU8'>) {
    this.zip = new library.Zip((fault, piece) => {
      if (fault) throw fault;
      this.ready.push(piece);
    });
  }

  /** Starts a table. What is given back adds a row to it, and tells which cells could not hold all of their text. */
  table(
    name: string,
    columns: readonly SheetColumn[],
  ): (row: readonly Cell[]) => readonly number[] {
    const table: Table = { name, columns, sheets: [] };
    this.tables.push(table);
    this.startSheet(table);
    return (row) => {
      if (table.sheets.at(-1)?.writer.isFull) this.startSheet(table);
      return table.sheets.at(-1)?.writer.add(row) ?? [];
    };
  }

  private startSheet({ columns, sheets }: Table): void {
    this.parts += 1;
    const take = this.file(`xl/worksheets/sheet${this.parts}.xml`);
    sheets.push({ part: this.parts, writer: new WorksheetWriter(columns, take) });
  }

  /** Starts a file of the package, which takes its text in pieces. */
  private file(path: string): (text: string, isLast: boolean) => void {
    const { ZipDeflate, strToU8 } = this.library;
    const file = new ZipDeflate(path, { level: 3 });
    file.mtime = FIRST_MOMENT;
    this.zip.add(file);
    return (text, isLast) => file.push(strToU8(text), isLast);
  }

  /** Adds a sheet of charts, after the tables; there can be one. None without charts. */
  charts(name: string, charts: readonly Chart[]): void {
    if (charts.length === 0) return;
    this.parts += 1;
    const { sheet, parts } = chartsSheet(charts, name, this.parts);
    this.file(`xl/worksheets/sheet${this.parts}.xml`)(sheet, true);
    this.drawn = { listed: { name, part: this.parts }, parts };
  }

  /** Ends all tables and the workbook; what is left to take comes after. */
  end(): void {
    const listed: ListedSheet[] = [];
    for (const { name, sheets } of this.tables)
      sheets.forEach(({ part, writer }, at) => {
        const number = at === 0 ? '' : `-${at + 1}`;
        listed.push({ name: name.slice(0, LONGEST_NAME - number.length) + number, part });
        writer.end();
      });
    if (this.drawn) listed.push(this.drawn.listed);
    for (const { path, xml } of workbookParts(listed, this.drawn?.parts ?? []))
      this.file(path)(xml, true);
    this.zip.end();
  }

  /** What was written since it was last asked. */
  take(): readonly Uint8Array[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }
}
