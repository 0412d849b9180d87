import type { Plain } from '../model/field';
import { equalPlain, isList, isTable, ownKey } from '../model/plain';
import type { FieldPath, Operation, Value } from '../problem';
import { matchItems } from './match-items';

/**
 * The operations that make one value of a record into another, item by item as they are identified, so that what
 * stays keeps its text. Additions come first: nothing is emptied on the way.
 * @param write a value as it is to be written: a number without quotes where it had none
 */
export function editsTowards(
  from: Plain | undefined,
  to: Plain | undefined,
  write: (value: Plain) => Value,
  path: FieldPath = [],
): readonly Operation[] {
  if (equalPlain(from, to)) return [];
  if (to === undefined) return [{ op: 'unset', path }];
  if (isTable(from) && isTable(to) && Object.keys(to).length > 0)
    return towardsTable(from, to, write, path);
  if (isList(from) && isList(to) && from.length > 0 && to.length > 0) {
    const partner = matchItems(from, to, keysOf(path));
    if (partner) return towardsList(from, to, partner, write, path);
  }
  return [{ op: 'set', path, value: write(to) }];
}

function keysOf(path: FieldPath): readonly string[] {
  return path.filter((step) => typeof step === 'string');
}

function towardsTable(
  from: Readonly<Record<string, Plain>>,
  to: Readonly<Record<string, Plain>>,
  write: (value: Plain) => Value,
  path: FieldPath,
): readonly Operation[] {
  const sets = Object.keys(to).flatMap((key) =>
    editsTowards(ownKey(from, key), ownKey(to, key), write, [...path, key]),
  );
  const unsets = Object.keys(from)
    .filter((key) => !Object.hasOwn(to, key))
    .map((key): Operation => ({ op: 'unset', path: [...path, key] }));
  return [...sets, ...unsets];
}

function towardsList(
  from: readonly Plain[],
  to: readonly Plain[],
  partner: ReadonlyMap<number, number>,
  write: (value: Plain) => Value,
  path: FieldPath,
): readonly Operation[] {
  const kept = new Set(partner.values());
  const gone = [...from.keys()].filter((index) => !kept.has(index)).reverse();
  const removals = gone.map((index): Operation => ({ op: 'unset', path: [...path, index] }));
  const operations: Operation[] = kept.size > 0 ? [...removals] : [];
  const now = [...from.keys()].filter((index) => kept.has(index));
  to.forEach((item, index) => {
    const source = partner.get(index);
    const at = source === undefined ? -1 : now.indexOf(source);
    if (source === undefined) {
      operations.push({ op: 'insert', path, index, value: write(item) });
      now.splice(index, 0, -1);
    } else if (at !== index) {
      operations.push({ op: 'move', path, from: at, to: index });
      now.splice(index, 0, ...now.splice(at, 1));
    }
    if (source !== undefined)
      operations.push(...editsTowards(from[source], item, write, [...path, index]));
  });
  if (kept.size > 0) return operations;
  // Nothing stays: what goes was pushed behind all that came.
  const behind = gone.map((index): Operation => ({
    op: 'unset',
    path: [...path, index + to.length],
  }));
  return [...operations, ...behind];
}
