import type * as vscode from 'vscode';

/**
 * Thin, so that a workspace with a logbook opens without waiting for us: everything else is in a second
 * bundle, which is read after VS Code has been told that we are here.
 */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
  const { startWorkbench } = await import('./workbench');
  return startWorkbench(context);
}
