import { setKey } from '../../model/plain';

/** Headings by which a file of one source is known. */
export interface HeadingsWanted {
  /** The id of the importer, for saying that this is none of its files. */
  readonly source: string;
  /** Each must be there, whatever its case; a pattern is tried on the heading as it stands. */
  readonly headings: readonly (string | RegExp)[];
}

/** Those of the wanted headings that are not among these cells. */
export function missingHeadings(
  cells: readonly string[],
  { headings }: HeadingsWanted,
): readonly string[] {
  const there = cells.map((cell) => cell.trim());
  const folded = new Set(there.map((cell) => cell.toLowerCase()));
  return headings
    .filter((wanted) =>
      typeof wanted === 'string'
        ? !folded.has(wanted.toLowerCase())
        : !there.some((cell) => wanted.test(cell)),
    )
    .map((wanted) => (typeof wanted === 'string' ? wanted : readable(wanted)));
}

/** A pattern as a person can read it, `Date|CreatedDate`: without the signs that say how it is looked for. */
function readable({ source }: RegExp): string {
  return source.replace(/\\b|\^|\$|\(\?:|[()\\]/g, '');
}

/** Where the column of a heading stands, whatever its case; -1 when there is none. */
export function columnOf(headings: readonly string[], wanted: string | RegExp): number {
  if (typeof wanted !== 'string') return headings.findIndex((heading) => wanted.test(heading));
  const exact = headings.indexOf(wanted);
  if (exact >= 0) return exact;
  const folded = wanted.toLowerCase();
  return headings.findIndex((heading) => heading.toLowerCase() === folded);
}

/**
 * What makes records of the rows of a file: the cells that are not empty, by their headings; several columns of one
 * heading are a list.
 */
export function recordReader(
  headings: readonly string[],
): (cells: readonly string[]) => Record<string, string | readonly string[]> {
  const unique = new Set(headings).size === headings.length && !headings.includes('__proto__');
  if (!unique) return (cells) => recordOf(headings, cells);
  return (cells) => {
    const record: Record<string, string> = {};
    for (let at = 0; at < headings.length; at += 1) {
      const cell = cells[at] ?? '';
      if (cell !== '') record[headings[at] ?? ''] = cell;
    }
    return record;
  };
}

/** The cells of a row by their headings, without the empty ones; several columns of one heading are a list. */
function recordOf(
  headings: readonly string[],
  cells: readonly string[],
): Record<string, string | readonly string[]> {
  const record: Record<string, string | readonly string[]> = {};
  for (const [at, cell] of cells.entries()) {
    const heading = headings[at] ?? '';
    if (cell === '') continue;
    const known = Object.hasOwn(record, heading) ? record[heading] : undefined;
    const value =
      known === undefined ? cell : [...(typeof known === 'string' ? [known] : known), cell];
    setKey(record, heading, value);
  }
  return record;
}
