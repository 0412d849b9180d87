import type { Change } from '../model/change';
import type { Status } from '../model/codes';
import { customFieldsOn } from '../model/custom-fields';
import type { Condition, Logbook } from '../model/logbook';
import type { Value } from '../problem';
import { dayOf } from './dates';
import { isFilled } from './filled';

/** What the policy asks of one change. */
export interface Ask {
  /** A field at the top of the change; a custom field by its id. */
  readonly field: string;
  /** Why, in the team's own words, where they gave any. */
  readonly because: string | undefined;
  readonly met: boolean;
}

/** Nothing is asked of what will not be done, or not now. */
const LEFT_ALONE: ReadonlySet<Status> = new Set(['rejected', 'deferred', 'cancelled']);
const NOT_AGREED_YET: ReadonlySet<Status> = new Set(['draft', 'proposed']);

/**
 * What the policy of logbook.yaml and its required custom fields ask of a change, each field once, in the order
 * of the rules. Without a policy nothing is asked; neither is anything of a change that its id (or, without a day
 * there, its own dates) puts before a rule's `since`.
 */
export function asksOf(change: Change, logbook: Logbook | undefined): readonly Ask[] {
  if (!logbook || LEFT_ALONE.has(change.status)) return [];
  const asks = new Map<string, Ask>();
  const ask = (field: string, because: string | undefined): void => {
    if (!asks.has(field)) asks.set(field, { field, because, met: isMet(change, field) });
  };
  const { policy } = logbook;
  const day = dayOf(change.id) ?? dayOf(change.requested) ?? dayOf(change.live);
  for (const rule of policy?.rules ?? []) {
    if (!isInForce(rule.since ?? policy?.since, day)) continue;
    if (rule.when && !isTrueOf(rule.when, change)) continue;
    for (const field of rule.ask) ask(field, rule.because);
  }
  for (const field of customFieldsOn('change', logbook['custom-fields'] ?? [])) {
    const when = field['required-when'];
    if (when && isInForce(field.since, day) && isTrueOf(when, change)) ask(field.id, undefined);
  }
  return [...asks.values()];
}

/** Whether a change is agreed on or further, so that what is missing now is an error and no longer a reminder. */
export function isAgreed(change: Change): boolean {
  return !NOT_AGREED_YET.has(change.status) && !LEFT_ALONE.has(change.status);
}

function isInForce(since: string | undefined, day: string | undefined): boolean {
  return since === undefined || day === undefined || day >= since;
}

function isTrueOf(condition: Condition, change: Change): boolean {
  const { kind, track, status, risk, tools, processes, compliance } = condition;
  return (
    isOneOf(kind, change.kind) &&
    isOneOf(track, change.track) &&
    isOneOf(status, change.status) &&
    isOneOf(risk, change.risk) &&
    sharesOne(tools, change.tools) &&
    sharesOne(processes, change.processes) &&
    (compliance === undefined || compliance === isFilled(change.compliance))
  );
}

function isOneOf(wanted: readonly string[] | undefined, given: string | undefined): boolean {
  return wanted === undefined || (given !== undefined && wanted.includes(given));
}

function sharesOne(wanted: readonly string[] | undefined, given: readonly string[] = []): boolean {
  return wanted === undefined || given.some((id) => wanted.includes(id));
}

/** Until a change is agreed on, it is enough to have asked; from then on somebody must have said yes. */
function isMet(change: Change, field: string): boolean {
  if (field === 'approvals' && isAgreed(change)) {
    return (change.approvals ?? []).some(
      ({ decision }) => decision === 'approved' || decision === 'waived',
    );
  }
  return Object.hasOwn(change, field) && isFilled(change[field]);
}

/** Why each rule of the policy that a new logbook starts with is there; words come from `messages`. */
export interface PolicyReasons {
  readonly highRisk: string;
  readonly needsApproval: string;
  readonly emergency: string;
  readonly emergencyReview: string;
  readonly compliance: string;
  readonly live: string;
}

/**
 * The policy that `init` writes into a new logbook.yaml, to be changed by the team. `since` is the day
 * (`YYYY-MM-DD`) from which it holds.
 */
export function defaultPolicy(since: string, reasons: PolicyReasons): Value {
  return {
    since,
    rules: [
      {
        when: { risk: ['high'] },
        ask: ['why', 'rollback', 'tests', 'approvals'],
        because: reasons.highRisk,
      },
      {
        when: { track: ['needs-approval'] },
        ask: ['why', 'approvals'],
        because: reasons.needsApproval,
      },
      { when: { track: ['emergency'] }, ask: ['why'], because: reasons.emergency },
      {
        when: { track: ['emergency'], status: ['live', 'tested', 'rolled-back'] },
        ask: ['review'],
        because: reasons.emergencyReview,
      },
      { when: { compliance: true }, ask: ['approvals'], because: reasons.compliance },
      { when: { status: ['live', 'tested'] }, ask: ['owner'], because: reasons.live },
    ],
    'untested-after-days': 14,
  };
}
