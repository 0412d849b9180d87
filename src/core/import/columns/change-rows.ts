import type { ColumnMap } from '../../model/column-map';
import { toPlain, valueAt } from '../../model/plain';
import type { Value } from '../../problem';
import type { ImportContext, ImportItem, Place } from '../importer';
import type { DateColumn } from '../read/date-column';
import type { CsvRow } from '../read/table-reader';
import { leftOut } from '../read/told';
import { RowGroups } from './group-rows';
import type { RowGroup } from './group-rows';
import { placeChanges, placesOfAll } from './placed-map';
import type { RowChange, RowReader } from './row-change';
import { titleOf } from './title-of';

/** Makes changes of the rows of a file: of each one, or of those together that a map says are one. */
export class ChangeRows {
  readonly dates: ReadonlyMap<number, DateColumn>;
  private readonly reader: RowReader;
  private readonly keys: readonly number[];
  private readonly perGroup: readonly number[];
  private readonly groups: RowGroups | undefined;

  constructor(
    private readonly map: ColumnMap,
    private readonly file: string,
    headings: readonly string[],
    context: Pick<ImportContext, 'answers' | 'snapshot' | 'today'>,
  ) {
    const { reader, dates } = placeChanges(map, file, headings, context);
    this.reader = reader;
    this.dates = dates;
    this.keys = placesOfAll(headings, map['key-columns'] ?? []);
    this.perGroup = placesOfAll(headings, map['one-change-per'] ?? []);
    this.groups = this.perGroup.length > 0 ? new RowGroups() : undefined;
  }

  /** What a row makes: itself, nothing yet, or the changes that it completes. */
  take({ line, cells }: CsvRow): readonly ImportItem[] {
    const change = this.reader.read(cells, line);
    if ('what' in change) return [change];
    const key = keyOf(cells, this.keys);
    if (!this.groups) return [this.item({ file: this.file, line }, key, 1, change)];
    const group = keyOf(cells, this.perGroup);
    return this.groups.add(group, key, line, change).map((full) => this.groupItem(full));
  }

  /** The changes whose rows may all have come by now. */
  end(): readonly ImportItem[] {
    return this.groups?.end().map((group) => this.groupItem(group)) ?? [];
  }

  private groupItem(group: RowGroup): ImportItem {
    // With all its rows: a later export in which it has more of them is not taken for known.
    const key = [group.key, ...group.rowKeys].join(BETWEEN);
    return this.item({ file: this.file, line: group.line }, key, group.rows, group.change);
  }

  private item(place: Place, key: string, rows: number, { fields, more }: RowChange): ImportItem {
    const title = titleOf(fields);
    if (title === undefined)
      return leftOut(place.file, place.line, 'field-empty', { field: 'title' });
    const about = ABOUT.some((list) => fields[list] !== undefined) ? {} : targetOf(this.map);
    // What cells became was read by the schema's own description of each field; the driver reads it once more.
    const change = { ...about, ...fields, title };
    const others = Object.keys(more).length > 0 ? { more } : {};
    return { what: 'change', place, key, day: mainDay(fields), change, rows, ...others };
  }
}

/** The cells that tell a row from others; all of them where none are named. */
function keyOf(cells: readonly string[], places: readonly number[]): string {
  const telling = places.length > 0 ? places.map((at) => cells[at] ?? '') : cells;
  return telling.map((cell) => cell.trim()).join(BETWEEN);
}
/** No cell that a person has typed has it. */
const BETWEEN = '\u001F';

const ABOUT = ['tools', 'processes', 'integrations'] as const;

function targetOf({ tool, process }: ColumnMap): Readonly<Record<string, Value>> {
  return {
    ...(tool === undefined ? {} : { tools: [tool] }),
    ...(process === undefined ? {} : { processes: [process] }),
  };
}

/** The day that counts: when it went live, else the first that the row has. */
function mainDay(fields: Readonly<Record<string, Value>>): string | undefined {
  const { live, tested, window, requested, deadline } = fields;
  const start = window === undefined ? undefined : valueAt(toPlain(window), ['start']);
  const first = [live, tested, start, requested, deadline].find((day) => typeof day === 'string');
  return typeof first === 'string' ? first.slice(0, 10) : undefined;
}
