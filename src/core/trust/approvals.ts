import { pairItems } from '../history/pair-items';
import type { Revision } from '../history/revision';
import type { Plain } from '../model/field';
import { equalPlain, isList, isTable, ownKey } from '../model/plain';
import {
  approvalDigest,
  isApprovalDigest,
  otherThanApproved,
  scopeDifferences,
} from './approved-scope';
import type { ApprovedField, Sha256 } from './approved-scope';
import { isLive } from './after-live';
import { acrossRemovals } from './effective';
import type { People } from './identity';
import { textOf } from './text-of';

/** A decision of an approval as it stands now, and the save that set it. */
export interface Decision {
  /** Where it stands in `approvals`. */
  readonly index: number;
  readonly role: string;
  readonly decision: string;
  /** Who decided, else who was asked; as the record refers to them. */
  readonly approver: string | undefined;
  readonly evidence: string | undefined;
  /** The save that set it; undefined: it is not saved yet, or was saved before what is on this computer. */
  readonly set: Revision | undefined;
  readonly where: 'saved' | 'not-saved' | 'not-here';
  /** Present when scope, window or risk is another than the one that was approved. */
  readonly earlier: EarlierVersion | undefined;
  /** Saves after it, by others than the approver, that changed what was written of it. */
  readonly edits: readonly Edit[];
}

export interface EarlierVersion {
  /** What differs; empty when only the digest tells that something does. */
  readonly fields: readonly ApprovedField[];
  /** What went live was what had been approved; it was changed afterwards, which is told by itself. */
  readonly sinceLive: boolean;
  /** The newest save that changed one of them; undefined: not saved yet, or not known. */
  readonly changed: Revision | undefined;
}

export interface Edit {
  readonly revision: Revision;
  readonly fields: readonly string[];
}

type Group = Readonly<Record<string, Plain>>;

const LIST = ['approvals'];
/** What says how a decision was taken. Filling one in is completing it; another value is another statement. */
const DETAILS = ['on', 'of', 'evidence', 'channel'] as const;
const AGREED = new Set(['approved', 'waived']);

export interface DecisionContext {
  readonly people: People;
  readonly sha256: Sha256;
}

/**
 * The decided approvals of a change.
 * @param current the change as it is now, saved or not
 * @param revisions of this change, newest first
 */
export function decisionsOf(
  current: Plain | undefined,
  revisions: readonly Revision[],
  context: DecisionContext,
): readonly Decision[] {
  const past = acrossRemovals(revisions);
  const list = approvalsOf(current);
  const steps = listSteps(list, past);
  return list.flatMap((item, index) => {
    const decision = textOf(item, 'decision');
    if (!isTable(item) || decision === '' || decision === 'asked') return [];
    return [decisionOf({ item, index, decision, current, past, steps }, context)];
  });
}

interface Now {
  readonly item: Group;
  readonly index: number;
  readonly decision: string;
  readonly current: Plain | undefined;
  readonly past: readonly Revision[];
  readonly steps: readonly ListStep[];
}

function decisionOf(now: Now, context: DecisionContext): Decision {
  const { item, index, decision } = now;
  const approver = approverOf(item);
  const steps = stepsOf(now);
  const at = steps.findIndex((step) => isDecisive(step, item, context.people));
  const step = steps[at];
  const isHere = step !== undefined && !step.revision.commit.boundary;
  return {
    index,
    role: textOf(item, 'role'),
    decision,
    approver,
    evidence: textOf(item, 'evidence') || undefined,
    set: isHere ? step.revision : undefined,
    where: isHere ? 'saved' : step || isUnread(now.past) ? 'not-here' : 'not-saved',
    earlier: isHere && AGREED.has(decision) ? earlierVersion(now, step, context) : undefined,
    edits: isHere ? editsOf(steps.slice(0, at), [approver, step.revision], context.people) : [],
  };
}

/** Whether old contents are not on this computer, as in a copy that only has the newest: then nobody can say. */
function isUnread(past: readonly Revision[]): boolean {
  return past.some(({ problems }) => problems.length > 0);
}

/** What one save did to the item. */
interface Step {
  readonly revision: Revision;
  readonly before: Group | undefined;
  readonly after: Group;
}

/** What one save did to the list, and which item of it became which. */
interface ListStep {
  readonly revision: Revision;
  readonly before: readonly Plain[];
  readonly after: readonly Plain[];
  /** By the index of an item now, its index after the save; and by that one, its index before. */
  readonly afterOf: readonly (number | undefined)[];
  readonly beforeOf: readonly (number | undefined)[];
}

