import type * as vscode from 'vscode';
import type { Log } from './log';
import type { Logbooks } from './logbooks';

/** What every part of the extension is handed: made once by the workbench, ended with it. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly logbooks: Logbooks;
}
