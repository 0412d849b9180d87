import type { ColumnMap } from '../../model/column-map';
import type { FoundEvent, ImportContext, ImportItem } from '../importer';
import type { DateColumn } from '../read/date-column';
import { recordReader } from '../read/headings';
import { leftOut } from '../read/told';
import type { CsvRow } from '../read/table-reader';
import { dateColumnOf, placesOf, placesOfAll, valuesOf } from './placed-map';

/** The fields of an audit entry that a column can fill. `id`: the vendor's own. */
const ENTRY_FIELDS = [
  'at',
  'actor',
  'action',
  'type',
  'asset',
  'asset-id',
  'path',
  'from',
  'to',
  'text',
  'account',
  'id',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** A column of a map of entries, with where it stands in a file. */
interface EntryColumn {
  readonly field: EntryField;
  readonly at: readonly number[];
  readonly values: ReadonlyMap<string, string>;
}

type Said = { [K in EntryField]?: string };

/** Makes audit entries of the rows of a file, by the columns of a map. */
export class EntryRows {
  readonly dates: ReadonlyMap<number, DateColumn>;
  private readonly times: DateColumn;
  private readonly columns: readonly EntryColumn[];
  private readonly defaults: Said = {};
  private readonly keys: readonly number[];
  private readonly record: (cells: readonly string[]) => FoundEvent['original'];

  constructor(
    map: ColumnMap,
    private readonly file: string,
    headings: readonly string[],
    context: Pick<ImportContext, 'answers' | 'snapshot' | 'today'>,
  ) {
    this.columns = map.columns.flatMap((column): EntryColumn[] => {
      const field = ENTRY_FIELDS.find((name) => name === column.field);
      const at = placesOf(headings, column.heading);
      return field && at.length > 0 ? [{ field, at, values: valuesOf(column) }] : [];
    });
    for (const { field, value } of map.defaults ?? []) {
      const known = ENTRY_FIELDS.find((name) => name === field);
      if (known) this.defaults[known] = value;
    }
    const places = this.columns.flatMap(({ field, at }) => (field === 'at' ? at : []));
    const heading = places.map((at) => headings[at] ?? '').join(' ');
    this.times = dateColumnOf(map, file, heading, context, true);
    // Of a day and a time in two columns the day alone says in which order its parts are.
    this.dates = new Map(places.slice(0, 1).map((at) => [at, this.times]));
    this.keys = placesOfAll(headings, map['key-columns'] ?? []);
    this.record = recordReader(headings);
  }

  /** The entry of a row, or why it is none. */
  take({ line, cells }: CsvRow): readonly ImportItem[] {
    const { at = '', action = '', id, ...others } = this.said(cells);
    const read = this.times.read(at, line);
    if (!read.ok) return [read.told];
    if (action === '') return [leftOut(this.file, line, 'field-empty', { field: 'action' })];
    const vendorId = id ?? this.keyOf(cells);
    const event: FoundEvent = {
      at: read.iso,
      action,
      ...others,
      ...(vendorId === undefined ? {} : { vendorId }),
      original: this.record(cells),
    };
    return [{ what: 'event', place: { file: this.file, line }, event }];
  }

  end(): readonly ImportItem[] {
    return [];
  }

  private said(cells: readonly string[]): Said {
    const said: Said = {};
    for (const { field, at, values } of this.columns)
      for (const place of at) {
        const cell = (cells[place] ?? '').trim();
        if (cell === '') continue;
        const text = values.size === 0 ? cell : (values.get(cell) ?? cell);
        const known = said[field];
        said[field] = known === undefined ? text.replaceAll('\r\n', '\n') : `${known} ${text}`;
      }
    return { ...this.defaults, ...said };
  }

  private keyOf(cells: readonly string[]): string | undefined {
    if (this.keys.length === 0) return undefined;
    return this.keys.map((at) => cells[at]?.trim() ?? '').join(' ');
  }
}
