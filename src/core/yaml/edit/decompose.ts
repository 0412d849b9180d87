import { equalPlain, isList, isTable, toPlain } from '../../model/plain';
import type { Plain } from '../../model/field';
import type { FieldPath, Operation, Value } from '../../problem';

/**
 * A `set` of a list or group as the least that has to happen to the one that is there, so that what does not change
 * keeps its comments and its style. Additions come first: nothing is emptied on the way. `old`: what is there.
 */
export function decomposeSet(
  path: FieldPath,
  old: Plain | undefined,
  value: Value,
): readonly Operation[] {
  if (equalPlain(old, toPlain(value))) return [];
  if (isList(old) && isList<Value>(value) && old.length > 0 && value.length > 0) {
    return decomposeList(path, old, value);
  }
  if (isTable(old) && isValueTable(value) && !isEmpty(old) && !isEmpty(value)) {
    return decomposeTable(path, old, value);
  }
  return [{ op: 'set', path, value }];
}

function isValueTable(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !isList<Value>(value);
}

function isEmpty(table: object): boolean {
  return Object.keys(table).length === 0;
}

function decomposeTable(
  path: FieldPath,
  old: Readonly<Record<string, Plain>>,
  value: Readonly<Record<string, Value>>,
): readonly Operation[] {
  const sets = Object.entries(value).flatMap(([key, item]) =>
    decomposeSet([...path, key], Object.hasOwn(old, key) ? old[key] : undefined, item),
  );
  const unsets = Object.keys(old)
    .filter((key) => !Object.hasOwn(value, key))
    .map((key): Operation => ({ op: 'unset', path: [...path, key] }));
  return [...sets, ...unsets];
}

/** What is equal at both ends stays; in between, items are set one by one, and the rest put in or taken out. */
function decomposeList(
  path: FieldPath,
  old: readonly Plain[],
  value: readonly Value[],
): readonly Operation[] {
  const next = value.map(toPlain);
  const max = Math.min(old.length, next.length);
  let head = 0;
  while (head < max && equalPlain(old[head], next[head])) head += 1;
  let tail = 0;
  while (tail < max - head && equalPlain(old.at(-1 - tail), next.at(-1 - tail))) tail += 1;
  const operations: Operation[] = [];
  for (let index = head; index < value.length - tail; index += 1) {
    const item = value[index] ?? null;
    if (index < old.length - tail) {
      operations.push(...decomposeSet([...path, index], old[index], item));
    } else operations.push({ op: 'insert', path, index, value: item });
  }
  for (let index = old.length - tail - 1; index >= value.length - tail; index -= 1) {
    operations.push({ op: 'unset', path: [...path, index] });
  }
  return operations;
}
