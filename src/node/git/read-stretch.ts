import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import type { Deeds, ListedCommit, Stretch } from '../../core/history/build-segment';
import type { CommitDiff } from '../../core/history/raw-diff';
import { NO_FACTS, recordFacts } from '../../core/history/record-facts';
import type { RecordFacts } from '../../core/history/record-facts';
import { picksOf, relevantEntries, touchesOf } from '../../core/history/touch';
import type { ComparedCommit } from '../../core/history/touch';
import { guardBytes } from '../../core/yaml/guard';
import type { OnBlob } from './batch-reader';
import { DiffStream } from './diff-stream';
import type { Repository } from './open-repository';
import { BlobStream } from './read-blobs';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Is told how many commits have been compared, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What commits did to records, and what is known of the contents that they are about. */
export type Read = Pick<Stretch, 'deeds' | 'sizeOf'>;

/**
 * Reads what commits did while they are still listed: one process compares them, and two read all contents, all at the
 * same time.
 */
export class StretchReader {
  readonly #commits: ListedCommit[] = [];
  readonly #compared: ComparedCommit[] = [];
  readonly #facts = new Map<string, RecordFacts>();
  readonly #sizes = new Map<string, number>();
  readonly #diffs: DiffStream;
  readonly #blobs: BlobStream;
  #open: CommitDiff[] = [];
  #next = 0;
  #total: number | undefined;

  constructor(
    repository: Repository,
    private readonly options: ReadOptions,
  ) {
    const { signal } = options;
    this.#diffs = new DiffStream(repository, repository.prefix, (diff) => this.#diff(diff), signal);
    this.#blobs = new BlobStream(repository, (...told) => this.#blob(...told), signal);
  }

  /** Takes the next commit; children come before parents. */
  take(commit: ListedCommit): void {
    this.#commits.push(commit);
    this.#diffs.add(commit);
  }

  /** There are no more commits. */
  async end(): Promise<GitResult<Read>> {
    this.#total = this.#commits.length;
    const diffs = await this.#diffs.end();
    const blobs = await this.#blobs.end();
    if (!diffs.ok) return diffs;
    if (!blobs.ok) return blobs;
    const factsOf = (oid: string) => this.#facts.get(oid) ?? NO_FACTS;
    const deeds = new Map<string, Deeds>();
    for (const each of this.#compared) {
      const done = { touches: touchesOf(each, factsOf), picks: picksOf(each, factsOf) };
      if (done.touches.length > 0 || done.picks.length > 0) deeds.set(each.oid, done);
    }
    return gitOk({ deeds, sizeOf: (oid) => this.#sizes.get(oid) });
  }

  /** Takes how a commit differs from one parent, and keeps of all its differences what records are concerned with. */
  #diff(diff: CommitDiff): void {
    const commit = this.#commits[this.#next];
    if (!commit) return;
    this.#open.push(diff);
    if (this.#open.length < commit.parents.length) return;
    const compared = relevantEntries({ oid: commit.oid, diffs: this.#open });
    this.#open = [];
    this.#next += 1;
    if (compared.diffs.length > 0) this.#compared.push(compared);
    for (const { entries } of compared.diffs)
      for (const { before, after } of entries) {
        if (before !== undefined) this.#blobs.want(before);
        if (after !== undefined) this.#blobs.want(after);
      }
    if (this.#total !== undefined) this.options.onProgress?.(this.#next, this.#total);
  }

  #blob(...[oid, bytes, size]: Parameters<OnBlob>): void {
    if (size !== undefined) this.#sizes.set(oid, size);
    const text = bytes.ok ? guardBytes(bytes.value) : bytes;
    this.#facts.set(oid, text.ok ? recordFacts(text.value) : NO_FACTS);
  }
}
