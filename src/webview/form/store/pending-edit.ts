import type { Plain } from '../../../core/model/field';
import { equalPlain, isList, toPlain, valueAt } from '../../../core/model/plain';
import type { FieldPath, Operation, Problem, Value } from '../../../core/problem';
import { applyOperations } from '../../../core/model/apply-operation';

import type { RecordTable } from '../../../core/model/apply-operation';

/** An edit that the document does not have yet. */
export interface PendingEdit {
  readonly operations: readonly Operation[];
  /** The record that the person saw when they made it. */
  readonly base: RecordTable;
}

/** What a person wrote and the document could not take: kept in sight beside its field until they decide. */
export interface Kept {
  /** What they meant, at the place where its field stands now. */
  readonly operation: Operation;
  /** Why, when it was not that somebody else changed the same field. */
  readonly problem?: Problem;
}

/** Adds an edit to those that wait, joined with the newest when it goes on with the same text. */
export function addPending(
  waiting: readonly PendingEdit[],
  edit: PendingEdit,
): readonly PendingEdit[] {
  const newest = waiting.at(-1);
  const joined = newest && joinTyping(newest, edit);
  return joined ? [...waiting.slice(0, -1), joined] : [...waiting, edit];
}

function joinTyping(before: PendingEdit, edit: PendingEdit): PendingEdit | undefined {
  const [operation, ...others] = edit.operations;
  const last = before.operations.at(-1);
  if (operation?.op !== 'set' || others.length > 0 || !last) return undefined;
  const earlier = before.operations.slice(0, -1);
  if (last.op === 'set' && samePath(last.path, operation.path))
    return { base: before.base, operations: [...earlier, operation] };
  if (last.op !== 'insert') return undefined;
  const item: FieldPath = [...last.path, last.index];
  const [key, ...deeper] = operation.path.slice(item.length);
  if (typeof key !== 'string' || deeper.length > 0) return undefined;
  if (!samePath(item, operation.path.slice(0, item.length)) || !isTableValue(last.value))
    return undefined;
  const value = { ...last.value, [key]: operation.value };
  return { base: before.base, operations: [...earlier, { ...last, value }] };
}

const isTableValue = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !isList(value);

function samePath(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

/** An edit on a fresh record: what of it can still be made as it was meant, and what a person has to decide. */
export function rebase(
  edit: PendingEdit,
  fresh: RecordTable,
): { readonly edit: PendingEdit | undefined; readonly kept: readonly Kept[] } {
  const operations: Operation[] = [];
  const kept: Kept[] = [];
  let base = edit.base;
  let now = fresh;
  for (const operation of edit.operations) {
    const outcome = rebaseOne(operation, base, now);
    base = applyOperations(base, [operation]);
    if (outcome === 'drop') continue;
    if ('operation' in outcome) kept.push(outcome);
    else {
      operations.push(outcome);
      now = applyOperations(now, [outcome]);
    }
  }
  return { edit: operations.length > 0 ? { operations, base: fresh } : undefined, kept };
}

function rebaseOne(
  operation: Operation,
  base: RecordTable,
  fresh: RecordTable,
): Operation | Kept | 'drop' {
  const path = relocate(operation.path, base, fresh);
  if (!path) return operation.op === 'set' || operation.op === 'insert' ? { operation } : 'drop';
  const was = valueAt(base, operation.path);
  const is = valueAt(fresh, path);
  const unchanged = equalPlain(was, is);
  switch (operation.op) {
    case 'insert':
      if (isThere(operation, was, is)) return 'drop';
      return is === undefined || isList(is) ? { ...operation, path } : { operation };
    case 'move':
      return unchanged ? { ...operation, path } : 'drop';
    case 'unset':
      if (is === undefined) return 'drop';
      return unchanged ? { ...operation, path } : { operation: { ...operation, path } };
    case 'set':
      if (equalPlain(is, toPlain(operation.value))) return 'drop';
      return unchanged ? { ...operation, path } : { operation: { ...operation, path } };
  }
}

/** Whether the document has the new item already: the page that asked for it was thrown away before it heard so. */
function isThere(
  { index, value }: Extract<Operation, { op: 'insert' }>,
  was: Plain | undefined,
  is: Plain | undefined,
): boolean {
  const before = isList<Plain>(was) ? was.length : 0;
  return isList<Plain>(is) && is.length > before && equalPlain(is[index], toPlain(value));
}

/** Where the same field stands in a fresh record: items of lists may have moved. Undefined when its item is gone. */
function relocate(path: FieldPath, base: RecordTable, fresh: RecordTable): FieldPath | undefined {
  const found: (string | number)[] = [];
  for (const [depth, key] of path.entries()) {
    if (typeof key === 'string') {
      found.push(key);
      continue;
    }
    const index = relocateItem(valueAt(base, path.slice(0, depth)), valueAt(fresh, found), key);
    if (index === undefined) return undefined;
    found.push(index);
  }
  return samePath(found, path) ? path : found;
}

function relocateItem(
  was: Plain | undefined,
  is: Plain | undefined,
  index: number,
): number | undefined {
  const before = isList<Plain>(was) ? was : [];
  const after = isList<Plain>(is) ? is : [];
  const item = before[index];
  if (item === undefined || equalPlain(item, after[index])) return index;
  const same = after.flatMap((other, at) => (equalPlain(item, other) ? [at] : []));
  if (same.length === 1) return same[0];
  // Nobody added or took anything out: it is the same item, and somebody changed something in it.
  return before.length === after.length ? index : undefined;
}
