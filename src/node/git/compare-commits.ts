import type { ListedCommit } from '../../core/history/build-segment';
import type { GitResult } from '../../core/history/git-failure';
import { isBeginning } from '../../core/history/moved-folder';
import type { CommitDiff } from '../../core/history/raw-diff';
import { relevantEntries } from '../../core/history/touch';
import type { ComparedCommit } from '../../core/history/touch';
import { DiffStream } from './diff-stream';
import type { Repository } from './open-repository';

/** Compares commits with all their parents, and keeps what matters to records. */
export class CommitComparer {
  /** Commits in which the logbook begins in this folder, though there was something before them. */
  readonly beginnings: ListedCommit[] = [];
  /** How many commits have been compared. */
  done = 0;
  readonly #commits: ListedCommit[] = [];
  readonly #diffs: DiffStream;
  #open: CommitDiff[] = [];

  /**
   * @param folder of the logbook in these commits: empty, or ending in `/`
   * @param onCompared is told of each commit that did something to a record
   * @param onDone is told that one more commit has been compared
   */
  constructor(
    repository: Repository,
    folder: string,
    signal: AbortSignal | undefined,
    private readonly onCompared: (compared: ComparedCommit) => void,
    private readonly onDone: () => void = () => undefined,
  ) {
    this.#diffs = new DiffStream(repository, folder, (diff) => this.#diff(diff), signal);
  }

  /** Takes the next commit. */
  take(commit: ListedCommit): void {
    this.#commits.push(commit);
    this.#diffs.add(commit);
  }

  /** Takes a commit whose logbook is not where that of a parent was, by the trees of their logbooks. */
  takeTrees(commit: ListedCommit, tree: string, before: readonly string[]): void {
    this.#commits.push(commit);
    for (const each of before) this.#diffs.addTrees(each, tree);
  }

  /** There are no more commits. */
  end(): Promise<GitResult<undefined>> {
    return this.#diffs.end();
  }

  #diff(diff: CommitDiff): void {
    const commit = this.#commits[this.done];
    if (!commit) return;
    this.#open.push(diff);
    if (this.#open.length < commit.parents.length) return;
    const compared = relevantEntries({ oid: commit.oid, diffs: this.#open });
    this.#open = [];
    this.done += 1;
    if (commit.parents.length > 0 && isBeginning(compared)) this.beginnings.push(commit);
    if (compared.diffs.length > 0) this.onCompared(compared);
    this.onDone();
  }
}
