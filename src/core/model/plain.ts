import type { FieldPath, Value } from '../problem';
import type { Plain } from './field';

/** Whether a value is a table (a group of fields), not a list, a text or nothing. */
export function isTable(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** `Array.isArray` that keeps the type of a read-only list. */
export function isList<T>(value: T | undefined): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}

/**
 * Gives a table a key as its own property. `__proto__` is a key like any other in a person's file; assigning it
 * would set the object's prototype instead.
 */
export function setKey<T>(table: Record<string, T>, key: string, value: T): void {
  if (key === '__proto__') {
    Object.defineProperty(table, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else table[key] = value;
}

/** The value of a table's own key; never something inherited. */
export function ownKey<T>(table: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Whether two values read from files are the same, by their source text; the order of keys does not count. */
export function equalPlain(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((item, index) => equalPlain(item, b[index]));
  }
  if (!isTable(a) || !isTable(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalPlain(a[key], b[key]))
  );
}

/** A number as YAML spells it. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? '.inf' : '-.inf';
}

/** What a value reads as once it has been written: scalars as their text, line ends as `\n`. */
export function toPlain(value: Value): Plain {
  if (value === null) return null;
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) return value.map(toPlain);
  const table: Record<string, Plain> = {};
  for (const [key, item] of Object.entries(value)) setKey(table, key, toPlain(item));
  return table;
}

/** The value at a path, or undefined. */
export function valueAt(value: Plain | undefined, path: FieldPath): Plain | undefined {
  let found = value;
  for (const step of path) {
    if (typeof step === 'number') found = isList(found) ? found[step] : undefined;
    else found = isTable(found) ? ownKey(found, step) : undefined;
  }
  return found;
}
