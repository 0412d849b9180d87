import type { WhenReader } from '../../ledger/days';
import { personName } from '../../logbook/names';
import type { Snapshot } from '../../logbook/snapshot';
import type { Approval, Change } from '../../model/change';
import type { TrustFact } from '../../trust/fact';
import type { People } from '../../trust/identity';
import type { RecordApproval } from '../../trust/integrity';
import { momentText } from './moments';
import type { Member, WholeMember } from './population';

/**
 * What is told of a change because an auditor would ask about it. Each is a fact of the record or of its history, and
 * no verdict. In the order of a change's life.
 */
export const EXCEPTIONS = [
  'no-requester',
  'no-track',
  'no-approval',
  'approval-open',
  'approval-refused',
  'approval-waived',
  'approved-after-live',
  'approval-saved-later',
  'approval-earlier',
  'approver-made-it',
  'approver-asked-for-it',
  'no-doer',
  'no-test',
  'test-failed',
  'tester-made-it',
  'no-rollback',
  'no-live-day',
  'emergency-not-reviewed',
  'logged-afterwards',
  'changed-after-live',
  'not-saved',
  'fields-unreadable',
  'same-id',
] as const;
export type ExceptionCode = (typeof EXCEPTIONS)[number];

export interface Exception {
  readonly code: ExceptionCode;
  readonly member: Member;
  /** What fills the places of its sentence; untrusted. */
  readonly values: readonly string[];
  /** Of what the history tells: the fact, which has a sentence of its own. */
  readonly fact?: TrustFact;
}

export interface ExceptionContext {
  readonly snapshot: Snapshot;
  readonly days: WhenReader;
  readonly people: People;
  /** What a role of an approval is called. */
  readonly roleText: (role: string) => string;
  /** Undefined where there is no history. */
  readonly differing: ReadonlySet<string> | undefined;
  readonly approvalsOf: (id: string) => readonly RecordApproval[];
  readonly factsOf: (id: string) => readonly TrustFact[];
  /** The paths of other files with the id of a change. */
  readonly namesakes: ReadonlyMap<string, readonly string[]>;
}

type Found = readonly Pick<Exception, 'values' | 'fact'>[];
type Check = (whole: WholeMember, context: ExceptionContext) => Found;

const NONE: Found = [];
const ONE: Found = [{ values: [] }];
const YES: ReadonlySet<string | undefined> = new Set(['approved', 'waived']);

/** What stands out of one change, in the order of `EXCEPTIONS`. Only what took effect is asked for proof. */
export function exceptionsOf(whole: WholeMember, context: ExceptionContext): readonly Exception[] {
  const { member } = whole;
  return EXCEPTIONS.flatMap((code) =>
    isLookedAt(code, member)
      ? CHECKS[code](whole, context).map((found) => ({ code, member, ...found }))
      : [],
  );
}

/** Whether a change is looked at for this: most is asked only of what took effect. */
export function isLookedAt(code: ExceptionCode, { wentLive }: Member): boolean {
  return wentLive || ALWAYS.has(code);
}

const ALWAYS: ReadonlySet<ExceptionCode> = new Set([
  'logged-afterwards',
  'not-saved',
  'fields-unreadable',
  'same-id',
]);

const CHECKS: Readonly<Record<ExceptionCode, Check>> = {
  'no-requester': ({ change }) => (change.requester === undefined ? ONE : NONE),
  'no-track': ({ change }) => (change.track === undefined && !hasYes(change) ? ONE : NONE),
  'no-approval': ({ change }) => (needsYes(change) && !hasYes(change) ? ONE : NONE),
  'approval-open': ({ change }, context) =>
    each(change.approvals, isOpen, (approval) => [whoDecides(approval, context)]),
  'approval-refused': ({ change }, context) =>
    each(change.approvals, isRefusal, (approval) => [
      whoDecides(approval, context),
      momentText(approval.on),
    ]),
  'approval-waived': ({ change }, context) =>
    each(change.approvals, isWaiver, (approval) => [whoDecides(approval, context)]),
  'approved-after-live': ({ change }, context) =>
    each(
      change.approvals,
      ({ decision, on }) => YES.has(decision) && isAfter(on, change.live, context),
      (one) => [whoDecides(one, context), momentText(one.on), momentText(change.live)],
    ),
  'approval-saved-later': (whole, context) => savedLater(whole, context),
  'approval-earlier': ({ member: { id } }, { factsOf }) =>
    factsWith(factsOf(id), 'approval-earlier'),
  'approver-made-it': ({ change }, context) =>
    each(
      change.approvals,
      (approval) => YES.has(approval.decision) && isOneOf(approval, change['done-by'], context),
      (approval) => [whoDecides(approval, context)],
    ),
  'approver-asked-for-it': ({ change }, context) =>
    each(
      change.approvals,
      (approval) =>
        YES.has(approval.decision) &&
        isOneOf(approval, change.requester === undefined ? [] : [change.requester], context),
      (approval) => [whoDecides(approval, context)],
    ),
  'no-doer': ({ change }) => ((change['done-by'] ?? []).length === 0 ? ONE : NONE),
  'no-test': ({ change }) => (testsOf(change).length === 0 ? ONE : NONE),
  'test-failed': ({ change }) =>
    each(
      change.tests,
      ({ result }) => result === 'failed',
      ({ check }) => [check],
    ),
  'tester-made-it': ({ change }, context) => testedByDoer(change, context),
  'no-rollback': ({ change }) =>
    change.rollback === undefined && change.reversible !== false ? ONE : NONE,
  'no-live-day': ({ change }) => (change.live === undefined ? ONE : NONE),
  'emergency-not-reviewed': ({ change }) =>
    change.track === 'emergency' && change.review?.on === undefined ? ONE : NONE,
  'logged-afterwards': ({ change }) => (change['logged-afterwards'] === true ? ONE : NONE),
  'changed-after-live': ({ member: { id } }, { factsOf }) =>
    factsWith(factsOf(id), 'changed-after-live'),
  'not-saved': ({ entry }, { differing }) => (differing?.has(entry.path) ? ONE : NONE),
  'fields-unreadable': ({ entry }) => {
    const fields = entry.problems.flatMap(({ severity, path }) =>
      severity === 'error' && path ? [path.join('.')] : [],
    );
    return fields.length > 0 ? [{ values: [[...new Set(fields)].join(', ')] }] : NONE;
  },
  'same-id': ({ member: { id } }, { namesakes }) =>
    namesakes.has(id) ? [{ values: [namesakes.get(id)?.join(', ') ?? ''] }] : NONE,
};

