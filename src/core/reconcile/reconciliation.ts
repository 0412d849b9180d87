import type { EventGroup } from './outcome';

/** A month of a tool: how many entries are known, and how many of them nobody has documented. */
export interface CoverageCell {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly documented: number;
  readonly undocumented: number;
  readonly ignored: number;
  /** Whether exports cover all of the month, a part of it, or none. */
  readonly known: 'all' | 'part' | 'none';
}

/** From one day to another, both included, `YYYY-MM-DD`. */
export interface DaySpan {
  readonly from: string;
  readonly until: string;
}

/** What is known of a tool's audit trail. */
export interface ToolCoverage {
  readonly tool: string;
  /** From when to when exports were imported; several when days lie between them that none covers. */
  readonly spans: readonly DaySpan[];
  /** The days between these spans, of which nothing is known. */
  readonly gaps: readonly DaySpan[];
  /** Every month from the first that is known to the last. */
  readonly months: readonly CoverageCell[];
}

/** A change that went live while the trail of its tool is known, and that no entry belongs to. */
export interface ChangeWithoutEntry {
  readonly change: string;
  readonly tool: string;
  /** What was looked for. */
  readonly day: string;
}

/** What became of an answer that ignores entries. */
export interface AnswerUse {
  readonly answer: string;
  /** How many entries it ignores, and how many undocumented ones it would, were it not past its last day. */
  readonly ignored: number;
  readonly past: number;
  /** `expired`: its last day is over; `says-nothing`: it would fit every entry there is, so it fits none. */
  readonly state: 'in-force' | 'expired' | 'says-nothing';
}

/** How many entries, not groups. */
export interface Totals {
  readonly documented: number;
  readonly undocumented: number;
  readonly ignored: number;
}

/** Everything that reconciling found. */
export interface Reconciliation {
  /** By time, the newest first. */
  readonly groups: readonly EventGroup[];
  readonly withoutEntry: readonly ChangeWithoutEntry[];
  readonly coverage: readonly ToolCoverage[];
  /** Every answer that ignores entries, in the order of their ids. */
  readonly ignoring: readonly AnswerUse[];
  readonly totals: Totals;
}
