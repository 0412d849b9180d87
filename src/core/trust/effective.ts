import { fieldChanges } from '../history/field-changes';
import type { Revision } from '../history/revision';

/**
 * The revisions of one record, newest first as given, in which a record that was removed and came back is compared
 * with what it was before: else whoever removes and adds it again could change anything unseen.
 */
export function acrossRemovals(revisions: readonly Revision[]): readonly Revision[] {
  const found: Revision[] = [];
  let removed: Revision | undefined;
  for (const revision of [...revisions].reverse()) {
    const isBack = removed !== undefined && revision.changes[0]?.type === 'created';
    found.push(isBack ? comparedWith(revision, removed?.before) : revision);
    if (isRemoval(revision)) removed = revision;
    else if (isBack) removed = undefined;
  }
  return found.reverse();
}

/** Whether a revision took the record out of the logbook. */
export function isRemoval({ changes }: Revision): boolean {
  return changes[0]?.type === 'deleted';
}

function comparedWith(revision: Revision, before: Revision['before']): Revision {
  return { ...revision, before, changes: fieldChanges(before, revision.after) };
}
