import type { Cell } from '../csv';
import type { ColumnType, SheetColumn } from '../sheets';
import { cellXml, columnName, textXml } from './cell-xml';
import { STYLE, sheetEnd, sheetHead } from './package-xml';

/** More rows than this in one sheet and Excel repairs the file, which means that it throws rows away. */
const MOST_ROWS = 1_048_576;
/** Rows are handed on in pieces of about so many characters: to compress each by itself takes far longer. */
const PIECE = 64 * 1024;

const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 24,
  moment: 20,
  number: 10,
  'yes-no': 10,
};

/** Takes the XML of a part of a file, piece by piece. */
export type TakeXml = (xml: string, isLast: boolean) => void;

/** Writes one worksheet, its heading first, and hands on its XML in pieces. */
export class WorksheetWriter {
  private text: string;
  private row = 1;

  constructor(
    private readonly columns: readonly SheetColumn[],
    private readonly take: TakeXml,
  ) {
    const widths = columns.map(({ type }) => WIDTHS[type]);
    this.text = sheetHead(widths, { isHeadingKept: true });
    const cells = columns.map(
      ({ name }, at) => textXml(name, `${columnName(at)}1`, STYLE.heading).xml,
    );
    this.text += `<row r="1">${cells.join('')}</row>`;
  }

  get isFull(): boolean {
    return this.row >= MOST_ROWS;
  }

  /** Adds a row, and gives the places of the cells that could not hold all of their text. */
  add(cells: readonly Cell[]): readonly number[] {
    this.row += 1;
    const cut: number[] = [];
    let xml = `<row r="${this.row}">`;
    cells.forEach((value, at) => {
      const reference = `${columnName(at)}${this.row}`;
      const cell = cellXml(value, this.columns[at]?.type ?? 'text', reference);
      xml += cell.xml;
      if (cell.isCut) cut.push(at);
    });
    this.text += `${xml}</row>`;
    if (this.text.length > PIECE) {
      this.take(this.text, false);
      this.text = '';
    }
    return cut;
  }

  end(): void {
    const range = `A1:${columnName(Math.max(0, this.columns.length - 1))}${this.row}`;
    this.take(this.text + sheetEnd(range), true);
  }
}
