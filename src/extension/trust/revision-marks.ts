import * as vscode from 'vscode';
import type { Revision } from '../../core/history/revision';
import { changedAfterLive } from '../../core/trust/after-live';
import type { ApprovalLevel } from '../../core/trust/approval-level';
import { acrossRemovals } from '../../core/trust/effective';
import { approvalWords } from '../../messages/approval-text';
import type { GitLogbook } from '../services/git-logbook';
import { approvalsOf } from './approval-marks';
import { trustContext } from './trust-context';

/** A word about a save, beside it. */
export interface RevisionMark {
  /** A word or two. */
  readonly short: string;
  /** For a tooltip. */
  readonly words: string;
  /** Stands in the place of the save's own icon. */
  readonly icon: string | undefined;
}

/**
 * What is worth a word about the saves of one change, by their ids: that one holds a decision, and how far that can
 * be trusted; that one changed what had gone live.
 * @param revisions of one change, newest first
 */
export async function revisionMarks(
  git: GitLogbook,
  revisions: readonly Revision[],
): Promise<ReadonlyMap<string, RevisionMark>> {
  const marks = new Map<string, RevisionMark>();
  const [newest] = revisions;
  if (newest?.kind !== 'change') return marks;
  for (const { commit, code } of changedAfterLive(acrossRemovals(revisions)))
    if (commit !== undefined && code === 'changed-after-live')
      marks.set(commit, {
        short: vscode.l10n.t('after it went live'),
        words: vscode.l10n.t('Changed after it went live'),
        icon: undefined,
      });
  const context = trustContext(git.logbook, 'exact');
  for (const trust of await approvalsOf(git, { current: newest.after, revisions })) {
    const oid = trust.set?.commit.oid;
    if (oid === undefined) continue;
    const icon = trust.level === 'signed' ? 'verified' : undefined;
    marks.set(oid, { short: shortWords(trust.level), words: approvalWords(trust, context), icon });
  }
  return marks;
}

/** The save names its author, and what stands below it the approval. */
function shortWords(level: ApprovalLevel): string {
  if (level === 'signed') return vscode.l10n.t('signed');
  return level === 'under-name' ? vscode.l10n.t('not signed') : vscode.l10n.t('reported');
}
