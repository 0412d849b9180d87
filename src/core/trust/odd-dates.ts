import { DAY_MS } from '../days';
import type { Commit, Revision } from '../history/revision';
import { factAbout } from './fact';
import type { TrustCode, TrustFact, TrustLevel } from './fact';
import { textOf } from './text-of';

/** Changes are usually written down within days. */
const LATE_DAYS = 7;
/** More records than this in one save are an import of what was kept elsewhere. */
const IMPORT = 20;

/**
 * Saves whose dates run against those before them, or lie in the future.
 * @param commits those that did something to a record; children before parents or not
 */
export function oddDates(commits: readonly Commit[], now: Date): readonly TrustFact[] {
  const byOid = new Map(commits.map((commit) => [commit.oid, commit]));
  return commits.flatMap((commit) => {
    const parents = commit.parents.flatMap((oid) => byOid.get(oid) ?? []);
    const behind = (clock: 'date' | 'committed') =>
      Math.max(...parents.map((parent) => Date.parse(parent[clock]))) - Date.parse(commit[clock]);
    const ahead = (clock: 'date' | 'committed') => Date.parse(commit[clock]) - now.getTime();
    // One fact a save: what the clock of the saving computer says weighs more, and comes first.
    return (
      dateFact('saved-in-future', 'warning', commit, ahead('committed')) ??
      dateFact('written-in-future', 'warning', commit, ahead('date')) ??
      dateFact('saved-before-parent', 'warning', commit, behind('committed')) ??
      dateFact('written-before-parent', 'note', commit, behind('date')) ??
      []
    );
  });
}

function dateFact(
  code: TrustCode,
  level: TrustLevel,
  { oid, author, date }: Commit,
  milliseconds: number,
): readonly TrustFact[] | undefined {
  // Less is how clocks differ: those of people in other time zones, and those that are a little wrong.
  if (!(milliseconds > DAY_MS)) return undefined;
  const args = { days: Math.floor(milliseconds / DAY_MS) };
  return [{ code, level, by: author, on: date, commit: oid, args }];
}

/**
 * That a change was written down long after the day on which it says it went live, and does not say so.
 * @param revisions of one change, newest first
 * @param recordsIn how many records a save touched
 */
export function datedEarly(
  revisions: readonly Revision[],
  recordsIn: (oid: string) => number,
): readonly TrustFact[] {
  const [newest] = revisions;
  const now = newest?.after;
  if (/^true$/i.test(textOf(now, 'logged-afterwards'))) return [];
  const live = textOf(now, 'live');
  if (live === '') return [];
  const setter = revisions.find(({ before }) => textOf(before, 'live') !== live);
  if (!setter || setter.commit.boundary || setter.commit.parents.length === 0) return [];
  // Where an old version cannot be read, nobody knows who wrote the date.
  if (revisions.some(({ problems }) => problems.length > 0)) return [];
  if (recordsIn(setter.commit.oid) > IMPORT) return [];
  const days = Math.floor((Date.parse(setter.commit.date) - Date.parse(live)) / DAY_MS);
  return days > LATE_DAYS ? [factAbout('live-dated-early', 'note', setter, { live, days })] : [];
}
