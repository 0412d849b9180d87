import type { Touch } from '../history/touch';
import type { Author } from './identity';
import type { Sha256 } from './approved-scope';

/** A save as it was seen once: enough to say what became of it when its history is replaced by another. */
export interface SeenCommit {
  readonly oid: string;
  readonly author: Author;
  /** ISO with offset. */
  readonly date: string;
  readonly subject: string;
  /** A digest of the records that it touched, as it left them. */
  readonly content: string;
}

/** What of a save reads differently now. */
export const SEEN_PARTS = ['author', 'date', 'subject', 'content'] as const;
export type SeenPart = (typeof SEEN_PARTS)[number];

/** What became of saves that are no longer in the history. */
export interface Rewriting {
  /** Here again with one part of them different. */
  readonly altered: readonly {
    readonly was: SeenCommit;
    readonly is: SeenCommit;
    readonly part: SeenPart;
  }[];
  /** Nothing like them is here any more. */
  readonly dropped: readonly SeenCommit[];
  /** Here again and the same, as far as the logbook goes; what came before them is another. */
  readonly replayed: number;
  /** Those that are here again stand in another order. */
  readonly reordered: boolean;
}

/** The saves of a history that touched records, newest first. */
export function seenCommits(touches: Iterable<Touch>, sha256: Sha256): readonly SeenCommit[] {
  const contents = new Map<string, { commit: Touch['commit']; files: string[] }>();
  for (const { commit, id, kind, after } of touches) {
    const known = contents.get(commit.oid) ?? { commit, files: [] };
    known.files.push(JSON.stringify([kind, id, after?.path ?? null, after?.oid ?? null]));
    contents.set(commit.oid, known);
  }
  return [...contents.values()].map(({ commit: { oid, author, date, subject }, files }) => ({
    oid,
    author,
    date,
    subject,
    content: sha256(files.sort().join('\n')).slice(0, 32),
  }));
}

/**
 * What became of the saves that were seen and are no longer in the history.
 * @param seen newest first
 * @param now newest first
 */
export function compareSeen(seen: readonly SeenCommit[], now: readonly SeenCommit[]): Rewriting {
  const here = new Set(now.map(({ oid }) => oid));
  const known = new Set(seen.map(({ oid }) => oid));
  let gone = seen.filter(({ oid }) => !here.has(oid));
  const free = new Set(now.filter(({ oid }) => !known.has(oid)));
  const place = new Map(now.map(({ oid }, index) => [oid, index]));
  const replayed = pairs(gone, free, SEEN_PARTS);
  gone = gone.filter((was) => !replayed.has(was));
  const altered: Rewriting['altered'][number][] = [];
  for (const part of SEEN_PARTS) {
    const found = pairs(
      gone,
      free,
      SEEN_PARTS.filter((other) => other !== part),
    );
    for (const [was, is] of found) altered.push({ was, is, part });
    gone = gone.filter((was) => !found.has(was));
  }
  const order = [...replayed.values()].map(({ oid }) => place.get(oid) ?? 0);
  return {
    altered,
    dropped: gone,
    replayed: replayed.size,
    reordered: order.some((at, index) => index > 0 && at < (order[index - 1] ?? 0)),
  };
}

/** Pairs saves that are equal in these parts, in their order; what is paired is free no longer. */
function pairs(
  gone: readonly SeenCommit[],
  free: Set<SeenCommit>,
  parts: readonly SeenPart[],
): ReadonlyMap<SeenCommit, SeenCommit> {
  const keyOf = (commit: SeenCommit) => JSON.stringify(parts.map((part) => commit[part]));
  const candidates = new Map<string, SeenCommit[]>();
  for (const commit of free) {
    const key = keyOf(commit);
    candidates.set(key, [...(candidates.get(key) ?? []), commit]);
  }
  const found = new Map<SeenCommit, SeenCommit>();
  for (const was of gone) {
    const is = candidates.get(keyOf(was))?.shift();
    if (!is) continue;
    free.delete(is);
    found.set(was, is);
  }
  return found;
}
