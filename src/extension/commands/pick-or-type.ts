import * as vscode from 'vscode';

interface Offer<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly known: readonly T[];
  /** All that is offered once something is typed. */
  readonly typed: (value: string) => readonly T[];
}

/** Lets a person choose one of what is known, or make something of what they type; undefined: they left. */
export function pickOrType<T extends vscode.QuickPickItem>({
  title,
  placeholder,
  known,
  typed,
}: Offer<T>): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<T>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.items = known;
  pick.onDidChangeValue((value) => {
    pick.items = value.trim() === '' ? known : typed(value.trim());
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
