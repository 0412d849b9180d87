import { gitOk } from '../../core/history/git-failure';
import type { GitFailure, GitResult } from '../../core/history/git-failure';
import { History } from '../../core/history/history';
import type { ReadRevisions } from '../../core/history/history';
import { recordFacts } from '../../core/history/record-facts';
import type { RecordFacts } from '../../core/history/record-facts';
import type { Commit } from '../../core/history/revision';
import { readVersion, revisionOf } from '../../core/history/revision-of';
import type { Version } from '../../core/history/revision-of';
import { relevantEntries, touchesOf } from '../../core/history/touch';
import type { ComparedCommit, Touch } from '../../core/history/touch';
import { guardBytes } from '../../core/yaml/guard';
import type { Repository } from './open-repository';
import { readBlobs } from './read-blobs';
import { readCommits, readDiffs } from './read-commits';
import { isReachable, resolveCommit } from './repository-state';

export interface ReadHistoryOptions {
  readonly signal?: AbortSignal;
  /** An earlier history of the same repository: only what came since is read. */
  readonly since?: History;
  /** Is told how many commits have been compared, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A failure of git where a value cannot be returned: a `History` that reads on when it is asked. */
export class GitError extends Error {
  constructor(readonly failure: GitFailure) {
    super(failure.code);
    this.name = 'GitError';
  }
}

const NO_FACTS: RecordFacts = { id: undefined, names: [] };

/**
 * Reads which commit touched which record, in one pass of a handful of git processes. When `since` still lies
 * behind the head, only newer commits are read; when history was rewritten, all of it is.
 */
export async function readHistory(
  repository: Repository,
  options: ReadHistoryOptions = {},
): Promise<GitResult<History>> {
  const { signal, since } = options;
  const head = await resolveCommit(repository, 'HEAD', signal);
  if (!head.ok) return head;
  const read = revisionReader(repository);
  if (head.value === undefined) return gitOk(new History(undefined, [], false, read));
  if (since?.head === head.value) return gitOk(since);
  const base = await baseOf(repository, since, head.value, signal);
  if (!base.ok) return base;
  const newer = await readTouches(repository, head.value, base.value?.head, options);
  if (!newer.ok) return newer;
  const touches = [...newer.value, ...(base.value?.touches ?? [])];
  return gitOk(new History(head.value, touches, repository.shallow, read));
}

/** The earlier history, as long as it is a part of this one. */
async function baseOf(
  repository: Repository,
  since: History | undefined,
  head: string,
  signal: AbortSignal | undefined,
): Promise<GitResult<History | undefined>> {
  if (since?.head === undefined) return gitOk(undefined);
  const within = await isReachable(repository, since.head, head, signal);
  if (!within.ok) return within;
  return gitOk(within.value ? since : undefined);
}

async function readTouches(
  repository: Repository,
  head: string,
  without: string | undefined,
  { signal, onProgress }: ReadHistoryOptions,
): Promise<GitResult<readonly Touch[]>> {
  const commits = await readCommits(repository, head, without, signal);
  if (!commits.ok) return commits;
  const compared = await compare(repository, commits.value, signal, onProgress);
  if (!compared.ok) return compared;
  const facts = await readFacts(repository, compared.value, signal);
  if (!facts.ok) return facts;
  const factsOf = (oid: string) => facts.value.get(oid) ?? NO_FACTS;
  return gitOk(compared.value.flatMap((each) => touchesOf(each, factsOf)));
}

/** The commits with how each differs from its parents, as far as records are concerned. */
async function compare(
  repository: Repository,
  commits: readonly Commit[],
  signal: AbortSignal | undefined,
  onProgress: ReadHistoryOptions['onProgress'],
): Promise<GitResult<readonly ComparedCommit[]>> {
  const byOid = new Map(commits.map((commit, index) => [commit.oid, index]));
  const compared: ComparedCommit[] = [];
  let current: { commit: Commit; diffs: ComparedCommit['diffs'][number][] } | undefined;
  const finish = () => {
    if (!current) return;
    const relevant = relevantEntries(current);
    if (relevant.diffs.some(({ entries }) => entries.length > 0)) compared.push(relevant);
  };
  const read = await readDiffs(
    repository,
    commits,
    (diff) => {
      if (current?.commit.oid !== diff.oid) {
        finish();
        const index = byOid.get(diff.oid) ?? 0;
        const commit = commits[index];
        current = commit && { commit, diffs: [] };
        onProgress?.(index, commits.length);
      }
      current?.diffs.push(diff);
    },
    signal,
  );
  finish();
  return read.ok ? gitOk(compared) : read;
}

async function readFacts(
  repository: Repository,
  compared: readonly ComparedCommit[],
  signal: AbortSignal | undefined,
): Promise<GitResult<ReadonlyMap<string, RecordFacts>>> {
  const oids = new Set<string>();
  for (const { diffs } of compared) {
    for (const { before, after } of diffs.flatMap(({ entries }) => entries)) {
      if (before !== undefined) oids.add(before);
      if (after !== undefined) oids.add(after);
    }
  }
  const facts = new Map<string, RecordFacts>();
  const read = await readBlobs(
    repository,
    oids,
    (oid, bytes) => {
      const text = bytes.ok ? guardBytes(bytes.value) : bytes;
      facts.set(oid, text.ok ? recordFacts(text.value) : NO_FACTS);
    },
    signal,
  );
  return read.ok ? gitOk(facts) : read;
}

/** How many versions stay in memory: those that a view shows, and their neighbours. */
const VERSIONS_KEPT = 2_000;

/** Reads what touches stand for with two processes a call, none for what was read before. */
function revisionReader(repository: Repository): ReadRevisions {
  const kept = new Map<string, Version>();
  return async (touches) => {
    const files = touches.flatMap((touch) => [touch.after, ...touch.before]);
    const needed = new Set(files.flatMap((file) => (file ? [file.oid] : [])));
    const versions = new Map<string, Version>();
    for (const oid of needed) {
      const known = kept.get(oid);
      if (known) versions.set(oid, known);
    }
    const unknown = new Set([...needed].filter((oid) => !versions.has(oid)));
    const read = await readBlobs(repository, unknown, (oid, bytes) => {
      const version = readVersion(bytes);
      versions.set(oid, version);
      kept.set(oid, version);
    });
    if (!read.ok) throw new GitError(read.failure);
    trim(kept);
    const unread: Version = { value: undefined, problems: [] };
    return touches.map((touch) => revisionOf(touch, (oid) => versions.get(oid) ?? unread));
  };
}

/** Drops what was read longest ago. */
function trim(kept: Map<string, Version>): void {
  for (const oid of kept.keys()) {
    if (kept.size <= VERSIONS_KEPT) return;
    kept.delete(oid);
  }
}
