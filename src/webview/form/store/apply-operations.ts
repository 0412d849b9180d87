import { applyOperation } from '../../../core/model/apply-operation';
import type { Plain } from '../../../core/model/field';
import { isList, isTable, ownKey } from '../../../core/model/plain';
import type { FieldPath, Operation } from '../../../core/problem';

/** A record as the page has it. */
export type RecordTable = Readonly<Record<string, Plain>>;

/** What stands at `path`, or undefined. */
export function valueAt(record: Plain | undefined, path: FieldPath): Plain | undefined {
  let value: Plain | undefined = record;
  for (const key of path) {
    if (isList<Plain>(value)) value = typeof key === 'number' ? value[key] : undefined;
    else if (isTable(value)) value = ownKey(value, String(key));
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
  return operations.reduce((now, operation) => applyOperation(now, operation) ?? now, record);
}
