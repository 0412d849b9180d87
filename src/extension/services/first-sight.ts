import * as vscode from 'vscode';
import { activeUri } from './selection';
import type { Services } from './services';

const SEEN = 'mopsLogbook.seen';

/**
 * When a folder that is itself a logbook is opened for the first time, and no file of it is open, its views come to
 * the front: who opens the demo, or a logbook that a colleague made, sees a stack and not a list of files. Later
 * VS Code opens what was in front before.
 */
export async function showOnFirstSight({ context, logbooks }: Services): Promise<void> {
  await logbooks.ready;
  if (context.workspaceState.get(SEEN) === true) return;
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  if (!logbooks.all.some(({ root }) => folders.includes(root.toString()))) return;
  if (activeUri() === undefined)
    await vscode.commands.executeCommand('workbench.view.extension.mopsLogbook');
  await context.workspaceState.update(SEEN, true);
}
