import * as vscode from 'vscode';

/** Asks for a line of text that is not empty. Undefined: the person left. */
export async function askLine(options: vscode.InputBoxOptions): Promise<string | undefined> {
  const line = await vscode.window.showInputBox({
    ignoreFocusOut: true, // a look at the ticket in the browser must not throw the prompt away
    validateInput: (value) =>
      value.trim() === '' ? vscode.l10n.t('A few words are enough.') : undefined,
    ...options,
  });
  return line?.trim();
}
