import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { buildSegment } from '../../core/history/build-segment';
import { History } from '../../core/history/history';
import { HistoryIndex } from '../../core/history/history-index';
import type { Segment } from '../../core/history/segment';
import { openHistoryStore } from './history-store';
import type { HistoryStore } from './history-store';
import type { Repository } from './open-repository';
import { readCommitsSince } from './read-commits';
import type { CommitsSince } from './read-commits';
import { StretchReader } from './read-stretch';
import type { Read, ReadOptions } from './read-stretch';
import { versionReader } from './read-versions';
import { hasUnreadableHead, resolveCommit } from './repository-state';

export interface ReadHistoryOptions extends ReadOptions {
  /** An earlier history of the same repository: only what came since is read. */
  readonly since?: History;
  /** Where the index is kept from one start to the next; absolute. */
  readonly cacheDir?: string;
  /** How long a stretch must be to be kept; `WORTH_KEEPING` otherwise. */
  readonly worthKeeping?: number;
}

/**
 * From so many commits on, a stretch is kept for later starts. What is shorter is read again each time, in hardly more
 * time than git takes to start; so a save writes nothing, and the kept stretches stay few.
 */
const WORTH_KEEPING = 200;
/** When more than this of what is kept is no longer part of the history, it is read anew. */
const MOST_GONE = 2_000;

/**
 * Reads which commit touched which record, in one pass of a handful of git processes. Whatever was read before, here or
 * by an earlier start, is not read again: only commits that came since, and the ids of those that went, when the
 * branch was switched or history was rewritten.
 */
export async function readHistory(
  repository: Repository,
  options: ReadHistoryOptions = {},
): Promise<GitResult<History>> {
  const { signal, since } = options;
  const head = await resolveCommit(repository, 'HEAD', signal);
  if (!head.ok) return head;
  if (since && since.head === head.value) return gitOk(since);
  const readVersions = since?.readVersions ?? versionReader(repository);
  const historyOf = (index: HistoryIndex) => new History(index, repository.shallow, readVersions);
  if (head.value === undefined) {
    const isDamaged = await hasUnreadableHead(repository, signal);
    if (!isDamaged.ok) return isDamaged;
    if (isDamaged.value) return gitFailure('damaged', { detail: '' });
    return gitOk(historyOf(new HistoryIndex([], undefined)));
  }
  const store = await openHistoryStore(repository, options.cacheDir);
  const kept = since ? since.index.lasting : (store?.load() ?? []);
  const index = await readIndex(repository, head.value, kept, { ...options, store });
  return index.ok ? gitOk(historyOf(index.value)) : index;
}

interface IndexOptions extends ReadHistoryOptions {
  readonly store: HistoryStore | undefined;
}

async function readIndex(
  repository: Repository,
  head: string,
  kept: readonly Segment[],
  options: IndexOptions,
): Promise<GitResult<HistoryIndex>> {
  const last = kept.at(-1);
  const base = new HistoryIndex(kept, last?.head);
  if (last?.head === head) return gitOk(base);
  const read = await readSince(repository, head, last?.head, options);
  if (!read.ok) return read;
  if (read.value === undefined || (last && reachesBack(base, read.value)))
    return readIndex(repository, head, [], options);
  const { commits, gone } = read.value;
  const segment = buildSegment({ head, older: base, ...read.value });
  const { worthKeeping = WORTH_KEEPING } = options;
  const isLasting = commits.length >= worthKeeping && gone.length === 0;
  if (isLasting) await options.store?.add(kept, segment);
  const lasting = isLasting ? [...kept, segment] : kept;
  return gitOk(new HistoryIndex([...kept, segment], head, base.placesOf(gone), lasting));
}

/** Whether commits stand on some in which the logbook was in another folder: these have to be read together. */
function reachesBack(base: HistoryIndex, { commits, isMoved }: CommitsSince & Read): boolean {
  if (isMoved || !base.isMoved) return isMoved;
  const own = new Set(commits.map(({ oid }) => oid));
  return commits.some(
    ({ parents }) =>
      parents.length === 0 || parents.some((oid) => !own.has(oid) && base.isElsewhere(oid)),
  );
}

/** What came and went since an earlier head; undefined when all is to be read, since little of that is left. */
async function readSince(
  repository: Repository,
  head: string,
  earlier: string | undefined,
  options: ReadOptions,
): Promise<GitResult<(CommitsSince & Read) | undefined>> {
  if (earlier !== undefined) {
    const there = await resolveCommit(repository, earlier, options.signal);
    if (!there.ok) return there;
    if (there.value === undefined) return gitOk(undefined);
  }
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ...(options.signal ? [options.signal] : [])]);
  const stretch = new StretchReader(repository, { ...options, signal });
  const since = await readCommitsSince(repository, head, earlier, signal, (commit) =>
    stretch.take(commit),
  );
  const isTooMuch = since.ok && since.value.gone.length > MOST_GONE;
  if (!since.ok || isTooMuch) stop.abort();
  const read = await stretch.end();
  if (!since.ok) return since;
  if (isTooMuch) return gitOk(undefined);
  return read.ok ? gitOk({ ...since.value, ...read.value }) : read;
}
