import * as vscode from 'vscode';
import { gitText } from '../../messages/git-text';
import { loadDemo } from '../load-demo';
import { Told } from '../services/told';
import type { Command } from './command';

/**
 * Opens a logbook to play with, written on first need into the extension's own storage: nothing of it touches
 * what the person has.
 */
export const openDemo: Command = {
  id: 'openDemo',
  async run({ context }) {
    const folder = vscode.Uri.joinPath(context.globalStorageUri, 'demo-logbook');
    if (!(await exists(vscode.Uri.joinPath(folder, 'logbook.yaml'))))
      await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Writing the demo logbook'),
        },
        () => write(folder),
      );
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: false });
  },
};

async function write(folder: vscode.Uri): Promise<void> {
  // A half-written one of an earlier try would be in the way.
  if (await exists(folder)) await vscode.workspace.fs.delete(folder, { recursive: true });
  const { DemoFailed, writeDemo } = await loadDemo();
  try {
    await writeDemo(folder.fsPath);
  } catch (fault) {
    if (fault instanceof DemoFailed) throw new Told(gitText(fault.failure), { cause: fault });
    throw fault;
  }
}

function exists(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(
    vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    ),
  );
}
