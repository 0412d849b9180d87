import * as vscode from 'vscode';
import { isTemplatePath } from '../../core/logbook/layout';
import type { Entry } from '../../core/logbook/entry';
import type { OpenLogbook } from '../services/open-logbook';

const FORM = 'mopsLogbook.form';

/** Opens a record as a person expects: its form, or its text when there is none for it. */
export async function openRecord(
  logbook: OpenLogbook,
  entry: Entry,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const asForm = entry.kind !== 'broken' && entry.kind !== 'logbook' && !isTemplatePath(entry.path);
  await openWith(logbook.uriOf(entry.path), asForm ? FORM : 'default', options);
}

/** Opens a file as a form or as text, whatever VS Code would choose. */
export async function openWith(
  uri: vscode.Uri,
  editor: typeof FORM | 'default',
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', uri, editor, options);
}
