import type { ChangedItem } from '../history/field-changes';
import type { Plain } from '../model/field';

/** The versions of one value; undefined: it is not there. */
export interface Versions {
  readonly base: Plain | undefined;
  readonly ours: Plain | undefined;
  readonly theirs: Plain | undefined;
}

/** Where in the record a value stands, and how it is to be joined. */
export interface Place {
  readonly path: readonly string[];
  /** As `FieldConflict.name`. */
  readonly name: string;
  readonly item: ChangedItem | undefined;
  /** Ask wherever the two sides differ, even where only one of them changed something. */
  readonly ask: boolean;
}

/** Joins the versions of one value; what it cannot join it asks. */
export interface ValueMerger {
  /** The joined value; undefined: not there. */
  value(versions: Versions, place: Place): Plain | undefined;
  /** Asks, unless it was answered: then the answer is the value. */
  question(versions: Versions, place: Place): Plain | undefined;
}
