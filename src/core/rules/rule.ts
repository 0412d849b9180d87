import type { Entry } from '../logbook/entry';
import type { Snapshot } from '../logbook/snapshot';
import type { FieldSpec } from '../model/field-spec';
import type { RecordKind } from '../model/record-kind';
import type { Problem } from '../problem';
import type { People } from './people';

/** What rules may look at besides the record itself; made once for all records. */
export interface RuleContext {
  readonly snapshot: Snapshot;
  /** The day it is now where the logbook's team is. */
  readonly today: string;
  /** The team's time zone; undefined when logbook.yaml names none that exists. */
  readonly zone: string | undefined;
  readonly people: People;
  /** The fields of a kind of record, the logbook's own among them; always the same list. */
  fieldsOf(kind: RecordKind): readonly FieldSpec[];
  /** The changes whose id begins with this day. */
  changesOf(day: string): readonly string[];
  /**
   * The name among those of one kind that was probably meant. Asked once for each word: one tool without a file may
   * be named by every change. After a thousand words it gives none any more: then spelling is not the matter.
   */
  nearest(kind: string, word: string, names: () => Iterable<string>): string | undefined;
}

/** One check. Pure: the same entry and context give the same problems, with paths and without ranges. */
export interface Rule {
  readonly id: string;
  /** It looks at other changes too; otherwise only at the record, the stack and logbook.yaml. */
  readonly looksAtChanges?: true;
  check(entry: Entry, context: RuleContext): readonly Problem[];
}

/** What a rule returns that has nothing to say; one for all, since most checks end here. */
export const FINE: readonly Problem[] = [];
