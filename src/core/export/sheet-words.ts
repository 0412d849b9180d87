/** The words of tables that people open in a spreadsheet; CSV and JSON have the keys of the files instead. */
export interface SheetWords {
  /** What a sheet is called, by its key; any other name stays as it is. */
  sheet(key: string): string;
  /** The heading of a column by its key and that of its sheet; undefined of a column that is not ours. */
  column(sheet: string, key: string): string | undefined;
  /** What a code stands for in a column of codes; any other text stays as it is. */
  code(column: string, code: string): string;
}
