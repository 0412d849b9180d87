import type { Plain } from '../../model/field';
import { setKey } from '../../model/plain';

type Row = ReadonlyMap<string, string>;

/** Columns that hold several, a line each. */
const LISTS: ReadonlySet<string> = new Set([
  'tools',
  'processes',
  'integrations',
  'done-by',
  'links',
]);
/** What is only shown: made of other fields, or no more than a number of them. */
const SHOWN: ReadonlySet<string> = new Set(['day', 'assets']);

/** Columns that are made of parts of a field. */
const PARTS: Readonly<
  Record<string, (cell: string, row: Row) => readonly [string, Plain] | undefined>
> = {
  'window-start': (start, row) => ['window', { start, ...partOf('end', row.get('window-end')) }],
  'window-end': (end, row) => (row.get('window-start') ? undefined : ['window', { end }]),
  records: (records) => ['impact', { records }],
  laws: (laws) => ['compliance', linesOf(laws).map((law) => ({ law }))],
  approvals: (lines) => ['approvals', pairsOf(lines, 'role', 'decision')],
  tests: (lines) => ['tests', pairsOf(lines, 'check', 'result')],
  relations: (lines) => ['relations', pairsOf(lines, 'type', 'id')],
  // In the words of some language: they stay to be read.
  settings: (lines) => ['settings-as-text', linesOf(lines)],
};

function partOf(key: string, cell: string | undefined): Readonly<Record<string, Plain>> {
  return cell === undefined || cell === '' ? {} : { [key]: cell };
}

/** What a row of our own CSV says of a change: as far as one row can. Columns of a team's own are fields as they are. */
export function fieldsOfRow(
  headings: readonly string[],
  cells: readonly string[],
): Readonly<Record<string, Plain>> {
  const row: Row = new Map(headings.map((heading, at) => [heading, harmless(cells[at] ?? '')]));
  const fields: Record<string, Plain> = {};
  for (const [heading, cell] of row) {
    if (cell === '' || heading === '' || SHOWN.has(heading)) continue;
    const part = Object.hasOwn(PARTS, heading) ? PARTS[heading] : undefined;
    if (part) {
      const made = part(cell, row);
      if (made) fields[made[0]] = made[1];
    } else setKey(fields, heading, LISTS.has(heading) ? linesOf(cell) : cell);
  }
  return fields;
}

/** Without the quote that keeps a spreadsheet from taking a text for a formula. */
function harmless(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, '').trim();
}

function linesOf(cell: string): string[] {
  return cell
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `legal: approved`: up to the last colon, since what stands before may have one. */
function pairsOf(cell: string, before: string, behind: string): Readonly<Record<string, Plain>>[] {
  return linesOf(cell).map((line) => {
    const at = line.lastIndexOf(': ');
    return at < 0
      ? { [before]: line }
      : { [before]: line.slice(0, at), [behind]: line.slice(at + 2) };
  });
}
