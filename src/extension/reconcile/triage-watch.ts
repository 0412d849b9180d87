import type * as vscode from 'vscode';
import type { Log } from '../services/log';
import type { Logbooks } from '../services/logbooks';
import { PerLogbook } from '../services/per-logbook';
import { LogbookTriage } from './logbook-triage';

/** What nobody wrote down, of every logbook of the window. */
export class TriageWatch extends PerLogbook<LogbookTriage> {
  constructor(logbooks: Logbooks, log: Log, cacheDir: vscode.Uri) {
    super(logbooks, (logbook) => new LogbookTriage(logbook, cacheDir, (fault) => log.fault(fault)));
  }
}
