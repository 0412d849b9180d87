import type { Plain } from '../model/field';
import type { Entry, Line } from './ledger';

/**
 * Why a gap may be none, each with the change that speaks for it:
 * - `not-live`: a change that is not marked live (or not there yet) sets this value
 * - `rolled-back`: the value is what it was before a change that may have been rolled back
 * - `other-environment`: another environment, or another way of naming the asset, has this value
 * - `other-name`: a setting that is called nearly the same has this value
 * - `target-not-said`: a line that does not say whose setting it is sets this value
 * - `order-unknown`: two changes of one day, or one whose day nobody wrote down, may be in the other order
 * - `written-twice`: the same change of the same values is written down before
 * - `earlier-value`: it was this before; the line may have been copied, or written from memory
 * - `mistyped`: the two texts differ by a letter
 * - `reworded`: one text says with fewer words what the other says
 */
export type ExplanationKind =
  | 'not-live'
  | 'rolled-back'
  | 'other-environment'
  | 'other-name'
  | 'target-not-said'
  | 'order-unknown'
  | 'written-twice'
  | 'earlier-value'
  | 'mistyped'
  | 'reworded';

export interface Explanation {
  readonly kind: ExplanationKind;
  /** The id of the change that speaks for it. */
  readonly change: string;
  /** The line of the ledger that it stands in, when that is another. */
  readonly line?: Line;
}

/** `same-value`: no gap, the value is written otherwise. `answered`: somebody wrote down why it is fine. */
export const VERDICTS = ['unexplained', 'maybe-explained', 'same-value', 'answered'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A place where the value before a change is not what the setting was set to last. */
export interface Gap {
  readonly line: Line;
  readonly before: Entry;
  readonly after: Entry;
  /** What the setting was set to last. */
  readonly expected: Plain;
  /** What the later change says it was. */
  readonly found: Plain;
  readonly verdict: Verdict;
  /** The kinder explanations, the likeliest first; none of what is unexplained. */
  readonly explanations: readonly Explanation[];
  /** What somebody wrote down. */
  readonly reason?: string;
}
