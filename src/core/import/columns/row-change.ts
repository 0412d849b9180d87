import type { Snapshot } from '../../logbook/snapshot';
import type { ColumnMap } from '../../model/column-map';
import { isList } from '../../model/plain';
import type { Value } from '../../problem';
import type { LeftOutReason } from '../left-out';
import type { DateColumn } from '../read/date-column';
import { leftOut } from '../read/told';
import type { Told } from '../read/told';
import { cellValue } from './cell-value';
import type { MapField } from './map-field';

/** A column of a map, with where it stands in a file. */
export interface PlacedColumn extends MapField {
  /** Several where a heading stands there several times. */
  readonly at: readonly number[];
  readonly splitBy: string | undefined;
  readonly values: ReadonlyMap<string, string>;
  /** Of dates. */
  readonly dates?: DateColumn;
}

/** The fields of a change that a row says; `more` are those that no record of ours has. */
export interface RowChange {
  readonly fields: Record<string, Value>;
  readonly more: Record<string, Value>;
}

type Fields = Record<string, Value>;
/** What a row of a file says for a table: by key, its values, empty where a part of a cell was. */
type Parts = Map<string, readonly string[]>;
type TableRow = Record<string, string | null>;

/** Reads rows by the columns of a map. */
export class RowReader {
  constructor(
    private readonly file: string,
    private readonly columns: readonly PlacedColumn[],
    private readonly defaults: NonNullable<ColumnMap['defaults']>,
    private readonly fieldOf: (name: string) => MapField,
    private readonly snapshot: Snapshot,
  ) {}

  /** What a row says; or why it is left out, wholly. */
  read(cells: readonly string[], line: number): RowChange | Told {
    const said: RowChange = { fields: {}, more: {} };
    const tables = new Map<string, Parts>();
    for (const column of this.columns) {
      const found = this.valuesOf(column, cells, line);
      if ('what' in found) return found;
      if (!found.some((value) => value !== '')) continue;
      if (column.inTable) addParts(tables, column, found);
      else add(column.spec ? said.fields : said.more, column, found);
    }
    const wrong = this.addDefaults(said, tables) ?? this.addTables(said.fields, tables);
    return wrong ? leftOut(this.file, line, wrong.code, wrong.args) : said;
  }

  /** The values of a column in a row, none for an empty cell. */
  private valuesOf(
    column: PlacedColumn,
    cells: readonly string[],
    line: number,
  ): readonly string[] | Told {
    const { spec, dates, field } = column;
    const values: string[] = [];
    for (const text of textsOf(column, cells)) {
      if (dates && text !== '') {
        const read = dates.read(text, line);
        if (!read.ok) return read.told;
        values.push(spec?.type === 'date' ? read.iso.slice(0, 10) : read.iso);
      } else if (spec && text !== '') {
        const found = cellValue(text, field, spec, this.snapshot);
        if (!found.ok) return leftOut(this.file, line, found.reason.code, found.reason.args);
        values.push(found.value);
      } else values.push(text);
    }
    return values;
  }

  /** Where a row says nothing, what the map says; in tables, in the rows that there are. */
  private addDefaults(
    { fields, more }: RowChange,
    tables: ReadonlyMap<string, Parts>,
  ): LeftOutReason | undefined {
    for (const { field, value } of this.defaults) {
      const target = this.fieldOf(field);
      const { keys, spec } = target;
      const found = spec ? cellValue(value, field, spec, this.snapshot) : undefined;
      if (found?.ok === false) return found.reason;
      const text = found?.value ?? value;
      const [first = '', second = ''] = keys;
      const parts = target.inTable ? tables.get(first) : undefined;
      if (parts && !parts.has(second)) parts.set(second, [text]);
      if (!target.inTable && !has(fields, keys) && !has(more, keys))
        add(spec ? fields : more, target, [text]);
    }
    return undefined;
  }

