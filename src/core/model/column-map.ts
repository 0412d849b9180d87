import type * as z from 'zod';
import { allowed } from './allowed';
import { DATE_ORDERS, MAP_MAKES } from './codes';
import { amount, choice, group, id, line, list } from './field';

/** How the columns of a spreadsheet become fields: said once, used for every file with the same headings. */
export const columnMap = group({
  id: id(),
  name: line().optional(),
  makes: choice(MAP_MAKES),
  /** The headings of the file, in its order: a file that has all of them is read by this map. */
  headings: list(line()),
  columns: list(
    group({
      heading: line(),
      /** The field it fills, its keys joined by dots: `title`, `settings.from`; of an entry: `at`, `actor`, `asset`. */
      field: line(),
      /** Several in one cell: what stands between them. */
      'split-by': line().optional(),
      /** What the file writes, and what the logbook calls it. */
      values: list(group({ from: line(), to: line() })).optional(),
    }),
  ),
  /** Fields that have the same value in every row. */
  defaults: list(group({ field: line(), value: line() })).optional(),
  /** Rows with the same values in these columns are one change, with a before → after line each. */
  'one-change-per': list(line()).optional(),
  /** The columns that tell one row from every other; absent: all of them. */
  'key-columns': list(line()).optional(),
  /** The tool or process of every row that names none. */
  tool: id('tool').optional(),
  process: id('process').optional(),
  encoding: line().optional(),
  delimiter: line().optional(),
  /** The line of the headings, counted from 1; lines before it are passed over. */
  'heading-line': amount().optional(),
  'date-order': choice(DATE_ORDERS).optional(),
  'time-zone': line().optional(),
  allowed: allowed().optional(),
});

export type ColumnMap = z.infer<typeof columnMap>;
