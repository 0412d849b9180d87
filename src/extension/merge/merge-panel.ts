import * as vscode from 'vscode';
import { kindOfPath } from '../../core/logbook/layout';
import type { RecordQuestions } from '../../core/merge/questions';
import { readMessage } from '../../protocol/guard';
import { fromMerge } from '../../protocol/merge';
import type { FromMerge, ToMerge } from '../../protocol/merge';
import { drawPage } from '../services/draw-page';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { answersFor } from './answers';
import { mergeData, questionKey } from './merge-data';

/** Shares with the answers that were given, and says what came of it. */
export type Finish = () => Promise<Finished>;

/** `questions`: what is still, or newly, to be decided. */
export interface Finished {
  readonly done: boolean;
  readonly questions?: readonly RecordQuestions[];
}

const open = new Map<OpenLogbook, MergePanel>();

/** Opens the page on which a person decides what counts, or shows it again with what is asked now. */
export function showQuestions(
  services: Services,
  logbook: OpenLogbook,
  questions: readonly RecordQuestions[],
  finish: Finish,
): void {
  const panel = open.get(logbook) ?? new MergePanel(services, logbook, finish);
  open.set(logbook, panel);
  panel.show(questions);
}

class MergePanel extends Owner {
  private readonly panel: vscode.WebviewPanel;
  private questions: readonly RecordQuestions[] = [];
  private note = '';

  constructor(
    private readonly services: Services,
    private readonly logbook: OpenLogbook,
    private readonly finish: Finish,
  ) {
    super();
    const { extensionUri } = services.context;
    const title = vscode.l10n.t('Decide what counts');
    this.panel = vscode.window.createWebviewPanel(
      'mopsLogbook.merge',
      title,
      vscode.ViewColumn.Active,
    );
    this.own(this.panel.webview.onDidReceiveMessage((data) => this.hear(data)));
    this.own(
      this.panel.onDidDispose(() => {
        open.delete(logbook);
        this.dispose();
      }),
    );
    drawPage(this.panel.webview, extensionUri, {
      script: 'merge.js',
      style: 'merge.css',
      title,
    });
  }

  show(questions: readonly RecordQuestions[], note = ''): void {
    this.questions = questions;
    this.note = note;
    this.panel.reveal();
    void this.send(this.content());
  }

  private hear(data: unknown): void {
    const read = readMessage(fromMerge, data);
    const answered = read.ok
      ? this.answer(read.message)
      : Promise.reject(new Error(`A page said what it may not say: ${read.why}`));
    answered.catch((fault: unknown) => this.services.log.fault(fault));
  }

  private async answer(message: FromMerge): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.send(this.content());
        return;
      case 'answer':
        this.choose(message);
        return;
      case 'openRecord':
        await this.openRecord(message.record);
        return;
      case 'finish':
        await this.share();
        return;
      case 'later':
        this.panel.dispose();
        return;
      case 'fault':
        throw new Error(message.message);
    }
  }

  private choose({ key, take, text }: Extract<FromMerge, { type: 'answer' }>): void {
    this.questions.forEach(({ path, questions }, record) =>
      questions.forEach(({ conflict }, index) => {
        if (questionKey(record, index) === key)
          answersFor(this.logbook).choose(path, conflict, { take, text });
      }),
    );
  }

  private async openRecord(record: number): Promise<void> {
    const path = this.questions[record]?.path;
    if (path === undefined) return;
    // A record of another logbook opens as whatever it opens as.
    if (kindOfPath(path) === undefined)
      await vscode.commands.executeCommand('vscode.open', this.logbook.uriOf(path));
    else if (this.logbook.snapshot.entries.has(path))
      await vscode.commands.executeCommand('mopsLogbook.open', this.logbook.uriOf(path));
  }

  private async share(): Promise<void> {
    await this.send({ type: 'busy', busy: true });
    let outcome: Finished = { done: false };
    try {
      outcome = await this.finish();
    } finally {
      await this.send({ type: 'busy', busy: false });
    }
    if (outcome.done) this.panel.dispose();
    else if (outcome.questions)
      this.show(
        outcome.questions,
        vscode.l10n.t('There is more to decide: the team has shared meanwhile.'),
      );
  }

  /** A page that was closed meanwhile hears nothing. */
  private async send(message: ToMerge): Promise<void> {
    if (!this.disposed) await this.panel.webview.postMessage(message);
  }

  private content(): ToMerge {
    const words = vscode.l10n.bundle;
    return {
      type: 'show',
      records: mergeData(this.logbook, this.questions),
      note: this.note,
      ...(words ? { words } : {}),
    };
  }
}
