import * as vscode from 'vscode';
import { drawPage } from '../services/draw-page';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { ReconcileSession } from './reconcile-session';

/** The pages that are open, one a logbook: a second call brings the first to the front. */
const open = new Map<OpenLogbook, { panel: vscode.WebviewPanel; session: ReconcileSession }>();

/** Opens the page that reconciles a logbook; with `tool`, it begins with what is not documented of that one. */
export function showReconcile(services: Services, logbook: OpenLogbook, tool?: string): void {
  const there = open.get(logbook);
  if (there) {
    there.panel.reveal();
    if (tool !== undefined) there.session.wish(tool);
    return;
  }
  const { extensionUri } = services.context;
  const panel = vscode.window.createWebviewPanel(
    'mopsLogbook.reconcile',
    vscode.l10n.t('Reconcile'),
    vscode.ViewColumn.Active,
  );
  const session = new ReconcileSession(services, panel, logbook);
  open.set(logbook, { panel, session });
  panel.onDidDispose(() => {
    open.delete(logbook);
    session.dispose();
  });
  if (tool !== undefined) session.wish(tool);
  drawPage(panel.webview, extensionUri, {
    script: 'reconcile.js',
    style: 'reconcile.css',
    title: panel.title,
  });
}