  private addTables(fields: Fields, tables: ReadonlyMap<string, Parts>): LeftOutReason | undefined {
    for (const [name, parts] of tables) {
      const rows = rowsOf(parts);
      if (name === 'settings') this.completeSettings(rows);
      const needed = this.fieldOf(name).required;
      for (const key of needed)
        if (rows.some((row) => row[key] === undefined))
          return { code: 'field-empty', args: { field: `${name}.${key}` } };
      fields[name] = rows;
    }
    return undefined;
  }

  /** A file with before and after that leaves one of them empty says that nothing was there. */
  private completeSettings(rows: readonly TableRow[]): void {
    const mapped = (field: string) => this.columns.some((column) => column.field === field);
    if (!mapped('settings.from') || !mapped('settings.to')) return;
    for (const row of rows) {
      if (row['from'] === undefined && row['to'] !== undefined) row['from'] = null;
      else if (row['to'] === undefined && row['from'] !== undefined) row['to'] = null;
    }
  }
}

/** What a column has in a row; of one that is split for a table, empty parts too, so that rows stay rows. */
function textsOf(
  { at, splitBy, values, inTable, dates, several }: PlacedColumn,
  cells: readonly string[],
): readonly string[] {
  if (dates && !inTable && !several) {
    const text = at.map((place) => cells[place]?.trim() ?? '').join(' ');
    return text.trim() === '' ? [] : [values.get(text.trim()) ?? text];
  }
  const texts = at.flatMap((place) => {
    const cell = cells[place] ?? '';
    return splitBy === undefined ? [cell] : cell.split(splitBy).map((part) => part.trim());
  });
  const kept =
    inTable && splitBy !== undefined ? texts : texts.filter((text) => text.trim() !== '');
  return kept.map((text) => {
    const trimmed = text.trim();
    if (trimmed === '') return '';
    return values.get(trimmed) ?? values.get(trimmed.toLowerCase()) ?? text;
  });
}

/** Several columns of one key make several rows. */
function addParts(
  tables: Map<string, Parts>,
  { keys: [table = '', key = ''] }: MapField,
  values: readonly string[],
): void {
  const parts: Parts = tables.get(table) ?? new Map<string, readonly string[]>();
  parts.set(key, [...(parts.get(key) ?? []), ...values]);
  tables.set(table, parts);
}

/** The first value of each key makes the first row, and so on; one alone stands in all of them. */
function rowsOf(parts: Parts): TableRow[] {
  const count = Math.max(...[...parts.values()].map(({ length }) => length));
  const rows = Array.from({ length: count }, (_, at) => {
    const row: TableRow = {};
    for (const [key, values] of parts) {
      const value = values.length === 1 ? values[0] : values[at];
      if (value !== undefined && value !== '') row[key] = value;
    }
    return row;
  });
  return rows.filter((row) => Object.keys(row).length > 0);
}

function has(fields: Fields, [first = '', second]: readonly string[]): boolean {
  const value = fields[first];
  if (second === undefined) return value !== undefined;
  return isFields(value) && value[second] !== undefined;
}

function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** Adds values to a field: to a list all of them, to prose one below the other, to a line one behind the other. */
function add(
  fields: Fields,
  { keys, several, spec }: Pick<MapField, 'keys' | 'several' | 'spec'>,
  values: readonly string[],
): void {
  const [first = '', second] = keys;
  if (second !== undefined) {
    const group = fields[first];
    const inner: Fields = isFields(group) ? group : {};
    add(inner, { keys: [second], several, spec }, values);
    fields[first] = inner;
    return;
  }
  const known = fields[first];
  if (several) {
    const earlier = isList<Value>(known) ? known : [];
    fields[first] = [...new Set([...earlier, ...values])];
    return;
  }
  const texts = [...(typeof known === 'string' ? [known] : []), ...values];
  if (spec?.type === 'prose' || !spec) fields[first] = texts.join('\n\n');
  else if (spec.type === 'line') fields[first] = texts.join(': ');
  else fields[first] = texts[0] ?? '';
}
