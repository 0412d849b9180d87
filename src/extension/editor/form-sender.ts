import * as vscode from 'vscode';
import { describe } from '../../core/model/describe';
import type { ToForm } from '../../protocol/form';
import type { OpenLogbook } from '../services/open-logbook';
import type { FormDocument } from './form-document';
import { offersOf } from './form-offers';
import { shown } from './form-state';

/** Tells a page what it shows: always the whole of it, never the same twice. */
export class FormSender {
  private readonly sent = new Map<ToForm['type'], string>();
  /** A page that has not spoken yet, or was thrown away while hidden, hears nothing. */
  private ready = false;

  constructor(
    private readonly webview: vscode.Webview,
    private readonly form: FormDocument,
    private readonly logbook: OpenLogbook,
  ) {}

  get pageIsReady(): boolean {
    return this.ready;
  }

  /** A page has just been loaded, and knows nothing. */
  start(): void {
    this.ready = true;
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
    const today = new Date().toISOString().slice(0, 10);
    this.sendNews({ type: 'offers', offers: offersOf(snapshot, today) });
  }

  /** What the document says now; with `settled`, as the answer to that edit of the page. */
  sendState(settled?: number): void {
    const now = shown(this.form.read(), this.logbook.snapshot);
    if (!now.ok) {
      this.sent.delete('state');
      this.sendNews({ type: 'unreadable', problem: now.problem });
      return;
    }
    this.sent.delete('unreadable');
    const message = { type: 'state', state: now.state } as const;
    if (settled === undefined) this.sendNews(message);
    else {
      this.sent.set('state', JSON.stringify(message));
      this.post({ ...message, settled });
    }
  }

  post(message: ToForm): void {
    if (this.ready) void this.webview.postMessage(message);
  }

  private sendNews(message: ToForm): void {
    const text = JSON.stringify(message);
    if (this.sent.get(message.type) === text) return;
    this.sent.set(message.type, text);
    this.post(message);
  }
}
