import * as vscode from 'vscode';
import { isFolder } from '../../core/export/exporter';
import type { ExportContent } from '../../core/export/exporter';
import { zipFolder } from '../../core/export/zip-folder';
import { expectedKind } from '../../core/logbook/layout';
import { withoutLinks } from '../services/plain-text';

/** Asks where to, and writes the file there. A place for records of the logbook is refused. */
export async function writeExport(
  logbook: vscode.Uri,
  fileName: string,
  content: ExportContent,
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
  const whole = isFolder(content)
    ? await zipFolder(content, fileName.replace(/\.zip$/i, ''))
    : content;
  const bytes = typeof whole === 'string' ? new TextEncoder().encode(whole) : whole;
  await vscode.workspace.fs.writeFile(uri, bytes);
  offerToOpen(uri);
  return uri;
}

/** Files that VS Code shows as a person reads them; others open in the program that this computer has for them. */
const SHOWN_HERE = /\.(?:md|txt|json)$/i;

function offerToOpen(uri: vscode.Uri): void {
  const open = vscode.l10n.t('Open');
  const name = withoutLinks(uri.path.split('/').at(-1) ?? '');
  // Not awaited: the export is done, whenever the message is read.
  void vscode.window
    .showInformationMessage(vscode.l10n.t('The export was saved as {0}.', name), open)
    .then((answer) => {
      if (answer !== open) return undefined;
      const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
      return isHere && !SHOWN_HERE.test(uri.path)
        ? vscode.env.openExternal(uri)
        : vscode.commands.executeCommand('vscode.open', uri);
    });
}

export function exportFailedText(): string {
  return vscode.l10n.t(
    'The export could not be written. The logbook is as it was. Choose another folder, or copy the text.',
  );
}
