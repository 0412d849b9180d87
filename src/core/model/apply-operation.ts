import type { FieldPath, Operation } from '../problem';
import type { Plain } from './field';
import { isList, isTable, ownKey, setKey, toPlain } from './plain';

/** A record as its fields. */
export type RecordTable = Readonly<Record<string, Plain>>;

/**
 * What a record reads as after an operation; undefined when the operation does not fit what is there: a field of
 * something that is no group, an item far behind the end of its list, a record that would be no group of fields.
 *
 * - What is empty (null) or missing on the way is made: a group for a name, a list for an index.
 * - `unset` of what is not there changes nothing. A group or list that it empties goes too, along with its key, and so
 *   on upwards; one that is itself an item of a list stays, empty, so that the other items keep their places.
 * - `insert` takes an index at or past the end for the end; `move` moves to an end at most.
 */
export function applyOperation(record: RecordTable, operation: Operation): RecordTable | undefined {
  const next = changed(record, operation.path, operation);
  if (next === GONE) return {};
  return isTable(next) ? next : undefined;
}

/** The record as it reads after all of these; an operation that does not fit what is there by then changes nothing. */
export function applyOperations(
  record: RecordTable,
  operations: readonly Operation[],
): RecordTable {
  return operations.reduce((now, operation) => applyOperation(now, operation) ?? now, record);
}

/** Stands for a field that is gone, in the results of `changed`; undefined says that the operation does not fit. */
const GONE = Symbol('gone');
type Change = Plain | typeof GONE | undefined;

function changed(value: Plain | undefined, path: FieldPath, operation: Operation): Change {
  const [step, ...rest] = path;
  if (step === undefined) return changedHere(value, operation);
  if (operation.op === 'unset' && isNothing(value)) return value === null ? null : GONE;
  return typeof step === 'number'
    ? changedItem(isNothing(value) ? [] : value, step, rest, operation)
    : changedField(isNothing(value) ? {} : value, step, rest, operation);
}

function isNothing(value: Plain | undefined): value is null | undefined {
  return value === undefined || value === null;
}

function changedHere(value: Plain | undefined, operation: Operation): Change {
  switch (operation.op) {
    case 'set':
      return toPlain(operation.value);
    case 'unset':
      return GONE;
    case 'insert': {
      const list = isNothing(value) ? [] : value;
      if (!isList(list)) return undefined;
      const index = clamp(operation.index, list.length);
      return [...list.slice(0, index), toPlain(operation.value), ...list.slice(index)];
    }
    case 'move':
      return isList(value) ? moved(value, operation.from, operation.to) : undefined;
  }
}

function moved(list: readonly Plain[], from: number, to: number): Change {
  const item = list[from];
  if (item === undefined) return undefined;
  const others = list.filter((_, index) => index !== from);
  const index = clamp(to, others.length);
  return [...others.slice(0, index), item, ...others.slice(index)];
}

/** An index as `insert` and `move` take it. */
export function clamp(index: number, max: number): number {
  return Math.min(Math.max(index, 0), max);
}

function changedItem(list: Plain, index: number, rest: FieldPath, operation: Operation): Change {
  if (!isList(list)) return undefined;
  if (operation.op === 'unset' && list[index] === undefined) return list;
  if (index < 0 || index > list.length) return undefined;
  const item = changed(list[index], rest, operation);
  if (item === undefined) return undefined;
  // An item that its own fields emptied stays; only the item itself can be taken out.
  if (item === GONE && rest.length > 0) return replaced(list, index, emptied(list[index]));
  if (item !== GONE) return replaced(list, index, item);
  const others = list.filter((_, other) => other !== index);
  return others.length > 0 ? others : GONE;
}

function replaced(list: readonly Plain[], index: number, item: Plain): readonly Plain[] {
  return [...list.slice(0, index), item, ...list.slice(index + 1)];
}

function emptied(value: Plain | undefined): Plain {
  if (isNothing(value)) return null;
  return isList(value) ? [] : {};
}

function changedField(table: Plain, key: string, rest: FieldPath, operation: Operation): Change {
  if (!isTable(table)) return undefined;
  const field = changed(ownKey(table, key), rest, operation);
  if (field === undefined) return undefined;
  const next: Record<string, Plain> = {};
  for (const [name, item] of Object.entries(table)) {
    if (name !== key) setKey(next, name, item);
    else if (field !== GONE) setKey(next, name, field);
  }
  if (field !== GONE) setKey(next, key, field);
  const hasEmptied = field === GONE && Object.hasOwn(table, key) && Object.keys(next).length === 0;
  return hasEmptied ? GONE : next;
}
