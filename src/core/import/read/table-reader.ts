import { readDateText } from './date-text';
import { missingHeadings } from './headings';
import type { HeadingsWanted } from './headings';
import type { RawRow } from './row-splitter';
import { leftOut, refused } from './told';
import type { Told } from './told';

/** The headings of a file: what comes first, unless it is refused. */
export interface CsvHeadings {
  readonly what: 'headings';
  readonly line: number;
  /** Trimmed, in the order of the file; one may stand there twice. */
  readonly headings: readonly string[];
}

/** A row below the headings, with a cell for each of them. Cells are as they are written: nothing is trimmed. */
export interface CsvRow {
  readonly what: 'row';
  readonly line: number;
  readonly cells: readonly string[];
}

/** No file of a person has more columns. */
const MOST_COLUMNS = 1000;
/** Among so many rows the headings of a known source are looked for. */
const ROWS_BEFORE_HEADINGS = 50;

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Tells rows from headings, and whole rows from those that are left out. */
export class TableReader {
  private headings: readonly string[] | undefined;
  private passedOver = 0;
  /** What is missing of the row that was most like the headings wanted. */
  private missing: readonly string[] | undefined;
  /** Lines without anything, which count only when something comes after them. */
  private empty: number[] = [];

  constructor(
    private readonly file: string,
    private readonly headingLine: number | undefined,
    private readonly wanted: HeadingsWanted | undefined,
  ) {}

  /** What a row is. */
  read(row: RawRow): readonly (CsvHeadings | CsvRow | Told)[] {
    if (!this.headings) return this.readHeadings(row);
    const nothing = !row.trouble && row.cells.length === 1 && row.cells[0] === '';
    if (nothing && this.headings.length > 1) {
      this.empty.push(row.line);
      return [];
    }
    const blanks = this.empty.map((line) => leftOut(this.file, line, 'row-empty'));
    this.empty = [];
    return [...blanks, this.readRow(row, this.headings)];
  }

  /** What there is to say when no more rows come. */
  end(): readonly Told[] {
    if (this.headings) return [];
    return [this.wanted ? this.notThisSource(this.wanted) : refused(this.file, 'no-headings')];
  }

  private readRow({ line, cells, trouble }: RawRow, headings: readonly string[]): CsvRow | Told {
    if (trouble) return leftOut(this.file, line, trouble);
    const expected = headings.length;
    if (isBlank(cells)) return leftOut(this.file, line, 'row-empty');
    if (cells.length === expected && isSame(cells, headings))
      return leftOut(this.file, line, 'row-is-headings');
    if (cells.length < expected)
      return leftOut(this.file, line, 'row-too-short', { cells: cells.length, expected });
    if (cells.length === expected) return { what: 'row', line, cells };
    if (isBlank(cells.slice(expected)))
      return { what: 'row', line, cells: cells.slice(0, expected) };
    return leftOut(this.file, line, 'row-too-long', { cells: cells.length, expected });
  }

  private readHeadings({ line, cells, trouble }: RawRow): readonly (CsvHeadings | Told)[] {
    if (this.headingLine !== undefined && line < this.headingLine) return [];
    if (cells.length > MOST_COLUMNS)
      return [
        refused(
          this.file,
          'too-many-columns',
          { columns: cells.length, limit: MOST_COLUMNS },
          line,
        ),
      ];
    if (this.wanted && this.headingLine === undefined) {
      const missing = missingHeadings(cells, this.wanted);
      if (missing.length > 0) return this.passOver(missing);
    }
    const isData = this.headingLine === undefined && holdsDates(cells);
    if (trouble || isData) return [refused(this.file, 'no-headings', {}, line)];
    if (isBlank(cells)) return [];
    this.headings = withoutBlankTail(cells).map((cell) => cell.trim());
    return [{ what: 'headings', line, headings: this.headings }];
  }

  private passOver(missing: readonly string[]): readonly Told[] {
    this.passedOver += 1;
    if (!this.missing || missing.length < this.missing.length) this.missing = missing;
    if (this.passedOver < ROWS_BEFORE_HEADINGS || !this.wanted) return [];
    return [this.notThisSource(this.wanted)];
  }

  private notThisSource({ source, headings }: HeadingsWanted): Told {
    const missing = (this.missing ?? headings).join(', ');
    return refused(this.file, 'not-this-source', { source, missing });
  }
}

/** A delimiter at the end of each row makes no column. */
function withoutBlankTail(cells: readonly string[]): readonly string[] {
  let count = cells.length;
  while (cells[count - 1]?.trim() === '') count -= 1;
  return cells.slice(0, count);
}

/** One day or two among cells are those of a row; a heading for each of many days is one of a table by days. */
function holdsDates(cells: readonly string[]): boolean {
  const dates = cells.filter((cell) => readDateText(cell.trim()) !== undefined).length;
  return dates === 1 || dates === 2;
}

function isSame(cells: readonly string[], headings: readonly string[]): boolean {
  return cells.every((cell, at) => cell === headings[at] || cell.trim() === headings[at]);
}
