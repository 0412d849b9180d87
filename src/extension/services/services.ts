import type * as vscode from 'vscode';
import type { FilterState } from './filter';
import type { FocusWishes } from './focus-wishes';
import type { Git } from './git';
import type { HistoryScope } from './history-scope';
import type { Log } from './log';
import type { Logbooks } from './logbooks';
import type { OpenForms } from './open-forms';
import type { Selection } from './selection';
import type { ReportDocuments } from '../trust/report-documents';
import type { TriageWatch } from '../reconcile/triage-watch';
import type { TrustWatch } from '../trust/trust-watch';

/** What every part of the extension is handed: made once by the workbench, ended with it. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly logbooks: Logbooks;
  readonly selection: Selection;
  readonly filter: FilterState;
  readonly historyScope: HistoryScope;
  readonly focus: FocusWishes;
  readonly forms: OpenForms;
  /** Absent in a workspace that is not trusted: then no git process starts. */
  readonly git: Git | undefined;
  /** What of the history somebody should look at. */
  readonly trust: TrustWatch;
  readonly reports: ReportDocuments;
  /** What nobody wrote down, as far as audit trails were imported. */
  readonly triage: TriageWatch;
  /** Fires when what git says of any logbook has changed, and when trust has been granted and `git` is there. */
  readonly onDidChangeGit: vscode.Event<void>;
}
