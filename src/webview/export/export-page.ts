import * as l10n from '@vscode/l10n';
import { render } from 'lit-html';
import type { ExportRequest } from '../../core/model/export-request';
import { readMessage } from '../../protocol/guard';
import { exportState } from '../../protocol/export';
import type { FromExport, ToExport } from '../../protocol/export';
import { vscodeApi } from '../vscode-api';
import { copyRich } from './copy-rich';
import { exportView } from './export-view';

type Sent = Extract<ToExport, { type: 'show' }>;
type Preview = Extract<ToExport, { type: 'preview' }>;

/** The page that exports: what was sent, what is chosen, and what that looks like. */
export class ExportPage {
  request: ExportRequest;
  /** The remembered export that is looked at; undefined once something else has been chosen. */
  preset: string | undefined;
  preview: Preview | undefined;
  /** What was done last. */
  note = '';
  /** Why it could not be done. */
  trouble = '';
  private asked = 0;
  private isDrawing = false;

  private constructor(public sent: Sent) {
    // What a person chose before the page was hidden, or the window loaded again, goes before.
    const kept = readMessage(exportState, vscodeApi.getState());
    this.request = kept.ok ? kept.message.request : sent.request;
    this.preset = kept.ok ? kept.message.preset : undefined;
  }

  private static page: ExportPage | undefined;

  static receive(message: ToExport): void {
    if (message.type === 'show') {
      if (message.words) l10n.config({ contents: message.words as l10n.l10nJsonFormat });
      const page = (ExportPage.page ??= new ExportPage(message));
      page.sent = message;
      page.changed();
    } else ExportPage.page?.hear(message);
  }

  /** Changes what is chosen, and asks what that looks like. */
  choose(change: Partial<ExportRequest>): void {
    this.request = { ...this.request, ...change };
    this.preset = undefined;
    this.begin();
  }

  /** Takes all that a remembered export says, and nothing else. */
  choosePreset(name: string): void {
    const preset = this.sent.presets.find((one) => one.name === name);
    if (!preset) return;
    this.request = preset.request;
    this.preset = name;
    this.begin();
  }

  send(message: FromExport): void {
    vscodeApi.postMessage(message);
  }

  private hear(message: Exclude<ToExport, Sent>): void {
    if (message.type === 'done') {
      [this.note, this.trouble] = [message.text, ''];
      this.preset = message.preset ?? this.preset;
      this.keep();
    } else if (message.type === 'refused') [this.note, this.trouble] = ['', message.text];
    else if (message.type === 'copied') void this.copy(message);
    else if (message.asked === this.asked) this.preview = message;
    this.drawSoon();
  }

  private async copy({ html, text }: Extract<ToExport, { type: 'copied' }>): Promise<void> {
    const isRich = await copyRich(html, text);
    this.note = isRich
      ? l10n.t('Copied with its formatting. Paste it into a mail.')
      : l10n.t('Copied as plain text: formatted text could not be copied here.');
    this.trouble = '';
    this.drawSoon();
  }

  /** What was said of what was done before is of no more use. */
  private begin(): void {
    this.note = '';
    this.trouble = '';
    this.changed();
  }

  private changed(): void {
    this.keep();
    this.asked += 1;
    this.send({ type: 'preview', asked: this.asked, request: this.request });
    this.drawSoon();
  }

  private keep(): void {
    const { request, preset } = this;
    vscodeApi.setState({ logbook: this.sent.logbook, request, preset });
  }

  private drawSoon(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      render(exportView(this), document.body);
    });
  }
}
