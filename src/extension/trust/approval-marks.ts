import type { Revision } from '../../core/history/revision';
import type { Plain } from '../../core/model/field';
import { approvalTrust } from '../../core/trust/approval-level';
import type { ApprovalTrust } from '../../core/trust/approval-level';
import { decisionsOf } from '../../core/trust/approvals';
import type { Signature } from '../../core/trust/signature';
import {
  approvalMeaning,
  approvalWords,
  differenceLines,
  earlierWords,
} from '../../messages/approval-text';
import { readSignatures } from '../../node/git/signatures';
import { sha256 } from '../../node/sha256';
import type { ApprovalMark } from '../../protocol/form';
import type { GitLogbook } from '../services/git-logbook';
import type { OpenLogbook } from '../services/open-logbook';
import { peopleIn, trustContext } from './trust-context';

/** A change, and what it was. */
export interface ChangeVersions {
  /** As it is now, saved or not. */
  readonly current: Plain | undefined;
  /** Newest first. */
  readonly revisions: readonly Revision[];
  /** One that was never saved, by the digest of what was agreed to in it. */
  readonly version?: (digest: string) => Plain | undefined;
}

/**
 * How far the approvals of a change can be trusted.
 * @param known signatures that were checked before: a key ring changes seldom, and each check starts a program
 */
export async function approvalsOf(
  git: GitLogbook,
  { current, revisions, version }: ChangeVersions,
  known = new Map<string, Signature>(),
): Promise<readonly ApprovalTrust[]> {
  const people = peopleIn(git.logbook);
  const decisions = decisionsOf(current, revisions, { people, sha256, known: version });
  const oids = new Set(decisions.flatMap(({ set }) => set?.commit.oid ?? []));
  const unknown = [...oids].filter((oid) => !known.has(oid));
  const repository = await git.repository();
  if (repository.ok && unknown.length > 0) {
    const signatures = await readSignatures(repository.value, unknown);
    if (signatures.ok) for (const [oid, signature] of signatures.value) known.set(oid, signature);
  }
  return decisions.map((decision) => approvalTrust(decision, known, people));
}

/** The marks that stand beside the approvals of a change in its form. */
export function approvalMarks(
  logbook: OpenLogbook,
  approvals: readonly ApprovalTrust[],
): ApprovalMark[] {
  const context = trustContext(logbook, 'days');
  return approvals.map((trust) => ({
    index: trust.index,
    decision: trust.decision,
    level: trust.level,
    words: approvalWords(trust, context),
    earlier: earlierWords(trust, context),
    differences: [...differenceLines(trust, context)],
    again: trust.earlier?.again,
    meaning: approvalMeaning(trust),
  }));
}
