import * as vscode from 'vscode';
import type { Log } from '../services/log';
import type { Logbooks } from '../services/logbooks';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import { LogbookTriage } from './logbook-triage';

/** What nobody wrote down, of every logbook of the window. */
export class TriageWatch extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly byLogbook = new Map<OpenLogbook, LogbookTriage>();

  constructor(
    private readonly logbooks: Logbooks,
    private readonly log: Log,
    private readonly cacheDir: vscode.Uri,
  ) {
    super();
    this.own(logbooks.onDidChange(() => this.follow()));
    this.follow();
  }

  of(logbook: OpenLogbook): LogbookTriage | undefined {
    return this.byLogbook.get(logbook);
  }

  override dispose(): void {
    for (const triage of this.byLogbook.values()) triage.dispose();
    this.byLogbook.clear();
    super.dispose();
  }

  private follow(): void {
    const now = new Set(this.logbooks.all);
    for (const [logbook, triage] of this.byLogbook)
      if (!now.has(logbook)) {
        triage.dispose();
        this.byLogbook.delete(logbook);
      }
    for (const logbook of now) if (!this.byLogbook.has(logbook)) this.add(logbook);
  }

  private add(logbook: OpenLogbook): void {
    const report = (fault: unknown) => this.log.fault(fault);
    const triage = new LogbookTriage(logbook, this.cacheDir, report);
    triage.own(triage.onDidChange(() => this.changed.fire()));
    this.byLogbook.set(logbook, triage);
  }
}
