import * as vscode from 'vscode';
import { importState, fromImport } from '../../protocol/import';
import type { ImportRequest } from '../../protocol/import';
import { readMessage } from '../../protocol/guard';
import { drawPage } from '../services/draw-page';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { filesAt } from './chosen-files';
import type { Chosen } from './chosen-files';
import { ImportSession } from './import-session';

const VIEW_TYPE = 'mopsLogbook.import';

/** What somebody wants to import, and what is known of it already. */
export interface ToBeImported extends Chosen {
  readonly request: ImportRequest;
}

/** Opens the page that imports. Nothing is written before a person says so. */
export function showImport(services: Services, logbook: OpenLogbook, what: ToBeImported): void {
  const title = vscode.l10n.t('Import');
  const column = vscode.ViewColumn.Active;
  run(services, vscode.window.createWebviewPanel(VIEW_TYPE, title, column), logbook, what);
}

/** Opens the pages again that were open when the window was closed or loaded again, as they were left. */
export function registerImportPages(services: Services): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
    async deserializeWebviewPanel(panel, state) {
      await services.logbooks.ready;
      const kept = readMessage(importState, state);
      const logbook = services.logbooks.all.find(
        ({ root }) => kept.ok && root.toString() === kept.message.logbook,
      );
      try {
        if (!kept.ok || !logbook) throw new Error('The logbook of a page that imports is gone.');
        const { uris, request } = kept.message;
        const chosen = await filesAt(uris.map((uri) => vscode.Uri.parse(uri, true)));
        if (chosen.files.length === 0) panel.dispose();
        else run(services, panel, logbook, { ...chosen, request });
      } catch (fault) {
        services.log.fault(fault); // the file is gone: nobody asked for it just now
        panel.dispose();
      }
    },
  });
}

function run(
  services: Services,
  panel: vscode.WebviewPanel,
  logbook: OpenLogbook,
  what: ToBeImported,
): void {
  const { extensionUri } = services.context;
  const session = new ImportSession(services, panel.webview, logbook, what);
  panel.webview.onDidReceiveMessage((data) => {
    const read = readMessage(fromImport, data);
    if (read.ok) session.hear(read.message);
    else services.log.fault(new Error(`A page said what it may not say: ${read.why}`));
  });
  panel.onDidDispose(() => session.dispose());
  drawPage(panel.webview, extensionUri, {
    ...{ script: 'import.js', style: 'import.css', title: panel.title },
  });
}
