import type { TrustFact, TrustLevel } from './fact';
import type { Rewriting, SeenCommit } from './rewritten';

/** A head that is no longer part of its branch. */
export interface LostBranch {
  /** The full name: `refs/heads/main`. */
  readonly ref: string;
  readonly oid: string;
  /** What it leads to instead; null: it is gone. */
  readonly to: string | null;
  /** When it was seen last, ISO. */
  readonly on: string;
  /** Somebody else may have had it. */
  readonly shared: boolean;
}

/** More single saves than this nobody reads. */
const MOST_TOLD = 50;

/**
 * That a branch no longer has what it had, and what became of it.
 * @param rewriting what became of its saves; undefined: nobody remembers them
 */
export function rewriteFacts(
  { ref, oid, to, on, shared }: LostBranch,
  rewriting: Rewriting | undefined,
): readonly TrustFact[] {
  const branch = branchName(ref);
  const args = { branch, from: oid, seen: on };
  if (to === null) return [{ code: 'branch-gone', level: 'note', args }];
  const level = shared ? 'warning' : 'note';
  const single = rewriting ? singleFacts(rewriting, level) : [];
  const counts = rewriting && {
    lost: single.length + rewriting.replayed,
    replayed: rewriting.replayed,
    reordered: rewriting.reordered ? 'yes' : 'no',
    more: Math.max(0, single.length - MOST_TOLD),
  };
  const whole: TrustFact = { code: 'rewritten', level, args: { ...args, to, ...counts } };
  return [whole, ...single.slice(0, MOST_TOLD)];
}

/** The name of a branch as people know it: `main`, `origin/main`. */
export function branchName(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes)\//, '');
}

function singleFacts({ altered, dropped }: Rewriting, level: TrustLevel): readonly TrustFact[] {
  const valueOf = ({ author, ...commit }: SeenCommit, part: (typeof altered)[number]['part']) =>
    part === 'author' ? `${author.name} <${author.email}>` : commit[part];
  return [
    ...altered.map(({ was, is, part }): TrustFact => ({
      code: 'save-altered',
      level,
      by: was.author,
      on: was.date,
      commit: was.oid,
      args: { part, was: valueOf(was, part), is: valueOf(is, part), subject: was.subject },
    })),
    ...dropped.map(({ author, date, oid, subject }): TrustFact => ({
      code: 'save-dropped',
      level,
      by: author,
      on: date,
      commit: oid,
      args: { subject },
    })),
  ];
}
