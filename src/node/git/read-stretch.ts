import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import type { Deeds, ListedCommit, Stretch } from '../../core/history/build-segment';
import { NO_FACTS, recordFacts } from '../../core/history/record-facts';
import type { RecordFacts } from '../../core/history/record-facts';
import { picksOf, touchesOf } from '../../core/history/touch';
import type { ComparedCommit } from '../../core/history/touch';
import { guardBytes } from '../../core/yaml/guard';
import type { OnBlob } from './batch-reader';
import { CommitComparer } from './compare-commits';
import { followFolder } from './follow-folder';
import type { Followed } from './follow-folder';
import type { Repository } from './open-repository';
import { BlobStream } from './read-blobs';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Is told how many commits have been compared, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What commits did to records, and what is known of the contents that they are about. */
export interface Read extends Pick<Stretch, 'deeds' | 'sizeOf' | 'elsewhere'> {
  /** In one of these commits the logbook was moved from another folder. */
  readonly isMoved: boolean;
}

/**
 * Reads what commits did while they are still listed: one process compares them, and two read all contents, all at the
 * same time.
 */
export class StretchReader {
  readonly #commits: ListedCommit[] = [];
  readonly #compared = new Map<string, ComparedCommit>();
  readonly #facts = new Map<string, RecordFacts>();
  readonly #sizes = new Map<string, number>();
  readonly #comparer: CommitComparer;
  readonly #blobs: BlobStream;
  #isListed = false;

  constructor(
    private readonly repository: Repository,
    private readonly options: ReadOptions,
  ) {
    const { signal } = options;
    this.#comparer = new CommitComparer(
      repository,
      repository.prefix,
      signal,
      (compared) => this.#take(compared),
      () => this.#tell(),
    );
    this.#blobs = new BlobStream(repository, (...told) => this.#blob(...told), signal);
  }

  /** Takes the next commit; children come before parents. */
  take(commit: ListedCommit): void {
    this.#commits.push(commit);
    this.#comparer.take(commit);
  }

  /** There are no more commits. */
  async end(): Promise<GitResult<Read>> {
    this.#isListed = true;
    const diffs = await this.#comparer.end();
    const followed = diffs.ok ? await this.#follow() : diffs;
    const blobs = await this.#blobs.end();
    if (!followed.ok) return followed;
    if (!blobs.ok) return blobs;
    const factsOf = (oid: string) => this.#facts.get(oid) ?? NO_FACTS;
    const deeds = new Map<string, Deeds>();
    for (const each of this.#compared.values()) {
      const done = { touches: touchesOf(each, factsOf), picks: picksOf(each, factsOf) };
      if (done.touches.length > 0 || done.picks.length > 0) deeds.set(each.oid, done);
    }
    return gitOk({
      deeds,
      sizeOf: (oid) => this.#sizes.get(oid),
      elsewhere: followed.value?.elsewhere ?? new Set(),
      isMoved: followed.value !== undefined,
    });
  }

  /** Takes what commits did in folders where the logbook was before. */
  async #follow(): Promise<GitResult<Followed | undefined>> {
    const { beginnings } = this.#comparer;
    const { signal } = this.options;
    const followed = await followFolder(this.repository, this.#commits, beginnings, signal);
    if (!followed.ok) return followed;
    for (const [oid, each] of followed.value?.compared ?? []) {
      this.#compared.delete(oid);
      if (each) this.#take(each);
    }
    return followed;
  }

  #take(compared: ComparedCommit): void {
    this.#compared.set(compared.oid, compared);
    for (const { entries } of compared.diffs)
      for (const { before, after } of entries) {
        if (before !== undefined) this.#blobs.want(before);
        if (after !== undefined) this.#blobs.want(after);
      }
  }

  /** How far it is can be said once it is known how much there is. */
  #tell(): void {
    if (this.#isListed) this.options.onProgress?.(this.#comparer.done, this.#commits.length);
  }

  #blob(...[oid, bytes, size]: Parameters<OnBlob>): void {
    if (size !== undefined) this.#sizes.set(oid, size);
    const text = bytes.ok ? guardBytes(bytes.value) : bytes;
    this.#facts.set(oid, text.ok ? recordFacts(text.value) : NO_FACTS);
  }
}
