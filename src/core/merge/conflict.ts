import type { ChangedItem } from '../history/field-changes';
import type { Plain } from '../model/field';

/** A field that both sides changed, to different values. A value that is undefined: the field is not there. */
export interface FieldConflict {
  readonly kind: 'field';
  /** Names it among the conflicts of its record: `risk`, `settings[Scoring / MQL threshold].to`. */
  readonly name: string;
  /** Keys from the top, without items of lists: `['settings', 'to']`. */
  readonly path: readonly string[];
  /** The item of a list in which it stands, or that it is. */
  readonly item?: ChangedItem;
  readonly base: Plain | undefined;
  readonly ours: Plain | undefined;
  readonly theirs: Plain | undefined;
}

/**
 * A record that can only be taken as a whole. `deleted`: one side removed it, and the other changed it. `moved`: both
 * put it into different places. `as-a-whole`: its fields cannot be told apart safely (anchors, a broken file).
 * The values are texts of the file, of `moved` its paths; undefined: it is not there.
 */
export interface RecordConflict {
  readonly kind: 'record';
  readonly name: '';
  readonly why: 'deleted' | 'moved' | 'as-a-whole';
  readonly base: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/** A question that only a person can answer. */
export type Conflict = FieldConflict | RecordConflict;

/** A person's answer: one of the two sides, or something of their own (of a record as a whole: its text). */
export type Answer =
  { readonly take: 'ours' | 'theirs' } | { readonly take: 'own'; readonly value: Plain };

/** Answers a conflict, or leaves it open. */
export type Decide = (conflict: Conflict) => Answer | undefined;

/** Leaves every question open. */
export const undecided: Decide = () => undefined;

/** The value that an answer stands for; undefined: the field goes. */
export function answered<C extends Conflict>(conflict: C, answer: Answer): C['ours'] | Plain {
  return answer.take === 'own' ? answer.value : conflict[answer.take];
}
