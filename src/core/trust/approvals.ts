import { pairItems } from '../history/pair-items';
import type { Revision } from '../history/revision';
import type { Plain } from '../model/field';
import { equalPlain, isTable, ownKey } from '../model/plain';
import { isApprovalDigest } from './approved-scope';
import type { Sha256 } from './approved-scope';
import { approvalsOf, isDecided } from './approved-version';
import { earlierVersion, touches } from './earlier-version';
import type { EarlierVersion } from './earlier-version';
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
  /** A version of the change that was never saved, by its digest, where somebody remembers it. */
  readonly known?: ((digest: string) => Plain | undefined) | undefined;
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
    if (!isTable(item) || !isDecided(item)) return [];
    return [decisionOf({ item, index, list, current, past, steps }, context)];
  });
}

interface Now {
  readonly item: Group;
  readonly index: number;
  readonly list: readonly Plain[];
  readonly current: Plain | undefined;
  readonly past: readonly Revision[];
  readonly steps: readonly ListStep[];
}

function decisionOf(now: Now, context: DecisionContext): Decision {
  const { item, index, past } = now;
  const approver = approverOf(item);
  const steps = stepsOf(now);
  const at = isRestated(item, steps) ? undefined : decisiveStep(steps, item, context.people);
  const step = at === undefined ? undefined : steps[at];
  const set = step?.revision.commit.boundary === false ? step.revision : undefined;
  const decision = textOf(item, 'decision');
  return {
    index,
    role: textOf(item, 'role'),
    decision,
    approver,
    evidence: textOf(item, 'evidence') || undefined,
    set,
    where: set ? 'saved' : step || isUnread(past) ? 'not-here' : 'not-saved',
    earlier: AGREED.has(decision) ? earlierOf(now, set && step, context) : undefined,
    edits: set ? editsOf(steps.slice(0, at), [approver, set], context.people) : [],
  };
}

function earlierOf(
  { item, index, list, current, past }: Now,
  step: Step | undefined,
  { people, sha256, known }: DecisionContext,
): EarlierVersion | undefined {
  const digest = ownKey(step?.after ?? item, 'of');
  const found = earlierVersion(digest, step?.revision, { current, past, known, sha256 });
  if (!found) return undefined;
  const later = list.slice(index + 1).find((one) => isTable(one) && isSameAsked(one, item, people));
  return { ...found, again: later === undefined ? later : isDecided(later) ? 'decided' : 'asked' };
}

/** Whether a decision was taken anew, for another version, and that was not saved yet. */
function isRestated(item: Group, steps: readonly Step[]): boolean {
  const of = ownKey(item, 'of');
  return isApprovalDigest(of) && !steps.some(({ after }) => ownKey(after, 'of') === of);
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

/**
 * The newest of the steps that made the decision what it is: by deciding so, by its approver's saying it anew, or by
 * being written down again for another version by whoever had written it down.
 */
function decisiveStep(steps: readonly Step[], now: Group, people: People): number | undefined {
  const approver = approverOf(now);
  let found: number | undefined;
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const step = steps[at];
    if (!step) continue;
    const { before, after, revision } = step;
    const isAnother = (key: string) => !equalPlain(ownKey(before ?? {}, key), ownKey(after, key));
    const { author } = revision.commit;
    const isOwn = approver !== undefined && people.match(approver, author) === 'email';
    const set = found === undefined ? undefined : steps[found]?.revision.commit.author;
    const isWriters = set?.email === author.email && isApprovalDigest(ownKey(after, 'of'));
    if (!isSameDecision(after, now, people)) found = undefined;
    else if (!set || !before || !isSameDecision(before, after, people)) found = at;
    else if ((isOwn && DETAILS.some(isAnother)) || (isWriters && isAnother('of'))) found = at;
  }
  return found;
}

function isSameDecision(a: Group, b: Group, people: People): boolean {
  return textOf(a, 'decision') === textOf(b, 'decision') && isSameAsked(a, b, people);
}

/** Whether two approvals are of one role and one person. */
function isSameAsked(a: Group, b: Group, people: People): boolean {
  if (textOf(a, 'role') !== textOf(b, 'role')) return false;
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

/** Who decided: `by`, else who was asked. */
function approverOf(item: Group): string | undefined {
  return textOf(item, 'by') || textOf(item, 'asked-of') || undefined;
}
