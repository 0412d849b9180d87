import type { Plain } from '../../model/field';
import { isList, isTable, setKey, valueAt } from '../../model/plain';
import type { FoundEvent } from '../importer';

export type Table = Readonly<Record<string, Plain>>;

/** A text that stands under these keys and says something. */
export function textAt(table: Table, ...path: readonly string[]): string | undefined {
  const value = valueAt(table, path);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** An entry without the fields of which nothing is known. */
export function foundEvent(fields: FoundEvent): FoundEvent {
  const entries: [string, unknown][] = Object.entries(fields);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as FoundEvent;
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
