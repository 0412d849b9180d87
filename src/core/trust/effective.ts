import { fieldChanges } from '../history/field-changes';
import type { Revision } from '../history/revision';

/**
 * The revisions of one record, newest first as given, in which a record that was removed and came back, and one that
 * came a second time in another file, is compared with what it was before: else whoever adds it anew could change
 * anything unseen.
 */
export function acrossRemovals(revisions: readonly Revision[]): readonly Revision[] {
  const found: Revision[] = [];
  let removed: Revision | undefined;
  let last: Revision | undefined;
  for (const revision of [...revisions].reverse()) {
    const isNew = revision.changes[0]?.type === 'created';
    const isSecond = last?.after !== undefined && last.path !== revision.path;
    const before = removed ? removed.before : isSecond ? last?.after : undefined;
    found.push(isNew && before !== undefined ? comparedWith(revision, before) : revision);
    if (isRemoval(revision)) removed = revision;
    else if (isNew) removed = undefined;
    last = revision;
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
