import * as vscode from 'vscode';
import { findPerson } from '../../core/logbook/names';
import { GitLogbook } from './git-logbook';
import type { Log } from './log';
import type { Logbooks } from './logbooks';
import type { OpenLogbook } from './open-logbook';
import { Owner } from './owner';

/** Git for every logbook on this computer. Exists only in a trusted workspace, so that nothing else can start git. */
export class Git extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly byLogbook = new Map<OpenLogbook, GitLogbook>();

  constructor(
    private readonly logbooks: Logbooks,
    private readonly log: Log,
    private readonly cacheDir: vscode.Uri,
  ) {
    super();
    this.own(logbooks.onDidChange(() => this.follow()));
    this.follow();
  }

  get all(): readonly GitLogbook[] {
    return [...this.byLogbook.values()];
  }

  /** Undefined for a logbook that is not on this computer's disk. */
  of(logbook: OpenLogbook): GitLogbook | undefined {
    return this.byLogbook.get(logbook);
  }

  /** How records of this logbook refer to the person at the keyboard, when the logbook knows them. */
  personIn(logbook: OpenLogbook): string | undefined {
    const email = this.of(logbook)?.state.me?.email;
    const person = email === undefined ? undefined : findPerson(logbook.snapshot, email);
    return person?.email ?? person?.id;
  }

  override dispose(): void {
    for (const git of this.byLogbook.values()) git.dispose();
    this.byLogbook.clear();
    super.dispose();
  }

  private follow(): void {
    for (const [logbook, git] of this.byLogbook)
      if (!this.logbooks.all.includes(logbook)) {
        git.dispose();
        this.byLogbook.delete(logbook);
      }
    for (const logbook of this.logbooks.all) {
      if (this.byLogbook.has(logbook) || logbook.root.scheme !== 'file') continue;
      const git = new GitLogbook(logbook, (fault) => this.log.fault(fault), this.cacheDir);
      git.own(git.onDidChange(() => this.changed.fire()));
      this.byLogbook.set(logbook, git);
    }
  }
}
