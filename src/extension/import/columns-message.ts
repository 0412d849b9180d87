import { oneLine } from '../../core/one-line';
import { columnWhyText } from '../../messages/import/column-why-text';
import type { ColumnMessage, LookedMessage } from '../../protocol/import';
import type { TableMap } from './table-map';

const SAMPLES = 2;
/** UTF-16 units of a value that is shown. */
const LONGEST = 60;
/** A column with more values than that has none to translate. */
const MOST_VALUES = 24;

/** The columns of a spreadsheet for the form in which they are corrected. */
export function columnsMessage(table: TableMap): NonNullable<LookedMessage['columns']> {
  const { sample, map, isKept } = table;
  const list = sample.headings
    .map((heading, at) => ({ heading, at }))
    .filter(({ heading }, place) => heading !== '' && firstOf(sample.headings, heading) === place)
    .map(({ heading, at }) => columnMessage(table, heading, at));
  return { list, map, isKept };
}

/** Of two columns with one heading, the first is read. */
const firstOf = (headings: readonly string[], heading: string): number => headings.indexOf(heading);

function columnMessage(
  { sample, map, proposed }: TableMap,
  heading: string,
  at: number,
): ColumnMessage {
  const distinct = new Set<string>();
  for (const row of sample.rows) {
    const value = (row[at] ?? '').trim();
    if (value !== '' && distinct.size <= MOST_VALUES) distinct.add(value);
  }
  const values = [...distinct];
  const chosen = map.columns.find((column) => column.heading === heading)?.field;
  const guess = proposed[at];
  return {
    heading,
    samples: values.slice(0, SAMPLES).map((value) => oneLine(value).slice(0, LONGEST)),
    why: guess?.why && guess.field === chosen ? columnWhyText(guess.why) : '',
    values: values.length > MOST_VALUES ? [] : values,
  };
}
