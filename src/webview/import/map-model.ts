import type { MapMessage } from '../../protocol/import';

type Column = MapMessage['columns'][number];

/** The fields that a map must fill, or its rows cannot be taken. A change without a title gets one of what else it says. */
const NEEDED: Readonly<Record<MapMessage['makes'], readonly string[]>> = {
  changes: [],
  entries: ['at', 'action'],
};

/** What a column fills: several fields where a person's own map says so; none when it is passed over. */
export function fieldsOf(map: MapMessage, heading: string): readonly string[] {
  return map.columns.filter((column) => column.heading === heading).map(({ field }) => field);
}

/** The map with another field for a column; `''`: it is passed over. Its translations belong to the field, and go. */
export function withField(map: MapMessage, heading: string, field: string): MapMessage {
  const others = map.columns.filter((column) => column.heading !== heading);
  const columns = field === '' ? others : [...others, { heading, field }];
  const places = new Map(map.headings.map((each, place) => [each, place]));
  const placeOf = (column: Column) => places.get(column.heading) ?? 0;
  return { ...map, columns: columns.sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** What a value of a column becomes; `''`: it stays as it is. */
export function translationOf(map: MapMessage, heading: string, from: string): string {
  const column = map.columns.find((each) => each.heading === heading);
  return column?.values?.find((value) => value.from === from)?.to ?? '';
}

/** The map with what a value of a column becomes; `''`: it stays as it is. */
export function withTranslation(
  map: MapMessage,
  heading: string,
  from: string,
  to: string,
): MapMessage {
  const columns = map.columns.map((column) => {
    if (column.heading !== heading) return column;
    const { values = [], ...rest } = column;
    const others = values.filter((value) => value.from !== from);
    const next = to === '' ? others : [...others, { from, to }];
    return next.length === 0 ? rest : { ...rest, values: next };
  });
  return { ...map, columns };
}

/** The map with what makes several rows one change: the same values in these columns; none: each row is one. */
export function withTogether(map: MapMessage, headings: readonly string[]): MapMessage {
  return { ...map, 'one-change-per': headings.length === 0 ? undefined : [...headings] };
}

/** The map for what its rows shall become. Fields of the one are none of the other, so the columns begin anew. */
export function withMakes(map: MapMessage, makes: MapMessage['makes']): MapMessage {
  if (map.makes === makes) return map;
  return { ...map, makes, columns: [], 'one-change-per': undefined };
}

/** Whether titles of changes are made of what else stands in their rows. */
export function makesTitles({ makes, columns, defaults = [] }: MapMessage): boolean {
  return makes === 'changes' && ![...columns, ...defaults].some(({ field }) => field === 'title');
}

/** The fields that are filled by none of the columns, and by nothing else, although they must be. */
export function missingFields({ makes, columns, defaults = [] }: MapMessage): readonly string[] {
  const filled = new Set([...columns, ...defaults].map(({ field }) => field));
  return NEEDED[makes].filter((field) => !filled.has(field));
}
