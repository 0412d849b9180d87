import { StringDecoder } from 'node:string_decoder';
import type { ListedCommit } from '../../core/history/build-segment';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { RawDiffReader } from '../../core/history/raw-diff';
import type { CommitDiff } from '../../core/history/raw-diff';
import { mustSucceed } from './explain-failure';
import { Feed } from './feed';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import type { GitOutput } from './run-git';

/**
 * Compares commits with each of their parents while others are still found out. The process starts when it is first
 * needed. Every comparison is told, in order, also where nothing differs.
 */
export class DiffStream {
  readonly #feed = new Feed();
  #output: Promise<GitResult<GitOutput>> | undefined;

  /**
   * @param folder the only one that is looked at, and that paths are relative to: empty, or ending in `/`
   * @param onDiff is told each comparison
   */
  constructor(
    private readonly repository: Repository,
    private readonly folder: string,
    private readonly onDiff: (diff: CommitDiff) => void,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Compares a commit with each parent, a root with nothing. */
  add({ oid, parents }: Pick<ListedCommit, 'oid' | 'parents'>): void {
    // A line a parent instead of `-m`, which leaves out a parent from which nothing differs, and does not say which.
    if (parents.length === 0) this.#ask(oid);
    for (const parent of parents) this.#ask(`${oid} ${parent}`);
  }

  /** Compares two trees; the folder does not count, and paths are relative to the trees. */
  addTrees(before: string, after: string): void {
    this.#ask(`${before} ${after}`);
  }

  #ask(line: string): void {
    if (!this.#output) {
      this.#output = this.#start();
      this.#output.catch(() => undefined); // whoever waits for the end hears of it
    }
    this.#feed.add(line);
  }

  /** There is nothing more to compare: all is told when it is done, or why git could not. */
  async end(): Promise<GitResult<undefined>> {
    this.#feed.end();
    const output = await this.#output;
    return output?.ok === false ? output : gitOk(undefined);
  }

  async #start(): Promise<GitResult<GitOutput>> {
    const reader = new RawDiffReader(this.onDiff);
    const decoder = new StringDecoder('utf8');
    const result = await inRepository(this.repository, {
      command: 'diff-tree',
      args: [
        '--stdin',
        '--always',
        '--root',
        '--no-renames',
        '--no-ext-diff',
        '--ignore-submodules=all',
        '-r',
        '-z',
        this.folder === '' ? '--no-relative' : `--relative=${this.folder}`,
      ],
      purpose: 'read',
      input: this.#feed,
      onOutput: (piece) => reader.push(decoder.write(piece)),
      signal: this.signal,
    });
    const output = mustSucceed('diff-tree', result);
    if (output.ok) reader.end();
    return output;
  }
}
