import * as vscode from 'vscode';
import type { QuestionCode } from '../../core/import/question';
import type { FromImport, LookedMessage, ToImport } from '../../protocol/import';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { chooseFiles } from './chosen-files';
import type { Chosen } from './chosen-files';
import { importChoices } from './import-choices';
import { explainedImport, importFailedText } from './import-faults';
import type { ToBeImported } from './import-panel';
import { Looking } from './looking';
import { takeBack, takenBackText } from './take-back';
import { writePrepared } from './write-prepared';

type Request = Extract<FromImport, { type: 'look' }>['request'];
type Done = Extract<ToImport, { type: 'done' }>;

/** One page that imports: answers what it asks, and keeps what was found until it is imported. */
export class ImportSession extends Owner {
  private chosen: Chosen;
  private looking: Looking;
  private latest: { readonly request: string; readonly looked: LookedMessage } | undefined;
  private done: Done | undefined;
  private made: string | undefined;
  /** Ends what is being read or looked at. */
  private stop: AbortController | undefined;
  private isWriting = false;

  constructor(
    private readonly services: Services,
    private readonly webview: vscode.Webview,
    private readonly logbook: OpenLogbook,
    private readonly begun: ToBeImported,
  ) {
    super();
    this.chosen = begun;
    this.looking = new Looking(services, logbook, begun.files);
  }

  override dispose(): void {
    this.stop?.abort();
    if (!this.isWriting) void this.looking.dispose(); // what is written ends by itself
    super.dispose();
  }

  hear(message: FromImport): void {
    this.answer(message).catch((fault: unknown) => this.tell(fault));
  }

  /** Where the button was pressed is where a person looks. */
  private tell(fault: unknown): void {
    const told = explainedImport(fault);
    if (told === undefined) return; // the person stopped it, or has asked for something else since
    this.services.log.fault(fault);
    void this.say({
      type: 'refused',
      text: told instanceof Told ? told.message : importFailedText(),
    });
  }

  private async answer(message: FromImport): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.show();
      case 'look':
        return this.look(message.asked, message.request);
      case 'import':
        return this.import(message.request);
      case 'stop':
        this.stop?.abort();
        return this.say({ type: 'refused', text: stoppedText() });
      case 'undo':
        return this.undo();
      case 'see':
        return this.see();
      case 'chooseFiles':
        return this.choose();
      case 'addTool':
        return this.addTool(message.code);
      case 'fault':
        this.services.log.fault(new Error(`In a page that imports: ${message.message}`));
    }
  }

  private async show(): Promise<void> {
    const { request } = this.begun;
    await this.say(importChoices(this.logbook, this.chosen, request));
    if (this.done) await this.say(this.done);
  }

  private async look(asked: number, request: Request): Promise<void> {
    const key = JSON.stringify(request);
    if (this.latest?.request !== key) {
      const looked = await this.lookAnew(request);
      if (!looked) return;
      this.latest = { request: key, looked };
    }
    await this.say({ ...this.latest.looked, asked });
  }

  /** Whatever was asked before is of no more use. Undefined: something else was asked meanwhile. */
  private async lookAnew(request: Request): Promise<LookedMessage | undefined> {
    this.stop?.abort();
    const stop = new AbortController();
    this.stop = stop;
    this.latest = undefined;
    const looked = await this.looking.look(request, {
      signal: stop.signal,
      onProgress: ({ bytes, size, rows }) => {
        const text = vscode.l10n.t('{0} rows', rows.toLocaleString(vscode.env.language));
        void this.say({ type: 'progress', share: bytes / size, text, canStop: true });
      },
    });
    return stop.signal.aborted ? undefined : looked;
  }

  private async import(request: Request): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    try {
      if (this.latest?.request !== JSON.stringify(request)) await this.lookAnew(request);
      const prepared = this.looking.take();
      if (!prepared) return;
      const map = this.looking.mapToSave(request);
      const { text, made, makes } = await writePrepared(
        this.logbook,
        { prepared, map },
        (progress) => void this.say({ type: 'progress', canStop: false, ...progress }),
      );
      this.made = made;
      this.done = { type: 'done', text, ...(made === undefined ? {} : { makes }) };
      await this.say(this.done);
    } finally {
      this.latest = undefined; // what was new is known now
      this.isWriting = false;
      if (this.disposed) await this.looking.dispose();
    }
  }

  private async undo(): Promise<void> {
    if (this.made === undefined) return;
    const reverted = await takeBack(this.logbook, this.made);
    this.made = undefined;
    this.latest = undefined;
    this.done = { type: 'done', text: takenBackText(reverted) };
    await this.say(this.done);
    this.done = undefined; // said once: what is looked at is the file again
  }

  private async see(): Promise<void> {
    const { commands } = vscode;
    if (this.done?.makes === 'events')
      await commands.executeCommand('mopsLogbook.reconcile', { logbook: this.logbook });
    else if (this.done?.makes === 'updates')
      await commands.executeCommand('mopsLogbook.todo.focus');
    else await commands.executeCommand('mopsLogbook.changes.focus');
  }

  private async choose(): Promise<void> {
    const chosen = await chooseFiles(this.logbook);
    if (!chosen || chosen.files.length === 0) return;
    this.stop?.abort();
    await this.looking.dispose();
    this.chosen = chosen;
    this.looking = new Looking(this.services, this.logbook, chosen.files);
    this.latest = undefined;
    this.done = undefined;
    this.made = undefined;
    await this.show();
  }

  private async addTool(code: QuestionCode): Promise<void> {
    const about = { logbook: this.logbook, thenLog: false };
    const uri = await vscode.commands.executeCommand('mopsLogbook.addTool', about);
    const path = uri instanceof vscode.Uri ? this.logbook.relativePath(uri) : undefined;
    const entry = path === undefined ? undefined : this.logbook.snapshot.entries.get(path);
    if (entry?.kind !== 'tool') return;
    await this.show();
    await this.say({ type: 'answer', code, value: entry.id });
  }

  private async say(message: ToImport): Promise<void> {
    if (!this.disposed) await this.webview.postMessage(message);
  }
}

function stoppedText(): string {
  return vscode.l10n.t('Stopped. Nothing was imported.');
}
