import * as l10n from '@vscode/l10n';
import { render } from 'lit-html';
import type { QuestionCode } from '../../core/import/question';
import { readMessage } from '../../protocol/guard';
import { importState } from '../../protocol/import';
import type {
  FromImport,
  ImportRequest,
  LookedMessage,
  MapMessage,
  QuestionMessage,
  ShownImport,
  ToImport,
} from '../../protocol/import';
import { vscodeApi } from '../vscode-api';
import { importView } from './import-view';
import { canImport, withAnswer } from './page-model';

/** How far something is that takes a while. */
type Progress = Extract<ToImport, { type: 'progress' }>;
type Done = Extract<ToImport, { type: 'done' }>;

/** The page that imports: the files, what a person said of them, and what would come of that. */
export class ImportPage {
  request: ImportRequest;
  looked: LookedMessage | undefined;
  /** What is looked at is not what is chosen yet. */
  isLooking = false;
  progress: Progress | undefined;
  done: Done | undefined;
  /** Why something could not be done. */
  trouble = '';
  private isImporting = false;
  private lookNumber = 0;
  /** What was asked of these files before this window, or in it. */
  private asked: readonly QuestionMessage[];
  private isDrawing = false;
  private hasBegun = false;

  private constructor(public sent: ShownImport) {
    // What a person said before the page was hidden, or the window loaded again, is not asked again.
    const kept = readMessage(importState, vscodeApi.getState());
    const isSame = kept.ok && kept.message.uris.join('\n') === sent.uris.join('\n');
    this.request = isSame ? kept.message.request : sent.request;
    this.asked = isSame ? kept.message.questions : [];
  }

  private static page: ImportPage | undefined;

  static receive(message: ToImport): void {
    if (message.type === 'show') {
      if (message.words) l10n.config({ contents: message.words as l10n.l10nJsonFormat });
      const page = (ImportPage.page ??= new ImportPage(message));
      page.show(message);
    } else ImportPage.page?.hear(message);
  }

  /** What is asked, and what was asked before and is answered: it can be corrected. */
  get questions(): readonly QuestionMessage[] {
    const now = this.looked?.questions ?? [];
    const { answers } = this.request;
    const isAsked = (code: QuestionCode) => now.some((question) => question.code === code);
    const earlier = this.asked.flatMap((question) => {
      const answer = isAsked(question.code) ? undefined : answers[question.code];
      return answer === undefined ? [] : { ...question, answer };
    });
    return [...earlier, ...now];
  }

  /** Another kind of file: what was answered for the first does not hold for it. */
  chooseSource(source: string | undefined): void {
    this.asked = [];
    const { tool, target } = this.request.answers;
    const kept = { ...(tool ? { tool } : {}), ...(target ? { target } : {}) };
    this.change({ answers: kept, ...(source === undefined ? {} : { source }) });
  }

  answer(code: QuestionCode, value: string): void {
    this.change({ ...this.request, answers: withAnswer(this.request.answers, code, value) });
  }

  /** Corrects the map of the columns. The next correction builds upon it, whether it was looked at by then or not. */
  correct(corrected: (map: MapMessage) => MapMessage): void {
    const { looked } = this;
    if (!looked?.columns) return;
    const map = corrected(looked.columns.map);
    this.looked = { ...looked, columns: { ...looked.columns, map } };
    this.change({ ...this.request, map });
  }

  /** Imports what is shown, once all that is needed has been said. */
  import(): void {
    if (this.isBusy || this.isImported || !canImport(this)) return;
    this.isImporting = true;
    this.trouble = '';
    this.send({ type: 'import', request: this.request });
    this.drawSoon();
  }

  /** What was looked at is in the logbook now. */
  get isImported(): boolean {
    return this.done?.makes !== undefined;
  }

  get isBusy(): boolean {
    return this.isImporting;
  }

  send(message: FromImport): void {
    vscodeApi.postMessage(message);
  }

  private show(message: ShownImport): void {
    const isOther = message.uris.join('\n') !== this.sent.uris.join('\n');
    this.sent = message;
    if (isOther) {
      this.request = message.request;
      this.asked = [];
      this.looked = undefined;
      this.done = undefined;
      this.hasBegun = false;
    }
    this.look();
  }

  private hear(message: Exclude<ToImport, ShownImport>): void {
    switch (message.type) {
      case 'looked':
        if (message.asked !== this.lookNumber) return;
        this.looked = message;
        this.asked = this.questions;
        this.isLooking = false;
        this.keep();
        this.progress = this.isImporting ? this.progress : undefined;
        break;
      case 'answer':
        this.answer(message.code, message.value);
        return;
      case 'progress':
        this.progress = message;
        break;
      case 'done':
        this.finish();
        this.done = message;
        if (message.makes === undefined) this.look();
        break;
      case 'refused':
        this.finish();
        this.trouble = message.text;
    }
    this.drawSoon();
  }

  /** Once it is known what is to be done, that has the keyboard: what is asked first, or else the button. */
  private begin(): void {
    if (this.hasBegun || !this.looked || this.isLooking) return;
    this.hasBegun = true;
    const first = this.looked.source ? '.question.open :is(select, input)' : '#source';
    const place = document.querySelector<HTMLElement>(first) ?? document.getElementById('import');
    place?.focus();
  }

  private finish(): void {
    this.isImporting = false;
    this.progress = undefined;
    this.trouble = '';
  }

  private change(request: ImportRequest): void {
    this.request = request;
    this.trouble = '';
    this.done = undefined;
    this.look();
  }

  private look(): void {
    this.keep();
    this.lookNumber += 1;
    this.isLooking = true;
    this.send({ type: 'look', asked: this.lookNumber, request: this.request });
    this.drawSoon();
  }

  private keep(): void {
    const { logbook, uris } = this.sent;
    vscodeApi.setState({ logbook, uris, request: this.request, questions: this.asked });
  }

  private drawSoon(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      render(importView(this), document.body);
      this.begin();
    });
  }
}
