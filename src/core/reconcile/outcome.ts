import type { AuditEvent } from '../events/event';

/** What was found out about a group of audit entries. */
export type Outcome = 'documented' | 'undocumented' | 'ignored';

/** One thing that speaks for or against an entry belonging to a change; `messages/reconcile-text` words it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly args: Readonly<Record<string, string | number>>;
  /** What it adds to the score; below 0: it speaks against. */
  readonly weight: number;
}

export const REASON_CODES = [
  'named-by-change', // its key stands in `events`
  'same-tool', // tool
  'same-asset-id', // asset
  'same-asset', // asset
  'similar-asset', // asset, change's
  'same-setting', // path
  'same-value', // value: the value it was set to
  'same-person', // person
  'in-window', // the change's own window
  'near-in-time', // hours
  'words-in-common', // words
  'same-burst', // so many of the same minutes belong to it
  'other-environment',
  'far-in-time', // days
  'other-person', // person
  'other-value', // value
  'said-not-so', // an answer: not this change
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** A change that entries may belong to. */
export interface Candidate {
  readonly change: string;
  /** From 0 to 1. */
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
}

/** Entries of one person on one asset within a short time: one thing that somebody did. */
export interface EventGroup {
  /** The key of its first entry: stays the same while others come. */
  readonly id: string;
  readonly tool: string;
  readonly events: readonly AuditEvent[];
  readonly outcome: Outcome;
  /** Of documented: the change. */
  readonly change?: string;
  /** Of ignored: the id of the answer. */
  readonly answer?: string;
  /** What was looked at, best first: also of undocumented, to say what was not enough. At most five. */
  readonly candidates: readonly Candidate[];
}
