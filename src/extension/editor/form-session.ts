import * as vscode from 'vscode';
import { fromForm } from '../../protocol/form';
import type { FormCommand, FormKind, FromForm, ToForm } from '../../protocol/form';
import { readMessage } from '../../protocol/guard';
import { isSafeLink } from '../../core/safe-link';
import { Debounced } from '../services/debounce';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import type { FormDocument } from './form-document';
import { find } from './form-offers';
import { fieldPastOf } from './field-past';
import { pastOf } from './form-past';
import { FormSender } from './form-sender';
import { FormTrust } from '../trust/form-trust';

export const FORM_VIEW_TYPE = 'mopsLogbook.form';

/** How long a save waits for the page to send what is typed, in milliseconds; VS Code itself gives up at 1,750. */
const FLUSH_LIMIT = 800;
/** What an approval is for may change with every key; milliseconds. */
const TRUST_PAUSE = 700;

const COMMANDS: Record<FormCommand, string> = {
  save: 'workbench.action.files.save',
  record: 'mopsLogbook.saveToLogbook',
  openAsText: 'mopsLogbook.openAsText',
  copyForSlack: 'mopsLogbook.copyForSlack',
  copyForMail: 'mopsLogbook.copyForMail',
  showHistory: 'mopsLogbook.showHistory',
  answerUpdate: 'mopsLogbook.answerUpdate',
  dismissUpdate: 'mopsLogbook.dismissUpdate',
  handUpdate: 'mopsLogbook.handUpdate',
};

type Edit = Extract<FromForm, { type: 'edit' }>;
/** What a page wants an answer to. */
type Question = Extract<FromForm, { type: 'find' | 'readClipboard' | 'fieldPast' }>;

