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

/** What is known of a tool's audit trail. */
export interface ToolCoverage {
  readonly tool: string;
  /** From when to when exports were imported; several when days lie between them that none covers. */
  readonly spans: readonly { readonly from: string; readonly until: string }[];
  readonly months: readonly CoverageCell[];
}

/** A change that went live while the trail of its tool is known, and that no entry belongs to. */
export interface ChangeWithoutEntry {
  readonly change: string;
  readonly tool: string;
  /** What was looked for. */
  readonly day: string;
}

/** Everything that reconciling found. */
export interface Reconciliation {
  /** By time, the newest first. */
  readonly groups: readonly EventGroup[];
  readonly withoutEntry: readonly ChangeWithoutEntry[];
  readonly coverage: readonly ToolCoverage[];
  /** Entries, not groups. */
  readonly totals: {
    readonly documented: number;
    readonly undocumented: number;
    readonly ignored: number;
  };
}
