import type { Plain } from '../model/field';
import { isTable, ownKey } from '../model/plain';

/** A field of a record as text; empty where it has none, or another sort of value. */
export function textOf(record: Plain | undefined, key: string): string {
  const value = isTable(record) ? ownKey(record, key) : undefined;
  return typeof value === 'string' ? value : '';
}
