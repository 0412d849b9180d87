import * as vscode from 'vscode';

/** Does work that a person waits for: the status bar says what it is, once it takes longer than a moment. */
export function busy<T>(title: string, work: () => Promise<T>): Promise<T> {
  const { Window: location } = vscode.ProgressLocation;
  return Promise.resolve(vscode.window.withProgress({ location, title }, work));
}
