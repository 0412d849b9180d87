import * as vscode from 'vscode';
import { isTemplatePath, kindOfPath } from '../../core/logbook/layout';
import { FORM_KINDS } from '../../protocol/form';
import type { FormKind } from '../../protocol/form';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { FormDocument } from './form-document';
import { drawPage } from '../services/draw-page';
import { FORM_VIEW_TYPE, FormSession } from './form-session';
import { shown } from './form-state';

/** Registers the form as an editor of changes, tools, processes and integrations. */
export function registerFormEditor(services: Services): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(
    FORM_VIEW_TYPE,
    new FormEditorProvider(services),
    { supportsMultipleEditorsPerDocument: true },
  );
}

class FormEditorProvider implements vscode.CustomTextEditorProvider {
  /** One a document, so that two forms on one file queue their edits together. */
  private readonly documents = new WeakMap<vscode.TextDocument, FormDocument>();

  constructor(private readonly services: Services) {}

  async resolveCustomTextEditor(
    document: vscode.TextDocument,
    panel: vscode.WebviewPanel,
  ): Promise<void> {
    const found = await this.find(document);
    if (!found) return reopenAsText(document, panel);
    const { logbook, form } = found;
    const { extensionUri } = this.services.context;
    const session = new FormSession(panel, form, logbook, this.services);
    panel.onDidDispose(() => session.dispose());
    const wanted = this.services.focus.take(document.uri);
    if (wanted !== undefined) session.focusWhenReady(wanted);
    drawPage(panel.webview, extensionUri, {
      script: 'form.js',
      style: 'form.css',
      title: form.path,
    });
  }

  /** The form of a document, unless it is no logbook's, cannot be read as a record, or is to be edited as text only. */
  private async find(
    document: vscode.TextDocument,
  ): Promise<{ logbook: OpenLogbook; form: FormDocument } | undefined> {
    const { logbooks } = this.services;
    await logbooks.ready;
    const logbook = logbooks.of(document.uri);
    const path = logbook?.relativePath(document.uri);
    if (!logbook || path === undefined) return undefined;
    const kind = formKindOf(path);
    if (!kind) return undefined;
    const form = this.documents.get(document) ?? new FormDocument(document, path, kind);
    if (!shown(form.read(), logbook.snapshot).ok) return undefined;
    this.documents.set(document, form);
    return { logbook, form };
  }
}

function formKindOf(path: string): FormKind | undefined {
  const kind = isTemplatePath(path) ? 'change' : kindOfPath(path);
  return FORM_KINDS.find((candidate) => candidate === kind);
}

async function reopenAsText(
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
): Promise<void> {
  await vscode.commands.executeCommand(
    'vscode.openWith',
    document.uri,
    'default',
    panel.viewColumn,
  );
  panel.dispose();
}