/** The saves that touched approvals, newest first. */
function listSteps(list: readonly Plain[], past: readonly Revision[]): readonly ListStep[] {
  return past.flatMap((revision) => {
    if (!touches(revision, LIST)) return [];
    const [before, after] = [approvalsOf(revision.before), approvalsOf(revision.after)];
    const { from: afterOf } = pairItems(after, list, LIST);
    const { from: beforeOf } = pairItems(before, after, LIST);
    return [{ revision, before, after, afterOf, beforeOf }];
  });
}

/** The saves that touched one approval, newest first. */
function stepsOf({ index, steps }: Now): readonly Step[] {
  return steps.flatMap(({ revision, before, after, afterOf, beforeOf }) => {
    const at = afterOf[index];
    const [then, from] = at === undefined ? [] : [after[at], beforeOf[at]];
    const earlier = from === undefined ? undefined : before[from];
    if (!isTable(then) || equalPlain(earlier, then)) return [];
    return [{ revision, before: isTable(earlier) ? earlier : undefined, after: then }];
  });
}

/** Whether a save made the decision what it is: by deciding so, or by its approver's saying it anew. */
function isDecisive({ revision, before, after }: Step, now: Group, people: People): boolean {
  if (!isSameDecision(after, now, people)) return false;
  if (before === undefined || !isSameDecision(before, after, people)) return true;
  const approver = approverOf(now);
  const isOwn =
    approver !== undefined && people.match(approver, revision.commit.author) === 'email';
  return isOwn && DETAILS.some((key) => !equalPlain(ownKey(before, key), ownKey(after, key)));
}

function isSameDecision(a: Group, b: Group, people: People): boolean {
  if (textOf(a, 'role') !== textOf(b, 'role') || textOf(a, 'decision') !== textOf(b, 'decision'))
    return false;
  const [one, other] = [approverOf(a), approverOf(b)];
  if (one === undefined || other === undefined) return one === other;
  return one === other || people.isSame(one, other);
}

/** Whoever wrote a decision down may put right what they wrote. */
function editsOf(
  steps: readonly Step[],
  [approver, set]: readonly [string | undefined, Revision],
  people: People,
): readonly Edit[] {
  return steps.flatMap(({ revision, before = {}, after }) => {
    const { author } = revision.commit;
    if (author.email === set.commit.author.email) return [];
    if (approver !== undefined && people.match(approver, author)) return [];
    const fields = DETAILS.filter((key) => {
      const was = ownKey(before, key);
      return was !== undefined && was !== null && !equalPlain(was, ownKey(after, key));
    });
    return fields.length > 0 ? [{ revision, fields }] : [];
  });
}

/** By the digest that stood beside the decision when it was saved; else by what the change said then. */
function earlierVersion(
  { current, past }: Now,
  { revision, after }: Step,
  { sha256 }: DecisionContext,
): EarlierVersion | undefined {
  const digest = ownKey(after, 'of');
  const byDigest = isApprovalDigest(digest);
  if (byDigest && digest === approvalDigest(current, sha256)) return undefined;
  const fields = otherThanApproved(revision.after, current);
  const isSame = scopeDifferences(revision.after, current).length === 0;
  if (fields.length === 0 && !(byDigest && isSame)) return undefined;
  const since = past.slice(0, past.indexOf(revision));
  const live = isLive(revision.after)
    ? revision
    : [...since].reverse().find((one) => isLive(one.after) && !isLive(one.before));
  const sinceLive =
    live !== undefined && otherThanApproved(revision.after, live.after).length === 0;
  return { fields, sinceLive, changed: since.find((newer) => touches(newer, fields)) };
}

/** Whether a save itself changed one of these fields; a merge brings much that is none of its own. */
function touches({ changes, after }: Revision, fields: readonly string[]): boolean {
  return (
    after !== undefined &&
    changes.some(({ path: [key] }) => key === undefined || fields.includes(key))
  );
}

function approvalsOf(record: Plain | undefined): readonly Plain[] {
  const list = isTable(record) ? ownKey(record, 'approvals') : undefined;
  return isList(list) ? list : [];
}

/** Who decided: `by`, else who was asked. */
function approverOf(item: Group): string | undefined {
  return textOf(item, 'by') || textOf(item, 'asked-of') || undefined;
}
