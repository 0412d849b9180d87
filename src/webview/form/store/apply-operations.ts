import type { Plain } from '../../../core/model/field';
import { isList, isTable, setKey, toPlain } from '../../../core/model/plain';
import type { FieldPath, Operation } from '../../../core/problem';

/** A record as the page has it. */
export type RecordTable = Readonly<Record<string, Plain>>;

/** What stands at `path`, or undefined. */
export function valueAt(record: Plain | undefined, path: FieldPath): Plain | undefined {
  let value: Plain | undefined = record;
  for (const key of path) {
    if (isList<Plain>(value)) value = typeof key === 'number' ? value[key] : undefined;
    else if (isTable(value)) value = Object.hasOwn(value, key) ? value[key] : undefined;
    else return undefined;
  }
  return value;
}

/**
 * The record as it will read once `operations` are made, so that the page need not wait for the answer.
 * An operation that does not fit (a list has become shorter meanwhile) changes nothing.
 */
export function applyOperations(
  record: RecordTable,
  operations: readonly Operation[],
): RecordTable {
  return operations.reduce((now, operation) => {
    const next = change(now, operation.path, (value) => apply(value, operation));
    return isTable(next) ? next : now;
  }, record);
}

function apply(value: Plain | undefined, operation: Operation): Plain | undefined {
  switch (operation.op) {
    case 'set':
      return toPlain(operation.value);
    case 'unset':
      return undefined;
    case 'insert':
      return inserted(isList<Plain>(value) ? value : [], operation.index, toPlain(operation.value));
    case 'move':
      return isList<Plain>(value) ? moved(value, operation.from, operation.to) : value;
  }
}

function inserted(list: readonly Plain[], index: number, item: Plain): readonly Plain[] {
  return [...list.slice(0, index), item, ...list.slice(index)];
}

function moved(list: readonly Plain[], from: number, to: number): readonly Plain[] {
  const item = list[from];
  if (item === undefined) return list;
  return inserted(
    list.filter((_, index) => index !== from),
    to,
    item,
  );
}

/** `value` with what stands at `path` replaced; undefined takes it out. Parents are made where they are missing. */
function change(
  value: Plain | undefined,
  path: FieldPath,
  how: (value: Plain | undefined) => Plain | undefined,
): Plain | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return how(value);
  if (typeof key === 'number') return changeItem(isList<Plain>(value) ? value : [], key, rest, how);
  const next: Record<string, Plain> = {};
  let found = false;
  for (const [name, item] of Object.entries(isTable(value) ? value : {})) {
    const kept = name === key ? change(item, rest, how) : item;
    if (name === key) found = true;
    if (kept !== undefined) setKey(next, name, kept);
  }
  if (!found) {
    const made = change(undefined, rest, how);
    if (made !== undefined) setKey(next, key, made);
  }
  return next;
}

function changeItem(
  list: readonly Plain[],
  index: number,
  rest: FieldPath,
  how: (value: Plain | undefined) => Plain | undefined,
): readonly Plain[] {
  if (index > list.length) return list;
  const changed = change(list[index], rest, how);
  const item = changed === undefined ? [] : [changed];
  return [...list.slice(0, index), ...item, ...list.slice(index + 1)];
}