function hasYes({ approvals = [] }: Change): boolean {
  return approvals.some(({ decision }) => YES.has(decision));
}

function needsYes({ track }: Change): boolean {
  return track === 'needs-approval' || track === 'emergency';
}

const isOpen = ({ decision }: Approval) => decision === undefined || decision === 'asked';
const isWaiver = ({ decision }: Approval) => decision === 'waived';

/** A refusal that a later yes of the same role did not replace. */
function isRefusal(approval: Approval, all: readonly Approval[]): boolean {
  if (approval.decision !== 'rejected') return false;
  const later = all.slice(all.indexOf(approval) + 1);
  return !later.some(({ role, decision }) => role === approval.role && YES.has(decision));
}

function each<T>(
  items: readonly T[] = [],
  fits: (item: T, all: readonly T[]) => boolean,
  values: (item: T) => readonly string[],
): Found {
  return items.flatMap((item) => (fits(item, items) ? [{ values: values(item) }] : []));
}

function factsWith(facts: readonly TrustFact[], code: TrustFact['code']): Found {
  return facts.filter((fact) => fact.code === code).map((fact) => ({ values: [], fact }));
}

/** `Legal, Kim Park` */
function whoDecides(approval: Approval, { snapshot, roleText }: ExceptionContext): string {
  const person = approval.by ?? approval['asked-of'];
  return [roleText(approval.role), person === undefined ? '' : personName(snapshot, person)]
    .filter(Boolean)
    .join(', ');
}

function isOneOf(
  approval: Approval,
  others: readonly string[] | undefined,
  { people }: ExceptionContext,
): boolean {
  const approver = approval.by ?? approval['asked-of'];
  return approver !== undefined && (others ?? []).some((other) => people.isSame(other, approver));
}

/** Whether a moment is surely later than another: of two days, or a day and a time, only a later day is. */
function isAfter(
  later: string | undefined,
  earlier: string | undefined,
  { days }: Pick<ExceptionContext, 'days'>,
): boolean {
  if (later === undefined || earlier === undefined) return false;
  const [a, b] = [days(later), days(earlier)];
  if (a.time !== undefined && b.time !== undefined) return a.time > b.time;
  return a.day !== '' && b.day !== '' && a.day > b.day;
}

/** Approvals that say they came before the change went live, and were saved on a later day than it. */
function savedLater({ member: { id }, change }: WholeMember, context: ExceptionContext): Found {
  return context.approvalsOf(id).flatMap(({ trust }) => {
    const approval = change.approvals?.[trust.index];
    const saved = trust.set?.commit.date;
    if (!approval || saved === undefined || !YES.has(approval.decision)) return [];
    if (isAfter(approval.on, change.live, context)) return [];
    const day = change.live === undefined ? '' : context.days(change.live).day;
    if (day === '' || context.days(saved).day <= day) return [];
    const values = [whoDecides(approval, context), momentText(approval.on), momentText(saved)];
    return [{ values: [...values, momentText(change.live)] }];
  });
}

function testsOf({ tests = [] }: Change) {
  return tests.filter(({ result }) => result === 'passed' || result === 'failed');
}

/** Where everybody who tested it is somebody who made it. */
function testedByDoer(change: Change, { people, snapshot }: ExceptionContext): Found {
  const testers = testsOf(change).flatMap(({ by }) => by ?? []);
  const doers = change['done-by'] ?? [];
  const isDoer = (tester: string) => doers.some((doer) => people.isSame(doer, tester));
  if (testers.length === 0 || !testers.every(isDoer)) return NONE;
  const names = new Set(testers.map((tester) => personName(snapshot, tester)));
  return [{ values: [[...names].join(', ')] }];
}
