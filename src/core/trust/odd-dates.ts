import type { Revision } from '../history/revision';
import { factAbout } from './fact';
import type { TrustFact } from './fact';
import type { Author } from './identity';
import { textOf } from './text-of';

/** When a commit was written, by its author's clock, and when it was saved, by the clock of whoever saved it. */
export interface CommitTimes {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly author: Author;
  /** Seconds since 1970. */
  readonly written: number;
  readonly saved: number;
}

const DAY_S = 86_400;
const DAY_MS = DAY_S * 1_000;
/** Clocks of people in other time zones, and those that are a little wrong, are no news. */
const TOLERANCE_S = DAY_S;
/** Changes are usually written down within days. */
const LATE_DAYS = 7;
/** More records than this in one save are an import of what was kept elsewhere. */
const IMPORT = 20;

/**
 * Saves whose dates run against those before them, or lie in the future.
 * @param now seconds since 1970
 */
export function oddDates(commits: readonly CommitTimes[], now: number): readonly TrustFact[] {
  const byOid = new Map(commits.map((commit) => [commit.oid, commit]));
  return commits.flatMap((commit) => {
    const parents = commit.parents.flatMap((oid) => byOid.get(oid) ?? []);
    const behind = (clock: 'written' | 'saved') =>
      Math.max(0, ...parents.map((parent) => parent[clock])) - commit[clock];
    const ahead = (clock: 'written' | 'saved') => commit[clock] - now;
    const fact = factOf(commit);
    // One fact a save: what the clock of the saving computer says weighs more, and comes first.
    return (
      fact('saved-in-future', 'warning', ahead('saved')) ??
      fact('written-in-future', 'warning', ahead('written')) ??
      fact('saved-before-parent', 'warning', behind('saved')) ??
      fact('written-before-parent', 'note', behind('written')) ??
      []
    );
  });
}

function factOf({ oid, author, written }: CommitTimes) {
  return (
    code: TrustFact['code'],
    level: TrustFact['level'],
    seconds: number,
  ): readonly TrustFact[] | undefined => {
    if (!(seconds > TOLERANCE_S)) return undefined;
    const args = { days: Math.floor(seconds / DAY_S) };
    const on = isoOf(written);
    return [{ code, level, by: author, ...(on ? { on } : {}), commit: oid, args }];
  };
}

/** A commit may name any second, also one that no calendar has. */
function isoOf(seconds: number): string | undefined {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
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
  if (recordsIn(setter.commit.oid) > IMPORT) return [];
  const days = Math.floor((Date.parse(setter.commit.date) - Date.parse(live)) / DAY_MS);
  return days > LATE_DAYS ? [factAbout('live-dated-early', 'note', setter, { live, days })] : [];
}
