import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text-edit';

/** Edits of a document's text as VS Code makes them: at once, and taken back at once. */
export function workspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const whole = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    whole.replace(document.uri, range, text);
  }
  return whole;
}
