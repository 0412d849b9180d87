import * as vscode from 'vscode';
import { FilterState } from './filter';
import { FocusWishes } from './focus-wishes';
import { Git } from './git';
import { HistoryScope } from './history-scope';
import { Log } from './log';
import { Logbooks } from './logbooks';
import { Owner } from './owner';
import { OpenForms } from './open-forms';
import { Selection } from './selection';
import type { Services } from './services';
import { ReportDocuments } from '../trust/report-documents';
import { TriageWatch } from '../reconcile/triage-watch';
import { TrustWatch } from '../trust/trust-watch';

/** The services of a window; they end together. */
export class WindowServices extends Owner implements Services {
  readonly log = this.own(new Log());
  readonly logbooks: Logbooks;
  readonly selection: Selection;
  readonly filter = this.own(new FilterState());
  readonly historyScope = this.own(new HistoryScope());
  readonly focus = new FocusWishes();
  readonly forms = new OpenForms();
  private readonly gitChanged = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeGit = this.gitChanged.event;
  readonly trust: TrustWatch;
  readonly reports = this.own(new ReportDocuments());
  readonly triage: TriageWatch;
  private startedGit: Git | undefined;

  constructor(readonly context: vscode.ExtensionContext) {
    super();
    // The extension's storage, never the repository, whose content is not ours to trust.
    this.logbooks = this.own(new Logbooks(this.log, context.globalStorageUri));
    this.selection = this.own(new Selection(this.logbooks));
    this.trust = this.own(new TrustWatch(this));
    this.triage = this.own(new TriageWatch(this.logbooks, this.log, context.globalStorageUri));
    if (vscode.workspace.isTrusted) this.startGit();
    else this.own(vscode.workspace.onDidGrantWorkspaceTrust(() => this.startGit()));
  }

  get git(): Git | undefined {
    return this.startedGit;
  }

  private startGit(): void {
    const git = this.own(new Git(this.logbooks, this.log, this.context.globalStorageUri));
    git.own(git.onDidChange(() => this.gitChanged.fire()));
    this.startedGit = git;
    this.gitChanged.fire();
  }
}
