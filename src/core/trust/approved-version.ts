import { pairItems } from '../history/pair-items';
import { applyOperations } from '../model/apply-operation';
import type { Plain } from '../model/field';
import { isList, isTable, ownKey } from '../model/plain';
import type { Operation } from '../problem';
import { approvalDigest, isApprovalDigest } from './approved-scope';
import type { Sha256 } from './approved-scope';
import { textOf } from './text-of';

const LIST = ['approvals'];

/**
 * What is to be written along with operations on a change, so that each decision that they set says for which scope,
 * window and risk it is (`of`), and none says so that they take back. A value of `of` that they set themselves, or that
 * is words of a person's, stays. Empty when nothing is decided by them.
 * @param record the change before the operations
 */
export function approvedVersions(
  record: Plain | undefined,
  operations: readonly Operation[],
  sha256: Sha256,
): readonly Operation[] {
  if (!operations.some(({ path }) => path.length === 0 || path[0] === 'approvals')) return [];
  const after = isTable(record) ? applyOperations(record, operations) : undefined;
  const [before, now] = [approvalsOf(record), approvalsOf(after)];
  const { from } = pairItems(before, now, LIST);
  return now.flatMap((item, index): Operation[] => {
    const at = from[index];
    const was = at === undefined ? undefined : before[at];
    const path = [...LIST, index, 'of'];
    if (!isTable(item) || textOf(was, 'decision') === textOf(item, 'decision')) return [];
    if (textOf(was, 'of') !== textOf(item, 'of')) return [];
    const of = ownKey(item, 'of');
    const isFree = of === undefined || of === null || isApprovalDigest(of);
    if (isDecided(item)) {
      const value = approvalDigest(after, sha256);
      return isFree && of !== value ? [{ op: 'set', path, value }] : [];
    }
    return isApprovalDigest(of) ? [{ op: 'unset', path }] : [];
  });
}

/** The approvals of a change, whatever else stands there. */
export function approvalsOf(record: Plain | undefined): readonly Plain[] {
  const list = isTable(record) ? ownKey(record, 'approvals') : undefined;
  return isList(list) ? list : [];
}

/** Whether an approval has an answer. */
export function isDecided(approval: Plain): boolean {
  const decision = textOf(approval, 'decision');
  return decision !== '' && decision !== 'asked';
}
