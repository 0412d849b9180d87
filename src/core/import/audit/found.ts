import type { Plain } from '../../model/field';
import { isList, isTable, ownKey, setKey, valueAt } from '../../model/plain';
import type { FoundEvent } from '../importer';

export type Table = Readonly<Record<string, Plain>>;

/** A text that stands under these keys and says something. */
export function textAt(table: Table, ...path: readonly string[]): string | undefined {
  const [key = ''] = path;
  const value = path.length === 1 ? ownKey(table, key) : valueAt(table, path);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** An entry without the fields of which nothing is known. */
export function foundEvent(fields: FoundEvent): FoundEvent {
  const event: Record<string, unknown> = {};
  const all = fields as unknown as Readonly<Record<string, unknown>>;
  for (const key in all) if (all[key] !== undefined) event[key] = all[key];
  return event as unknown as FoundEvent;
}

/** The fields of a record without those that are empty. */
export function filled(record: Table): Table {
  const fields: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(record))
    if (value !== null && value !== '') setKey(fields, key, value);
  return fields;
}

/** The same with its groups laid out flat, their keys joined by dots, as tables of spreadsheets have them. */
export function flat(record: Table, prefix = '', depth = 0): Table {
  const fields: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (!isTable(value) || depth === 8) setKey(fields, name, value);
    else
      for (const [inner, text] of Object.entries(flat(value, `${name}.`, depth + 1)))
        setKey(fields, inner, text);
  }
  return fields;
}

/** The tables of a list. */
export function tables(value: Plain | undefined): readonly Table[] {
  return isList(value) ? value.filter(isTable) : [];
}
