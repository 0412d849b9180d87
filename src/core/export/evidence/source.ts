import type { Commit, Revision } from '../../history/revision';
import type { Gap } from '../../ledger/gap';
import type { Entry } from '../../logbook/entry';
import type { EntryScope } from '../../reconcile/period';
import type { TrailSummary } from '../../reconcile/trail-summary';
import type { TrustFact } from '../../trust/fact';
import type { RecordApproval } from '../../trust/integrity';
import type { Signature, SignatureState } from '../../trust/signature';

/** What evidence takes from outside of the logbook's records. Without a history it is made all the same, and says so. */
export interface EvidenceSource {
  /** Of the program that makes it. */
  readonly version: string;
  /** A whole record, nothing shortened (see `LogbookIndex.read`). */
  readonly read: (path: string) => Promise<Entry>;
  /** What git knows; undefined where there is no git, no repository, or nothing saved yet. May reject. */
  readonly history: (sampled: readonly string[]) => Promise<EvidenceHistory | undefined>;
  /** What audit entries of the tools say; undefined where none were ever imported. */
  readonly trails: (scope: EntryScope) => Promise<TrailSummary | undefined>;
  /** Looks at a file that a change names among its attachments. */
  readonly attachment: (path: string) => Promise<AttachmentLook>;
  /** Words what was found, in the language of the export. */
  readonly texts: (found: FoundForEvidence) => EvidenceTexts;
}

/** The saves of the logbook, as far as evidence speaks of them. */
export interface EvidenceHistory {
  /** The commit from which the pack is made: its full id, and when it was made by its committer's clock (ISO). */
  readonly commit: string;
  readonly committed: string;
  /** undefined: the work stands on no branch. */
  readonly branch: string | undefined;
  /** The logbook's files that are not as they were saved last; relative to the logbook, in order. */
  readonly differing: readonly string[];
  /** The oldest part of the history is not on this computer. */
  readonly shallow: boolean;
  /** Of every record that was ever saved: its saves by id. */
  readonly saves: ReadonlyMap<string, SavesOfRecord>;
  /** Of the sampled changes: what each save did, the newest first. */
  readonly revisions: ReadonlyMap<string, readonly Revision[]>;
  /** Of the saves of the sampled changes, by the commit's full id. */
  readonly signatures: ReadonlyMap<string, Signature>;
  readonly approvals: readonly RecordApproval[];
  readonly facts: readonly TrustFact[];
}

export interface SavesOfRecord {
  readonly first: Commit;
  readonly last: Commit;
  readonly count: number;
}

/** A file among the attachments, or why nothing can be said of it. */
export type AttachmentLook =
  | { readonly found: 'yes'; readonly size: number; readonly sha256: string }
  | { readonly found: 'no' | 'too-large' | 'no-file' };

/** What has to be worded outside, since the words belong to messages. */
export interface FoundForEvidence {
  readonly history: EvidenceHistory | undefined;
  readonly gaps: readonly Gap[];
}

export interface EvidenceTexts {
  /** What a save did, a line each. */
  readonly revision: (revision: Revision) => readonly string[];
  /** How far an approval can be trusted: "Signed by Ana Ruiz". */
  readonly approval: (approval: RecordApproval) => string;
  readonly fact: (fact: TrustFact) => FactTexts;
  readonly gap: (gap: Gap) => GapTexts;
  /** The end of a sentence about a save: "not signed". */
  readonly signature: (state: SignatureState) => string;
}

export interface FactTexts {
  readonly title: string;
  readonly text: string;
  /** Why it usually is so in honest work. */
  readonly help: string;
}

export interface GapTexts {
  readonly setting: string;
  readonly text: string;
  readonly explanations: readonly string[];
}