/** The conversation with one page: its edits go to the document, the document comes back. Ends with its panel. */
export class FormSession extends Owner {
  private readonly sender: FormSender;
  private readonly sendSoon = this.own(new Debounced(() => this.sendState(), 0));
  private readonly trust: FormTrust;
  private readonly tellTrustSoon = this.own(new Debounced(() => this.tellTrust(), TRUST_PAUSE));
  private readonly flushes = new Map<number, () => void>();
  private flushCount = 0;
  private editing = 0;
  private wanted: string | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly form: FormDocument,
    private readonly logbook: OpenLogbook,
    private readonly services: Services,
  ) {
    super();
    this.sender = new FormSender(panel.webview, form, logbook);
    this.trust = new FormTrust(services, logbook, form);
    this.own(panel.webview.onDidReceiveMessage((data) => this.hear(data)));
    this.own(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== form.document || contentChanges.length === 0) return;
        this.sendSoon.soon();
        this.tellTrustSoon.soon();
      }),
    );
    this.own(
      vscode.workspace.onWillSaveTextDocument((event) => {
        if (event.document !== form.document) return;
        const finish = event.reason !== vscode.TextDocumentSaveReason.AfterDelay;
        event.waitUntil(this.flush(finish).then(() => []));
      }),
    );
    this.own(
      logbook.onDidChange(() => {
        this.sender.sendLogbook();
        this.sendSoon.soon();
        this.tellTrustSoon.soon();
      }),
    );
    this.own(services.forms.add(form.document.uri, () => this.flush(true)));
    this.own(
      services.onDidChangeGit(() => {
        this.tellPast();
        this.tellTrust();
      }),
    );
  }

  /**
   * Has the page send what is typed and not sent yet, and with `finish` also what is only half typed; resolves when
   * it is in the document, or the page is silent.
   */
  async flush(finish: boolean): Promise<void> {
    if (this.sender.pageIsReady && this.panel.visible) {
      const request = (this.flushCount += 1);
      await new Promise<void>((resolve) => {
        this.flushes.set(request, resolve);
        setTimeout(resolve, FLUSH_LIMIT);
        this.sender.post({ type: 'flush', request, finish });
      });
      this.flushes.delete(request);
    }
    await this.form.inTurn(() => Promise.resolve());
  }

  /** Puts the cursor into a field as soon as the page is there: a person came here for it. */
  focusWhenReady(field: string): void {
    this.wanted = field;
  }

  /** Puts the cursor into a field. */
  focus(field: string): void {
    this.sender.post({ type: 'focus', field });
  }

  private hear(data: unknown): void {
    const read = readMessage(fromForm, data);
    const answered = read.ok
      ? this.answer(read.message)
      : Promise.reject(new Error(`A form said what it may not say: ${read.why}`));
    answered.catch((fault: unknown) => {
      this.services.log.fault(fault);
      this.sender.post({ type: 'error', request: requestOf(data) });
    });
  }

  private async answer(message: FromForm): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.sender.start();
        this.tellPast();
        this.tellTrust();
        if (this.wanted !== undefined) this.focus(this.wanted);
        this.wanted = undefined;
        return;
      case 'edit':
        return this.edit(message);
      case 'flushed':
        this.flushes.get(message.request)?.();
        return;
      case 'undo':
      case 'redo':
        await this.form.inTurn(() => vscode.commands.executeCommand(message.type));
        return;
      case 'command':
        return this.run(message.command);
      case 'openRecord':
        return this.openRecord(message.kind, message.id);
      case 'openLink':
        if (isSafeLink(message.url)) await vscode.env.openExternal(vscode.Uri.parse(message.url));
        return;
      case 'find':
      case 'readClipboard':
      case 'fieldPast':
        this.sender.post(await this.reply(message));
        return;
      case 'fault':
        this.services.log.fault(new Error(`In a form: ${message.message}`));
        return;
    }
  }

  private async reply(question: Question): Promise<ToForm> {
    const { request } = question;
    switch (question.type) {
      case 'find': {
        const offers = [...find(this.logbook.snapshot, question, this.form.read().entry)];
        return { type: 'found', request, offers };
      }
      case 'readClipboard':
        return { type: 'clipboard', request, text: await vscode.env.clipboard.readText() };
      case 'fieldPast': {
        const past = await fieldPastOf(this.services, this.logbook, this.form, question.path);
        return { type: 'fieldPast', request, past };
      }
    }
  }

  private tellPast(): void {
    pastOf(this.services, this.logbook, this.form).then(
      (past) => this.sender.sendPast(past),
      (fault: unknown) => this.services.log.fault(fault),
    );
  }

  private tellTrust(): void {
    this.trust.marks().then(
      (marks) => this.sender.sendTrust(marks),
      (fault: unknown) => this.services.log.fault(fault),
    );
  }

  private async edit({ request, version, operations }: Edit): Promise<void> {
    const { life } = this.sender;
    this.editing += 1;
    const outcome = await this.form.edit(version, operations).finally(() => (this.editing -= 1));
    if (life !== this.sender.life) {
      this.sendState(); // the page that asked is gone
      return;
    }
    if (outcome.done) this.sender.settle(request);
    this.sender.sendState();
    if (outcome.done) return;
    const { stale, problem } = outcome;
    this.sender.post({ type: 'refused', request, stale, problem });
  }

  /** While an edit of this page is made, its state waits for the outcome, so that the page hears both at once. */
  private sendState(): void {
    if (this.editing === 0) this.sender.sendState();
  }

  /**
   * Runs a command after the edits that came before it, but not in their turn: it may ask a person something, and
   * saving waits for the edits that are in turn.
   */
  private async run(command: FormCommand): Promise<void> {
    await this.form.inTurn(() => Promise.resolve());
    await vscode.commands.executeCommand(COMMANDS[command], this.form.document.uri);
  }

  private async openRecord(kind: FormKind, id: string): Promise<void> {
    const { snapshot } = this.logbook;
    const entries = {
      change: snapshot.changes,
      tool: snapshot.tools,
      process: snapshot.processes,
      integration: snapshot.integrations,
      update: snapshot.updates,
    };
    const entry = entries[kind].get(id);
    if (!entry) return;
    const uri = this.logbook.uriOf(entry.path);
    await vscode.commands.executeCommand('vscode.openWith', uri, FORM_VIEW_TYPE);
  }
}

function requestOf(data: unknown): number | undefined {
  const request: unknown =
    typeof data === 'object' && data !== null && 'request' in data ? data.request : undefined;
  return typeof request === 'number' ? request : undefined;
}
