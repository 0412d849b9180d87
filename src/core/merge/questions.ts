import type { RecordKind } from '../model/record-kind';
import type { Commit } from '../history/revision';
import type { Conflict } from './conflict';

/** The save in which one side last set what a question is about. */
export type SetBy = Pick<Commit, 'oid' | 'author' | 'date' | 'subject'>;

/** A question with who stands behind each side; undefined: nobody known. */
export interface Question {
  readonly conflict: Conflict;
  readonly ours: SetBy | undefined;
  readonly theirs: SetBy | undefined;
}

/** What a person has to decide about one record before both sides can be joined. */
export interface RecordQuestions {
  /** Relative to the logbook that is shared; of a record of another one in its repository with the way there. */
  readonly path: string;
  readonly kind: RecordKind;
  readonly id: string;
  /** Its title or name, or its id. */
  readonly title: string;
  readonly questions: readonly Question[];
}
