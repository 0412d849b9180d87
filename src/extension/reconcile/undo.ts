import * as vscode from 'vscode';
import type { OpenLogbook } from '../services/open-logbook';
import { Told } from '../services/told';

/** Takes back what was just done, once. Throws `Told` when the file has been edited since. */
export type Undo = () => Promise<void>;

/** Takes back a file that was just made, as long as nobody has written into it. */
export async function undoOfNew(logbook: OpenLogbook, path: string): Promise<Undo> {
  const uri = logbook.uriOf(path);
  const written = (await textOf(uri)).text;
  return async () => {
    const now = await textOf(uri).catch(() => undefined);
    if (!now) return; // gone already
    if (now.isDirty || now.text !== written) throw new Told(editedText());
    await closeTabs(uri);
    const away = new vscode.WorkspaceEdit();
    away.deleteFile(uri); // VS Code tells of it, as of what a person deletes
    await applied(away);
    await logbook.refresh();
  };
}

/** Takes back an edit of a document: `before` is what it said, and it was saved if `wasSaved`. */
export function undoOfEdit(document: vscode.TextDocument, before: string, wasSaved: boolean): Undo {
  const after = document.getText();
  return async () => {
    const now = await vscode.workspace.openTextDocument(document.uri);
    if (now.getText() !== after) throw new Told(editedText());
    const back = new vscode.WorkspaceEdit();
    const whole = new vscode.Range(now.positionAt(0), now.positionAt(after.length));
    back.replace(now.uri, whole, before);
    await applied(back);
    if (wasSaved) await now.save();
  };
}

/** VS Code refuses an edit of what changed a moment before. */
async function applied(edit: vscode.WorkspaceEdit): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit))) throw new Told(editedText());
}

async function textOf(
  uri: vscode.Uri,
): Promise<{ readonly text: string; readonly isDirty: boolean }> {
  const isDirty = vscode.workspace.textDocuments.some(
    (one) => one.isDirty && one.uri.toString() === uri.toString(),
  );
  const bytes = await vscode.workspace.fs.readFile(uri);
  return { text: new TextDecoder().decode(bytes), isDirty };
}

async function closeTabs(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(
    ({ input }) =>
      (input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText) &&
      input.uri.toString() === uri.toString(),
  );
  await vscode.window.tabGroups.close(own);
}

function editedText(): string {
  return vscode.l10n.t(
    'The file has been edited since, so nothing was taken back. Open it, and change it there.',
  );
}
