import * as vscode from 'vscode';
import { expectedKind } from '../../core/logbook/layout';

/** Asks where to, and writes the file there. A place for records of the logbook is refused. */
export async function writeExport(
  logbook: vscode.Uri,
  fileName: string,
  text: string,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(logbook, '..');
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, fileName),
    title: vscode.l10n.t('Save the export'),
  });
  if (!uri) return undefined;
  const prefix = `${logbook.path}/`;
  const inside = uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : undefined;
  if (inside !== undefined && expectedKind(inside) !== undefined) {
    await vscode.window.showWarningMessage(
      vscode.l10n.t(
        'That is a place for records of the logbook. Nothing was written. Choose another folder.',
      ),
    );
    return undefined;
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Saved.'), 5000);
  return uri;
}

export function exportFailedText(): string {
  return vscode.l10n.t(
    'The export could not be written. The logbook is as it was. Choose another folder, or copy the text.',
  );
}
