import * as vscode from 'vscode';
import { describe } from '../../core/model/describe';
import type { ApprovalMark, FormPast, ToForm } from '../../protocol/form';
import type { OpenLogbook } from '../services/open-logbook';
import { today } from '../services/today';
import type { FormDocument } from './form-document';
import { offersOf } from './form-offers';
import { shown } from './form-state';

/** Tells a page what it shows: always the whole of it, never the same twice. */
export class FormSender {
  private readonly sent = new Map<ToForm['type'], string>();
  /** A page that has not spoken yet, or was thrown away while hidden, hears nothing. */
  private ready = false;
  /** The newest edit of this page that the document has. */
  private settled: number | undefined;
  private lives = 0;

  constructor(
    private readonly webview: vscode.Webview,
    private readonly form: FormDocument,
    private readonly logbook: OpenLogbook,
  ) {}

  /** Tells one life of the page from the next: VS Code throws it away while it is hidden. */
  get life(): number {
    return this.lives;
  }

  get pageIsReady(): boolean {
    return this.ready;
  }

  /** A page has just been loaded, and knows nothing. */
  start(): void {
    this.ready = true;
    this.lives += 1;
    this.settled = undefined;
    this.sent.clear();
    this.sendLogbook();
    this.sendState();
  }

  /** The record's fields, and what pickers offer. */
  sendLogbook(): void {
    const { snapshot } = this.logbook;
    const logbook = snapshot.logbook?.record;
    this.sendNews({
      type: 'init',
      kind: this.form.kind,
      specs: [...describe(this.form.kind, logbook?.['custom-fields'])],
      words: vscode.l10n.bundle,
      locale: vscode.env.language,
      timeZone: logbook?.['time-zone'],
    });
    this.sendNews({ type: 'offers', offers: offersOf(snapshot, today(this.logbook)) });
  }

  sendPast(past: FormPast | undefined): void {
    this.sendNews({ type: 'past', past });
  }

  sendTrust(approvals: ApprovalMark[]): void {
    this.sendNews({ type: 'trust', approvals });
  }

  /** The document has the page's edit: the next state says so. */
  settle(request: number): void {
    this.settled = request;
  }

  /** What the document says now. */
  sendState(): void {
    const now = shown(this.form.read(), this.logbook.snapshot);
    if (now.ok) {
      this.sent.delete('unreadable');
      this.sendNews({ type: 'state', state: now.state, settled: this.settled });
    } else {
      this.sent.delete('state');
      this.sendNews({ type: 'unreadable', problem: now.problem });
    }
  }

  post(message: ToForm): void {
    if (this.ready) void this.webview.postMessage(message);
  }

  private sendNews(message: ToForm): void {
    if (!this.ready) return;
    const text = JSON.stringify(message);
    if (this.sent.get(message.type) === text) return;
    this.sent.set(message.type, text);
    this.post(message);
  }
}
