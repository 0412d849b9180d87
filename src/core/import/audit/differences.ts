import type { Plain } from '../../model/field';
import { equalPlain, isTable, ownKey } from '../../model/plain';

/** One thing that differs between before and after; null: it was not there. */
export interface Difference {
  /** The keys on the way to it. */
  readonly path: readonly string[];
  readonly from: Plain;
  readonly to: Plain;
}

/** Tables within tables deeper than this are compared as a whole. */
const DEEPEST = 12;

/**
 * What differs between two tables, down to what is no table, in the order in which it stands first before and then
 * after. Lists are compared as a whole: where something stands in them says nothing of what it is.
 */
export function differences(
  before: Plain,
  after: Plain,
  isIgnored: (path: readonly string[]) => boolean = () => false,
  path: readonly string[] = [],
): readonly Difference[] {
  if (!isTable(before) || !isTable(after) || path.length >= DEEPEST)
    return equalPlain(before, after) ? [] : [{ path, from: before, to: after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const at = [...path, key];
    return isIgnored(at)
      ? []
      : differences(ownKey(before, key) ?? null, ownKey(after, key) ?? null, isIgnored, at);
  });
}
