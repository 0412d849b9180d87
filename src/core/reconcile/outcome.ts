import type { AuditEvent } from '../events/event';

/** What was found out about a group of audit entries. */
export type Outcome = 'documented' | 'undocumented' | 'ignored';

/** One thing that speaks for or against an entry belonging to a change; `messages/reconcile-text` words it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly args: Readonly<Record<string, string | number>>;
  /** What it adds to the score, as the logarithm of odds; below 0: it speaks against. */
  readonly weight: number;
}

/** What weighs most first, whether it speaks for or against. */
export function byStrength(a: Reason, b: Reason): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.code < b.code ? -1 : 1);
}

/** Why an entry may or may not belong to a change; behind each, the arguments of its sentence. */
export type ReasonCode =
  | 'named-by-change' // its key stands in `events`
  | 'same-tool' // tool
  | 'same-asset-id' // asset
  | 'same-asset' // asset
  | 'similar-asset' // asset, change's
  | 'same-setting' // path
  | 'same-value' // value: the value it was set to
  | 'same-person' // person
  | 'in-window' // the change's own window
  | 'near-in-time' // hours: 0 for the same hour, or the day that the change names
  | 'words-in-common' // words
  | 'same-burst' // so many of the same minutes belong to it
  | 'only-trace' // nothing else in the trail fits the change
  | 'rare-kind' // action: such entries are rare in this trail
  | 'usual-kind' // action: such entries come as well where nothing is changed
  | 'other-environment' // environment: the change's
  | 'far-in-time' // days
  | 'other-person' // person
  | 'other-value' // value
  | 'other-asset' // asset: what the change names instead
  | 'not-done' // status: the change was given up, or is planned still
  | 'said-not-so'; // an answer: not this change

/** A change that entries may belong to. */
export interface Candidate {
  readonly change: string;
  /** From 0 to 1: how likely they belong to it. */
  readonly score: number;
  /** The strongest first, whether it speaks for or against. */
  readonly reasons: readonly Reason[];
}

/** What was looked through for a change that entries belong to. */
export interface Searched {
  /** The first and last day of the changes that were looked at, `YYYY-MM-DD`; empty when no time is known. */
  readonly from: string;
  readonly until: string;
  /** How many changes of this tool lie between these days. */
  readonly changes: number;
}

/** Entries of one person on one asset within a short time: one thing that somebody did. */
export interface EventGroup {
  /** The key of its first entry: stays the same while later ones come. */
  readonly id: string;
  readonly tool: string;
  /** The oldest first. */
  readonly events: readonly AuditEvent[];
  readonly outcome: Outcome;
  /** Of documented: the change. */
  readonly change?: string;
  /** Of ignored: the id of the answer. */
  readonly answer?: string;
  /** Of undocumented: its first candidates are too much alike to tell which of them it is. */
  readonly isAmbiguous: boolean;
  /** Of undocumented: the id of an answer that ignored such entries until it expired. */
  readonly expired?: string;
  /** What was looked at, best first: also of undocumented, to say what was not enough. At most five. */
  readonly candidates: readonly Candidate[];
  readonly searched: Searched;
}

/** The same group with all that it works out when it is asked, once: to be asked again, or sent to another thread. */
export function workedOut(group: EventGroup): EventGroup {
  const { id, tool, events, outcome, change, answer, candidates, isAmbiguous, expired, searched } =
    group;
  return {
    ...{ id, tool, events, outcome, candidates, isAmbiguous, searched },
    ...(change === undefined ? {} : { change }),
    ...(answer === undefined ? {} : { answer }),
    ...(expired === undefined ? {} : { expired }),
  };
}
