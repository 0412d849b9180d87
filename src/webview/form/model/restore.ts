import type { Plain } from '../../../core/model/field';
import { isTable, valueAt } from '../../../core/model/plain';
import type { FieldPath, Operation } from '../../../core/problem';
import { valueOfPlain } from './cell-value';

/** The edit that gives a field a value that it had: the fewest bytes, like any other. */
export function restoreOperations(
  record: Plain,
  path: FieldPath,
  value: Plain | undefined,
): readonly Operation[] {
  if (value === undefined)
    return valueAt(record, path) === undefined ? [] : [{ op: 'unset', path }];
  const now = valueAt(record, path);
  if (isTable(now) && isTable(value)) return restoreGroup(path, now, value);
  return [{ op: 'set', path, value: valueOfPlain(value) }];
}

/** Only what differs in a group, so that the rest of it stays as it is written. */
function restoreGroup(
  path: FieldPath,
  now: { readonly [key: string]: Plain },
  value: { readonly [key: string]: Plain },
): readonly Operation[] {
  const keys = new Set([...Object.keys(value), ...Object.keys(now)]);
  return [...keys].flatMap((key) => {
    const [old, current] = [value, now].map((group) =>
      Object.hasOwn(group, key) ? group[key] : undefined,
    );
    if (JSON.stringify(old) === JSON.stringify(current)) return [];
    return restoreOperations({ [key]: current ?? null }, [key], old).map(
      (operation): Operation => ({ ...operation, path: [...path, ...operation.path] }),
    );
  });
}
