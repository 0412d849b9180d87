import { identitiesOf, identity } from '../history/item-identity';
import type { Plain } from '../model/field';
import { isList, valueAt } from '../model/plain';
import type { FieldConflict } from './conflict';

/** What a version of a record has in the place of a conflict; undefined: nothing, or it cannot be told. */
export function valueOfConflict(
  record: Plain | undefined,
  conflict: FieldConflict,
): Plain | undefined {
  const { item, path } = conflict;
  if (!item) return valueAt(record, path);
  const list = valueAt(record, item.path);
  if (!isList(list)) return undefined;
  const found = list.find((each) => isSame(each, item.value, item.path));
  return valueAt(found, path.slice(item.path.length));
}

function isSame(a: Plain, b: Plain, path: readonly string[]): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return identitiesOf(path).some((keys) => {
    const own = identity(a, keys);
    return own !== undefined && own === identity(b, keys);
  });
}
