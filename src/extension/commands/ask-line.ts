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

/** Asks for a day, `2026-11-20`. Undefined: the person left. */
export function askDay(title: string, prompt: string, value: string): Promise<string | undefined> {
  return askLine({
    title,
    prompt,
    value,
    validateInput: (text) =>
      /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) && !Number.isNaN(Date.parse(text.trim()))
        ? undefined
        : vscode.l10n.t('Enter it as year-month-day, {0}.', '2026-11-20'),
  });
}
