import type { FieldChange } from '../history/field-changes';
import type { Revision } from '../history/revision';
import type { RecordKind } from '../model/record-kind';
import type { Author } from './identity';

/**
 * What can be said of a history beside its approvals. Each is a fact, and no accusation:
 * `messages/trust-text` words each with the harmless explanations first.
 */
export const TRUST_CODES = [
  // Of records
  'changed-after-live', // fields
  'added-after-live', // fields
  'deleted', // status
  'deleted-and-restored', // restorer
  'left-out',
  'id-changed', // path, from, to
  'live-dated-early', // live, days
  'addresses-changed', // person
  // Of approvals
  'approval-earlier', // role, approver, fields, again (asked)
  'approval-edited', // role, approver, fields
  'approval-removed', // role, approver
  'approval-signature', // role, approver, state
  // Of saves
  'written-in-future', // days
  'saved-in-future', // days
  'written-before-parent', // days
  'saved-before-parent', // days
  // Of the history as a whole
  'rewritten', // branch, from, to, seen (ISO), lost, replayed, reordered (yes | no), more
  'save-altered', // part, was, is, subject
  'save-dropped', // subject
  'branch-gone', // branch, from, seen (ISO)
  'cut-off', // branch, from, seen (ISO)
  'damaged', // detail
] as const;
export type TrustCode = (typeof TRUST_CODES)[number];

/** `warning`: to be looked at. `note`: usual in honest work, and worth knowing. */
export type TrustLevel = 'warning' | 'note';

export interface TrustFact {
  readonly code: TrustCode;
  readonly level: TrustLevel;
  readonly record?: FactRecord;
  /** Whoever the save that it is about names as its author. */
  readonly by?: Author;
  /** ISO with offset. */
  readonly on?: string;
  /** The full id of the save. */
  readonly commit?: string;
  readonly args: Readonly<Record<string, string | number | readonly string[]>>;
  /** What the save changed, as far as the fact is about it. */
  readonly changes?: readonly FieldChange[];
  /** Of an approval for an earlier version: who changed which of its fields last; nobody: it is not saved, or not known. */
  readonly since?: readonly {
    readonly fields: readonly string[];
    readonly by?: Author;
    readonly on?: string;
    readonly commit?: string;
  }[];
}

/** The record that a fact is about, as it is or was last called. */
export interface FactRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly path: string;
}

/** A fact about what one save did to a record. */
export function factAbout(
  code: TrustCode,
  level: TrustLevel,
  { id, kind, title, path, commit }: Revision,
  args: TrustFact['args'] = {},
): TrustFact {
  const { author: by, date: on, oid } = commit;
  return { code, level, record: { id, kind, title, path }, by, on, commit: oid, args };
}
