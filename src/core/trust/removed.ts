import type { Revision } from '../history/revision';
import type { Plain } from '../model/field';
import { isTable, ownKey } from '../model/plain';
import { isMending } from './after-live';
import { isRemoval } from './effective';
import { factAbout } from './fact';
import type { TrustFact } from './fact';
import { textOf } from './text-of';

/** What nobody has acted on yet may be thrown away. */
const NOT_STARTED: ReadonlySet<Plain | undefined> = new Set(['draft', 'proposed', 'cancelled']);
const DECIDED: ReadonlySet<Plain | undefined> = new Set(['approved', 'rejected', 'waived']);

/** That a record was removed, by whom, and whether it came back. @param revisions of one record, newest first */
export function removals(revisions: readonly Revision[]): readonly TrustFact[] {
  return revisions.flatMap((revision, index) => {
    if (!isRemoval(revision)) return [];
    const back = revisions.slice(0, index).find(({ after }) => after !== undefined);
    if (back) {
      const restorer = back.commit.author.name;
      return [factAbout('deleted-and-restored', 'note', revision, { restorer })];
    }
    const status = textOf(revision.before, 'status');
    // What its author adds twice, and takes away at once.
    const isSlip = isMending(revision, revisions.at(-1)) && revisions.length === 2;
    const isGrave = revision.kind === 'change' && !NOT_STARTED.has(status) && !isSlip;
    const level = isGrave ? 'warning' : 'note';
    return [factAbout('deleted', level, revision, { status })];
  });
}

/** Decided approvals that were taken out of a change that stayed. @param revisions of one change, newest first */
export function removedApprovals(revisions: readonly Revision[]): readonly TrustFact[] {
  return revisions.flatMap((revision) =>
    revision.changes.flatMap(({ type, path, before }) => {
      const [key, ...more] = path;
      if (type !== 'item-removed' && type !== 'set') return [];
      if (key !== 'approvals' || more.length > 0) return [];
      const items =
        type === 'set' && Array.isArray(before) ? (before as readonly Plain[]) : [before];
      return items.flatMap((item) => {
        if (!isTable(item) || !DECIDED.has(ownKey(item, 'decision'))) return [];
        const approver = textOf(item, 'by') || textOf(item, 'asked-of');
        const args = { role: textOf(item, 'role'), approver };
        return [factAbout('approval-removed', 'warning', revision, args)];
      });
    }),
  );
}
