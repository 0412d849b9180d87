import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { MAX_FILE_SIZE } from '../../core/yaml/max-file-size';
import { BatchReader, LineReader, refusal } from './batch-reader';
import type { OnBlob } from './batch-reader';
import { mustSucceed } from './explain-failure';
import { Feed } from './feed';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import type { GitOutput } from './run-git';

/**
 * Reads many blobs with two processes: one asks for their sizes, the other reads those within the guard's limit.
 * @param oids full ids of objects, as git gave them
 */
export function readBlobs(
  repository: Repository,
  oids: ReadonlySet<string>,
  onBlob: OnBlob,
  signal?: AbortSignal,
): Promise<GitResult<undefined>> {
  const stream = new BlobStream(repository, onBlob, signal);
  for (const oid of oids) stream.want(oid);
  return stream.end();
}

/**
 * Reads blobs whose sizes are known with one process; those beyond the guard's limit are refused unread.
 * @param sizes in bytes, by full ids of objects, as git gave them
 */
export function readSizedBlobs(
  repository: Repository,
  sizes: ReadonlyMap<string, number>,
  onBlob: OnBlob,
  signal?: AbortSignal,
): Promise<GitResult<undefined>> {
  const stream = new BlobStream(repository, onBlob, signal);
  for (const [oid, size] of sizes) stream.wantSized(oid, size);
  return stream.end();
}

/**
 * Blobs that are read while others are still found out: what is wanted goes to a process that tells sizes, and from
 * there to one that tells contents. Each process starts when it is first needed.
 */
export class BlobStream {
  readonly #wanted = new Set<string>();
  /** Whose size is not known yet. */
  readonly #unsized = new Set<string>();
  #sizes: CatFile | undefined;
  #contents: CatFile | undefined;

  constructor(
    private readonly repository: Repository,
    private readonly onBlob: OnBlob,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Asks for a blob, by a full id that git gave; each is read once. */
  want(oid: string): void {
    if (this.#wanted.has(oid)) return;
    this.#wanted.add(oid);
    this.#unsized.add(oid);
    this.#sizes ??= this.#start(['--batch-check'], new LineReader((line) => this.#sized(line)));
    this.#sizes.feed.add(oid);
  }

  /** Asks for a blob of so many bytes, which is refused when that is beyond the guard's limit. */
  wantSized(oid: string, size: number): void {
    if (size > MAX_FILE_SIZE) {
      this.onBlob(oid, { ok: false, problem: refusal('blob', size) }, size);
      return;
    }
    this.#contents ??= this.#start(['--batch'], new BatchReader(this.onBlob));
    this.#contents.feed.add(oid);
  }

  /** There is nothing more to ask for: all is told when it is done, or why git could not. */
  async end(): Promise<GitResult<undefined>> {
    const sized = await this.#endOfSizes();
    if (sized.ok)
      for (const oid of this.#unsized)
        this.onBlob(oid, { ok: false, problem: refusal('missing', undefined) }, undefined);
    this.#contents?.feed.end();
    const read = await this.#contents?.output;
    if (!sized.ok) return sized;
    return read?.ok === false ? read : gitOk(undefined);
  }

  async #endOfSizes(): Promise<GitResult<unknown>> {
    if (!this.#sizes) return gitOk(undefined);
    this.#sizes.feed.end();
    const asked = await this.#sizes.output;
    if (asked.ok || asked.failure.code !== 'not-here') return asked;
    // In a partial clone git stops at the first object that it would have to fetch; what is here it lists.
    const lines = new LineReader((line) => this.#sized(line));
    const all = this.#start(['--batch-check', '--batch-all-objects'], lines);
    all.feed.end();
    return all.output;
  }

  /** Takes `<oid> <type> <size>`, or `<oid> missing`. */
  #sized(line: string): void {
    const [oid = '', type, words] = line.split(' ');
    if (!this.#unsized.delete(oid)) return;
    if (type === 'blob') this.wantSized(oid, Number(words));
    else this.onBlob(oid, { ok: false, problem: refusal(type, undefined) }, undefined);
  }

  #start(modes: readonly string[], reader: { push(piece: Buffer): void }): CatFile {
    const feed = new Feed();
    const result = inRepository(this.repository, {
      command: 'cat-file',
      args: [...modes, '--buffer'],
      purpose: 'read',
      input: feed,
      onOutput: (piece) => reader.push(piece),
      signal: this.signal,
    });
    const output = result.then((ended) => mustSucceed('cat-file', ended));
    output.catch(() => undefined); // whoever waits for the end hears of it
    return { feed, output };
  }
}

interface CatFile {
  readonly feed: Feed;
  readonly output: Promise<GitResult<GitOutput>>;
}
