import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { gitFailure } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import type { History } from '../../core/history/history';
import type { RecordQuestions } from '../../core/merge/questions';
import { kindOfPath } from '../../core/logbook/layout';
import { endLastingReader } from '../../node/git/lasting-reader';
import { openQuestions } from '../../node/git/open-questions';
import { commonFolder } from '../../node/git/common-folder';
import { openRepository } from '../../node/git/open-repository';
import type { Repository } from '../../node/git/open-repository';
import { pendingFiles } from '../../node/git/pending-files';
import type { PendingFile } from '../../node/git/pending-files';
import { readHistory } from '../../node/git/read-history';
import { readIdentity } from '../../node/git/set-up';
import { resolveCommit } from '../../node/git/repository-state';
import { remoteNames } from '../../node/git/shared-place';
import { unshared } from '../../node/git/unshared';
import { Debounced } from './debounce';
import type { OpenLogbook } from './open-logbook';
import { Owner } from './owner';
import { readPatiently } from './patient-reading';
import { watchFiles } from './watch-files';

/** What git says of a logbook at the moment. */
export interface GitState {
  /** What has to be set up first, the most basic first. */
  readonly need: 'git' | 'repository' | 'name' | 'remote' | 'nothing';
  readonly pending: readonly PendingFile[];
  /** How many saves nobody else has yet. */
  readonly unshared: number;
  /** What has to be decided before they can be shared, as far as the team's saves are known here. */
  readonly questions: readonly RecordQuestions[];
  readonly me: { readonly name: string; readonly email: string } | undefined;
  /** The newest commit; undefined when there is none. */
  readonly head: string | undefined;
}

const NOTHING_KNOWN: GitState = {
  need: 'nothing',
  pending: [],
  unshared: 0,
  questions: [],
  me: undefined,
  head: undefined,
};
/** Several files change at once when a branch is switched; milliseconds. */
const PAUSE = 300;
/** What changes in git's own folder with every save, pull and switch, wherever it keeps its branches. */
const WATCHED = {
  files: ['HEAD', 'packed-refs', 'index', 'config', 'logs/HEAD'],
  folders: ['refs', 'reftable'],
};

/**
 * Git for one logbook. Only made in a trusted workspace. `onDidChange` fires when `state` or the history may be
 * another: after saves here or elsewhere, pulls, switches.
 */
export class GitLogbook extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private opened: Promise<GitResult<Repository>> | undefined;
  private known = NOTHING_KNOWN;
  /** Whether git's own folder has changed since it was last looked. */
  private isTouched = true;
  private latest: Promise<GitResult<History>> | undefined;
  private read: History | undefined;
  private watched: string | undefined;
  private asked = '';
  private readonly lookSoon: Debounced;

  constructor(
    readonly logbook: OpenLogbook,
    report: (fault: unknown) => void,
    /** Where the index of the history is kept; never in the repository, whose content is not ours to trust. */
    private readonly cacheDir: vscode.Uri,
  ) {
    super();
    this.lookSoon = this.own(new Debounced(() => void this.lookNow().catch(report), PAUSE));
    this.own(logbook.onDidChange(() => this.lookSoon.soon()));
    this.lookSoon.soon();
  }

  get state(): GitState {
    return this.known;
  }

  /** The repository, opened once; asked for again after a failure. */
  async repository(): Promise<GitResult<Repository>> {
    this.opened ??= openRepository(this.logbook.root.fsPath);
    const opened = await this.opened;
    if (!opened.ok) this.opened = undefined;
    else this.watch(opened.value);
    return opened;
  }

  /** The history up to now. Read on first need, later only what is newer. */
  async history(): Promise<GitResult<History>> {
    this.latest ??= this.readOn();
    const history = await this.latest;
    // Who stopped it, and then asks again, wants it.
    if (!history.ok && history.failure.code === 'cancelled') this.latest = undefined;
    return history;
  }

  /** Looks again now: after we have done something ourselves. */
  async look(): Promise<void> {
    this.isTouched = true;
    await this.lookNow();
  }

  /** While a person types, git has nothing new as a rule: then nobody is told, and no view is drawn again. */
  private async lookNow(): Promise<void> {
    const { isTouched } = this;
    this.isTouched = false;
    this.latest = undefined;
    const state = await this.lookAt();
    if (this.disposed) return;
    const isNew = isTouched || !isDeepStrictEqual(state, this.known);
    this.known = state;
    if (isNew) this.changed.fire();
    await this.agree();
  }

  /**
   * Has the logbook look at its files again when git has seen one come or go that it has not: VS Code's watcher may
   * miss one. Once for the same files, since there may be another reason.
   */
  private async agree(): Promise<void> {
    const { entries } = this.logbook.snapshot;
    const missed = this.known.pending.filter(({ path, state }) => {
      if (kindOfPath(path) === undefined || this.logbook.isTyped(path)) return false;
      return state === 'removed' ? entries.has(path) : state === 'added' && !entries.has(path);
    });
    const asked = missed.map(({ path }) => path).join('\n');
    if (asked !== '' && asked !== this.asked) await this.logbook.refresh();
    this.asked = asked;
  }

  private async readOn(): Promise<GitResult<History>> {
    const repository = await this.repository();
    if (!repository.ok) return gitFailure(repository.failure.code, repository.failure.args);
    const title = vscode.l10n.t('Reading the history of {0}', this.logbook.name);
    const history = await readPatiently(title, (watch) =>
      readHistory(repository.value, {
        ...watch,
        since: this.read,
        cacheDir: this.cacheDir.fsPath,
      }),
    );
    if (history.ok) this.read = history.value;
    return history;
  }

  private async lookAt(): Promise<GitState> {
    const repository = await this.repository();
    if (!repository.ok)
      return {
        ...NOTHING_KNOWN,
        need: repository.failure.code === 'git-missing' ? 'git' : 'repository',
      };
    const [pending, apart, me, remotes, head] = await Promise.all([
      pendingFiles(repository.value),
      unshared(repository.value),
      readIdentity(repository.value.git),
      remoteNames(repository.value),
      resolveCommit(repository.value, 'HEAD'),
    ]);
    const { name, email } = me;
    const known = name !== undefined && email !== undefined;
    const isParted = apart.ok && apart.value.ahead > 0 && apart.value.behind > 0;
    const hasRemote = !remotes.ok || remotes.value.length > 0;
    return {
      need: !known ? 'name' : hasRemote ? 'nothing' : 'remote',
      pending: pending.ok ? pending.value : [],
      unshared: apart.ok ? apart.value.ahead : 0,
      questions: isParted ? await questionsIn(repository.value) : [],
      me: known ? { name, email } : undefined,
      head: head.ok ? head.value : undefined,
    };
  }

  /** Commits, pulls and switches made elsewhere change a few files of git's own folder. */
  private watch(repository: Repository): void {
    const { gitFolder } = repository;
    if (this.watched === gitFolder) return;
    this.watched = gitFolder;
    this.own(new vscode.Disposable(() => endLastingReader(repository)));
    const seen = () => {
      this.isTouched = true;
      this.lookSoon.soon();
    };
    for (const folder of new Set([gitFolder, commonFolder(gitFolder)])) {
      const watched = { folder: vscode.Uri.file(folder), ...WATCHED };
      this.own(watchFiles(this.logbook.root, watched, seen));
    }
  }
}

async function questionsIn(repository: Repository): Promise<readonly RecordQuestions[]> {
  const asked = await openQuestions(repository);
  return asked.ok ? asked.value : [];
}
