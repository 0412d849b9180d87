import { groupBy } from '../../group-by';
import type { ColumnMap } from '../../model/column-map';
import type { CustomField } from '../../model/logbook';
import type { ImportContext } from '../importer';
import { DateColumn } from '../read/date-column';
import { mapField } from './map-field';
import type { MapField } from './map-field';
import { RowReader } from './row-change';
import type { PlacedColumn } from './row-change';

/** A map on the headings of a file: what reads its rows, and the dates that have to be surveyed before. */
export interface PlacedMap {
  readonly reader: RowReader;
  readonly dates: ReadonlyMap<number, DateColumn>;
}

type Context = Pick<ImportContext, 'answers' | 'snapshot' | 'today'>;

/** A map of changes on the headings of a file. */
export function placeChanges(
  map: ColumnMap,
  file: string,
  headings: readonly string[],
  context: Context,
): PlacedMap {
  const customFields = customFieldsOf(context);
  const fieldOf = (name: string): MapField => mapField(name, customFields);
  const dates = new Map<number, DateColumn>();
  const placed = map.columns
    .map((column) => ({
      ...fieldOf(column.field),
      at: placesOf(headings, column.heading),
      splitBy: splitterOf(column),
      values: valuesOf(column),
    }))
    .filter(({ at }) => at.length > 0);
  const isDate = ({ spec }: MapField) => spec?.type === 'date' || spec?.type === 'time';
  const columns: PlacedColumn[] = placed.filter((column) => !isDate(column));
  for (const [, [first, ...others]] of groupBy(placed.filter(isDate), ({ field }) => field)) {
    // A day and a time in two columns are one; the day alone says in which order its parts are.
    const at = [...first.at, ...others.flatMap((other) => other.at)];
    const named = at.map((place) => headings[place] ?? '').join(' ');
    const column = dateColumnOf(map, file, named, context, false);
    dates.set(at[0] ?? 0, column);
    columns.push({ ...first, at, dates: column });
  }
  const reader = new RowReader(file, columns, map.defaults ?? [], fieldOf, context.snapshot);
  return { reader, dates };
}

/** Where the columns of some headings stand, each as often as it is there. */
export function placesOfAll(
  headings: readonly string[],
  wanted: readonly string[],
): readonly number[] {
  return wanted.flatMap((heading) => placesOf(headings, heading));
}

/** Where the columns of a heading stand; in any case, when none is written the same. */
export function placesOf(headings: readonly string[], wanted: string): readonly number[] {
  const exact = placesWhere(headings, (heading) => heading === wanted.trim());
  const folded = wanted.trim().toLowerCase();
  return exact.length > 0
    ? exact
    : placesWhere(headings, (heading) => heading.toLowerCase() === folded);
}

function placesWhere(headings: readonly string[], fits: (heading: string) => boolean): number[] {
  return headings.flatMap((heading, at) => (fits(heading) ? [at] : []));
}

type Column = ColumnMap['columns'][number];

/** YAML and forms make it hard to type some: `\n` and `\t` stand for what they do elsewhere. */
function splitterOf(column: Column): string | undefined {
  return column['split-by']?.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
}

/** What the words of a column stand for, as they are written and in small letters. */
export function valuesOf({ values = [] }: Column): ReadonlyMap<string, string> {
  return new Map(
    [...values]
      .reverse()
      .flatMap(({ from, to }) => [
        [from.trim().toLowerCase(), to] as const,
        [from.trim(), to] as const,
      ]),
  );
}

/** What reads the dates of a column. @param moments Whether a day alone is its midnight. */
export function dateColumnOf(
  map: ColumnMap,
  file: string,
  field: string,
  context: Context,
  moments: boolean,
): DateColumn {
  const order = map['date-order'];
  const zone = map['time-zone'];
  const hints = { ...(order ? { order } : {}), ...(zone === undefined ? {} : { zone }) };
  return new DateColumn({ file, field, moments, ...hints }, context);
}

function customFieldsOf({ snapshot }: Context): readonly CustomField[] {
  return snapshot.logbook?.record['custom-fields'] ?? [];
}
