import { isList } from '../../model/plain';
import type { Value } from '../../problem';
import type { RowChange } from './row-change';

/** Rows that are one change. */
export interface RowGroup {
  /** What they have in common, and which part of it this is. */
  readonly key: string;
  readonly line: number;
  rows: number;
  readonly change: RowChange;
  /** What tells each of the rows from others. */
  readonly rowKeys: string[];
}

/** A change of more rows than this becomes several: nobody reads a table of thousands, and no file holds it. */
const MOST_ROWS = 500;
/** So many rows are held at once; the group that was touched least lately goes first. */
const MOST_HELD = 20_000;

/** Puts rows together that have the same key, wherever they stand, in bounded memory. */
export class RowGroups {
  private readonly open = new Map<string, RowGroup>();
  private held = 0;

  /** Takes a row; gives back the groups that are full. */
  add(key: string, rowKey: string, line: number, change: RowChange): readonly RowGroup[] {
    const known = this.open.get(key);
    const group = known ?? { key, line, rows: 0, change, rowKeys: [] };
    if (known) addRow(known.change, change);
    group.rows += 1;
    group.rowKeys.push(rowKey);
    this.held += 1;
    this.open.delete(key); // What was touched last stands last
    this.open.set(key, group);
    const full: RowGroup[] = group.rows >= MOST_ROWS ? [this.close(group)] : [];
    for (const oldest of this.open.values()) {
      if (this.held <= MOST_HELD) break;
      full.push(this.close(oldest));
    }
    return full;
  }

  /** The groups that remain, in the order of their first rows. */
  end(): readonly RowGroup[] {
    const rest = [...this.open.values()].sort((a, b) => a.line - b.line);
    this.open.clear();
    return rest;
  }

  private close(group: RowGroup): RowGroup {
    this.open.delete(group.key);
    this.held -= group.rows;
    return group;
  }
}

const PROSE = new Set(['why', 'what', 'rollback']);

/**
 * Adds a row to what earlier ones have said: tables and lists get what it has, prose stands one below the other; of
 * everything else the first counts.
 */
function addRow(all: RowChange, next: RowChange): void {
  for (const part of ['fields', 'more'] as const)
    for (const [key, value] of Object.entries(next[part])) {
      const fields = all[part];
      const known = fields[key];
      if (known === undefined) fields[key] = value;
      else if (isList<Value>(known) && isList<Value>(value)) fields[key] = withNew(known, value);
      else if (PROSE.has(key) && typeof known === 'string' && typeof value === 'string')
        fields[key] = known.split('\n\n').includes(value) ? known : `${known}\n\n${value}`;
    }
}

/** Rows of tables stand there as often as the file has them; of words, each once. */
function withNew(known: readonly Value[], next: readonly Value[]): readonly Value[] {
  const more = next.filter((item) => typeof item !== 'string' || !known.includes(item));
  return more.length === 0 ? known : [...known, ...more];
}
