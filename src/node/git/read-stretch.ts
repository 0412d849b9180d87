import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import type { Deeds, ListedCommit, Stretch } from '../../core/history/build-segment';
import type { CommitDiff } from '../../core/history/raw-diff';
import { NO_FACTS, recordFacts } from '../../core/history/record-facts';
import type { RecordFacts } from '../../core/history/record-facts';
import { picksOf, relevantEntries, touchesOf } from '../../core/history/touch';
import type { ComparedCommit } from '../../core/history/touch';
import { guardBytes } from '../../core/yaml/guard';
import type { Repository } from './open-repository';
import { readBlobs } from './read-blobs';
import { readDiffs } from './read-commits';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Is told how many commits have been compared, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What commits did to records, and what is known of the contents that they are about. */
export type Read = Pick<Stretch, 'deeds' | 'sizeOf'>;

/** Reads what commits did: one process that compares them, and two for all contents. */
export async function readStretch(
  repository: Repository,
  commits: readonly ListedCommit[],
  options: ReadOptions,
): Promise<GitResult<Read>> {
  const compared = await compare(repository, commits, options);
  if (!compared.ok) return compared;
  const contents = await readContents(repository, compared.value, options.signal);
  if (!contents.ok) return contents;
  const { facts, sizes } = contents.value;
  const factsOf = (oid: string) => facts.get(oid) ?? NO_FACTS;
  const deeds = new Map<string, Deeds>();
  for (const each of compared.value) {
    const done = { touches: touchesOf(each, factsOf), picks: picksOf(each, factsOf) };
    if (done.touches.length > 0 || done.picks.length > 0) deeds.set(each.oid, done);
  }
  return gitOk({ deeds, sizeOf: (oid) => sizes.get(oid) });
}

/** The commits with how each differs from its parents, as far as records are concerned. */
async function compare(
  repository: Repository,
  commits: readonly ListedCommit[],
  { signal, onProgress }: ReadOptions,
): Promise<GitResult<readonly ComparedCommit[]>> {
  const compared: ComparedCommit[] = [];
  let next = 0;
  let diffs: CommitDiff[] = [];
  const onDiff = (diff: CommitDiff) => {
    const commit = commits[next];
    if (!commit) return;
    diffs.push(diff);
    if (diffs.length < commit.parents.length) return;
    const relevant = relevantEntries({ oid: commit.oid, diffs });
    if (relevant.diffs.length > 0) compared.push(relevant);
    diffs = [];
    next += 1;
    onProgress?.(next, commits.length);
  };
  const read = await readDiffs(repository, commits, onDiff, signal);
  return read.ok ? gitOk(compared) : read;
}

interface Contents {
  readonly facts: ReadonlyMap<string, RecordFacts>;
  readonly sizes: ReadonlyMap<string, number>;
}

async function readContents(
  repository: Repository,
  compared: readonly ComparedCommit[],
  signal: AbortSignal | undefined,
): Promise<GitResult<Contents>> {
  const oids = new Set<string>();
  for (const { diffs } of compared)
    for (const { entries } of diffs)
      for (const { before, after } of entries) {
        if (before !== undefined) oids.add(before);
        if (after !== undefined) oids.add(after);
      }
  const facts = new Map<string, RecordFacts>();
  const sizes = new Map<string, number>();
  const read = await readBlobs(
    repository,
    oids,
    (oid, bytes, size) => {
      if (size !== undefined) sizes.set(oid, size);
      const text = bytes.ok ? guardBytes(bytes.value) : bytes;
      facts.set(oid, text.ok ? recordFacts(text.value) : NO_FACTS);
    },
    signal,
  );
  return read.ok ? gitOk({ facts, sizes }) : read;
}
