import type Papa from 'papaparse';
import { missingHeadings } from './headings';
import type { HeadingsWanted } from './headings';

/** What stands between cells, as files have it and as a person types it. */
export const DELIMITERS = [
  { text: ',', name: ',' },
  { text: ';', name: ';' },
  { text: '\t', name: 'tab' },
  { text: '|', name: '|' },
] as const;

/** The delimiter that a person or a column map names. */
export function delimiterNamed(name: string): string {
  const word = name.trim().toLowerCase();
  return DELIMITERS.find((one) => one.name === word)?.text ?? (name === '\\t' ? '\t' : name);
}

/** What the rows of a file show of its delimiter: the one, or those between which only a person can decide. */
export type DelimiterFound =
  | { readonly delimiter: string }
  | { readonly choices: readonly string[]; readonly examples: readonly string[] };

const ROWS = 100;

interface Reading {
  readonly text: string;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** How many of the rows have as many cells as most have, from 0 to 1. */
  readonly even: number;
  readonly columns: number;
}

/**
 * Finds the delimiter by evidence. A reading stands when nine rows of ten have the same number of cells, two or more;
 * of several that stand, one wins when it alone has the headings looked for, or when the headings of each other are
 * cut amid its own. Where none stands, the file has one column, or is too uneven to tell.
 *
 * @param sample The beginning of the file, up to the end of a line. @param wanted Headings that it must have.
 */
export function findDelimiter(
  papa: typeof Papa,
  sample: string,
  wanted: HeadingsWanted | undefined,
): DelimiterFound {
  const readings = DELIMITERS.map((delimiter) => readingOf(papa, sample, delimiter));
  const known = wanted
    ? readings.filter(({ rows }) => rows.some((row) => missingHeadings(row, wanted).length === 0))
    : [];
  if (known[0] && known.length === 1) return { delimiter: known[0].text };
  const standing = readings.filter(({ even, columns }) => even >= 0.9 && columns > 1);
  const [only] = standing;
  if (only && standing.length === 1) return { delimiter: only.text };
  if (standing.length > 1) {
    const widest = standing.reduce((a, b) => (b.columns > a.columns ? b : a));
    const others = standing.filter((other) => other !== widest);
    if (others.every((other) => onlyWithin(other, widest))) return { delimiter: widest.text };
  }
  const some =
    standing.length > 0
      ? standing
      : readings.filter(({ rows }) => rows.some(({ length }) => length > 1));
  const [single] = some;
  if (!single) return { delimiter: ',' };
  if (some.length === 1) return { delimiter: single.text };
  const examples = sample.split(/\r\n|\r|\n/, 3).map((line) => line.slice(0, 200));
  return { choices: some.map(({ name }) => name), examples };
}

/** Whether a reading with fewer columns only cuts what the wider one has in one and the same column of all rows. */
function onlyWithin(narrow: Reading, wide: Reading): boolean {
  return wide.columns >= narrow.columns * 2;
}

function readingOf(
  papa: typeof Papa,
  sample: string,
  { text, name }: (typeof DELIMITERS)[number],
): Reading {
  const { data } = papa.parse<string[]>(sample, {
    delimiter: text,
    preview: ROWS,
    skipEmptyLines: 'greedy',
  });
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, rows] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return { text, name, rows: data, even: rows / Math.max(1, data.length), columns };
}
