import * as vscode from 'vscode';
import type { Scope } from '../../core/ledger/as-of';
import type { Gap } from '../../core/ledger/gap';
import { fromAsOf } from '../../protocol/as-of';
import type { FromAsOf, ToAsOf } from '../../protocol/as-of';
import { readMessage } from '../../protocol/guard';
import { openRecord } from '../commands/open-record';
import { drawPage } from '../services/draw-page';
import { Debounced } from '../services/debounce';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import { withoutLinks } from '../services/plain-text';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { asOfData } from './as-of-data';
import { answerGap, logGap } from './answer-gap';

/** Typing in a form is followed after this pause, in milliseconds. */
const PAUSE = 300;

/** Whose settings a page shows, and how it begins. */
export interface AsOfPage {
  readonly logbook: OpenLogbook;
  readonly scope: Scope;
  /** The name of the tool, process, integration or logbook. */
  readonly name: string;
  readonly compare: boolean;
}

/** Opens the page of settings over time. It follows the logbook while it is open. */
export function showAsOf(services: Services, page: AsOfPage): void {
  const { extensionUri } = services.context;
  const panel = vscode.window.createWebviewPanel(
    'mopsLogbook.asOf',
    vscode.l10n.t('{0} over time', page.name),
    vscode.ViewColumn.Active,
  );
  const session = new AsOfSession(services, panel, page);
  panel.onDidDispose(() => session.dispose());
  drawPage(panel.webview, extensionUri, {
    script: 'as-of.js',
    style: 'as-of.css',
    title: panel.title,
  });
}

class AsOfSession extends Owner {
  private gaps: ReadonlyMap<string, Gap> = new Map();
  private readonly showSoon = this.own(new Debounced(() => this.show(), PAUSE));

  constructor(
    private readonly services: Services,
    private readonly panel: vscode.WebviewPanel,
    private readonly page: AsOfPage,
  ) {
    super();
    this.own(panel.webview.onDidReceiveMessage((data) => this.hear(data)));
    // A hidden page is gone: when it is shown again it asks.
    this.own(page.logbook.onDidChange(() => panel.visible && this.showSoon.soon()));
  }

  private hear(data: unknown): void {
    const read = readMessage(fromAsOf, data);
    const answered = read.ok
      ? this.answer(read.message)
      : Promise.reject(new Error(`A page said what it may not say: ${read.why}`));
    answered.catch((fault: unknown) => {
      this.services.log.fault(fault);
      const words = fault instanceof Told ? fault.message : failedText();
      void vscode.window.showErrorMessage(withoutLinks(words));
    });
  }

  private async answer(message: FromAsOf): Promise<void> {
    const { logbook } = this.page;
    switch (message.type) {
      case 'ready':
        this.show();
        return;
      case 'openChange': {
        const entry = logbook.snapshot.changes.get(message.id);
        if (entry) await openRecord(logbook, entry);
        return;
      }
      case 'logGap':
        await logGap(this.services, logbook, this.gapOf(message.gap));
        return;
      case 'answerGap':
        await answerGap(logbook, this.gapOf(message.gap));
        return;
      case 'fault':
        this.services.log.fault(new Error(`In a page of settings: ${message.message}`));
    }
  }

  private gapOf(id: string): Gap {
    const gap = this.gaps.get(id);
    if (gap) return gap;
    throw new Told(
      vscode.l10n.t('The logbook has changed meanwhile. Nothing was written. Look at it again.'),
    );
  }

  private show(): void {
    if (this.disposed) return;
    const { logbook, scope, name, compare } = this.page;
    const { message, gaps } = asOfData(logbook, scope);
    this.gaps = gaps;
    const words = vscode.l10n.bundle;
    const shown: ToAsOf = {
      ...{ type: 'show', title: name, compare, ...message },
      ...(words ? { words } : {}),
    };
    void this.panel.webview.postMessage(shown);
  }
}

function failedText(): string {
  return vscode.l10n.t(
    'That did not work, for a reason nobody foresaw. What is written stays as it was; the log has the details.',
  );
}
