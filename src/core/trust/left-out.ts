import type { HistoryIndex } from '../history/history-index';
import { originOf } from '../history/record-line';
import type { Origin } from '../history/record-line';
import type { Revision } from '../history/revision';
import { factAbout } from './fact';
import type { TrustFact } from './fact';

/**
 * Saves of a record that a later joining of two versions left out: they are in the history, and what stands now does
 * not come from them. Only those newer than what it does come from: of older ones nobody can be sure.
 * @param revisions of one record, newest first
 * @param isThere whether the record is there now
 */
export async function leftOut(
  index: HistoryIndex,
  revisions: readonly Revision[],
  isThere: () => Promise<boolean>,
): Promise<readonly TrustFact[]> {
  const [newest] = revisions;
  if (!newest) return [];
  const origin = originOf(index, newest.id, newest.path) ?? originOf(index, newest.id);
  const isGone = newest.after === undefined;
  if (origin === undefined) return isGone || (await isThere()) ? [] : [leftOutFact(newest)];
  const line = commitsOf(origin);
  const at = revisions.findIndex(({ commit }) => line.has(commit.oid));
  const content = JSON.stringify(revisions[at]?.after);
  // A save that was taken over from another branch is there twice: by the same person, of the same moment.
  const kept = new Set(
    revisions.flatMap((each) => (line.has(each.commit.oid) ? [saveKey(each)] : [])),
  );
  return revisions
    .slice(0, Math.max(0, at))
    .filter((each) => JSON.stringify(each.after) !== content && !kept.has(saveKey(each)))
    .map(leftOutFact);
}

function saveKey({ commit, after }: Revision): string {
  return JSON.stringify([commit.author, commit.date, after]);
}

function leftOutFact(revision: Revision): TrustFact {
  return factAbout('left-out', 'note', revision);
}

/** The saves that a version comes from. */
function commitsOf(origin: Origin): ReadonlySet<string> {
  const seen = new Set<Origin>();
  const open = [origin];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const parent of next.parents) if (parent) open.push(parent);
  }
  return new Set([...seen].map(({ touch }) => touch.commit.oid));
}
