import * as vscode from 'vscode';
import type { ExportContent } from '../../core/export/exporter';
import { slug } from '../../core/logbook/ids';
import { readMessage } from '../../protocol/guard';
import { isSafeLink } from '../../core/safe-link';
import { fromPreview } from '../../protocol/preview';
import type { FromPreview, ToPreview } from '../../protocol/preview';
import { pageHtml, webviewRoots } from '../editor/form-html';
import { exportFailedText, writeExport } from './write-export';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';

/** What is shown before it is saved. */
export interface Exported {
  /** Where its files stand; an export is offered to be saved beside it. */
  readonly logbook: vscode.Uri;
  readonly title: string;
  /** What a person looks at, and copies. */
  readonly shown: string;
  readonly format: ToPreview['format'];
  /** What is saved, and how the name of such a file ends. */
  readonly content: ExportContent;
  readonly extension: string;
}

/** Opens the preview of an export: nothing is written before a person says so. */
export function showExport(services: Services, exported: Exported): void {
  const { extensionUri } = services.context;
  const panel = vscode.window.createWebviewPanel(
    'mopsLogbook.export',
    exported.title,
    vscode.ViewColumn.Active,
    { enableScripts: true, localResourceRoots: [...webviewRoots(extensionUri)] },
  );
  const session = new ExportSession(services, panel, exported);
  panel.onDidDispose(() => session.dispose());
  panel.webview.html = pageHtml(panel.webview, extensionUri, {
    script: 'preview.js',
    style: 'preview.css',
    title: exported.title,
  });
}

class ExportSession extends Owner {
  constructor(
    private readonly services: Services,
    private readonly panel: vscode.WebviewPanel,
    private readonly exported: Exported,
  ) {
    super();
    this.own(panel.webview.onDidReceiveMessage((data) => this.hear(data)));
  }

  private hear(data: unknown): void {
    const read = readMessage(fromPreview, data);
    const answered = read.ok
      ? this.answer(read.message)
      : Promise.reject(new Error(`A preview said what it may not say: ${read.why}`));
    answered.catch((fault: unknown) => {
      this.services.log.fault(fault);
      void vscode.window.showErrorMessage(exportFailedText());
    });
  }

  private async answer(message: FromPreview): Promise<void> {
    const { shown, content, extension, logbook, title } = this.exported;
    switch (message.type) {
      case 'ready':
        await this.panel.webview.postMessage(this.content());
        return;
      case 'save':
        await writeExport(logbook, `${slug(title, 60)}.${extension}`, content);
        return;
      case 'copy':
        await vscode.env.clipboard.writeText(shown);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied.'), 5000);
        return;
      case 'openLink':
        if (isSafeLink(message.url)) await vscode.env.openExternal(vscode.Uri.parse(message.url));
    }
  }

  private content(): ToPreview {
    const { shown, title, format } = this.exported;
    const words = vscode.l10n.bundle;
    return {
      type: 'show',
      title,
      text: shown,
      format,
      ...(words ? { words } : {}),
    };
  }
}
