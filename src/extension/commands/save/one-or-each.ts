import * as vscode from 'vscode';
import { countChanges, saveGroups } from '../../../core/history/save-groups';

/** How several changes are saved: by themselves, or all in one. */
type Way = 'together' | 'one-by-one';

const SETTING = 'savingSeveralChanges';

/**
 * The files of each save. Asked only when several changes are chosen, and once: the answer becomes a setting.
 * Undefined: the person left.
 */
export async function saveInGroups(
  paths: readonly string[],
  title: string,
): Promise<readonly (readonly string[])[] | undefined> {
  if (countChanges(paths) < 2) return [paths];
  const way = chosenWay() ?? (await askWay(title));
  if (way === undefined) return undefined;
  return way === 'together' ? [paths] : saveGroups(paths);
}

function chosenWay(): Way | undefined {
  const way = vscode.workspace.getConfiguration('mopsLogbook').get<string>(SETTING);
  return way === 'together' || way === 'one-by-one' ? way : undefined;
}

async function askWay(title: string): Promise<Way | undefined> {
  const items: (vscode.QuickPickItem & { readonly way: Way })[] = [
    {
      label: vscode.l10n.t('Each change by itself'),
      detail: vscode.l10n.t(
        'Every save carries the title of its change, and can be taken back alone.',
      ),
      way: 'one-by-one',
    },
    {
      label: vscode.l10n.t('All in one save'),
      detail: vscode.l10n.t('One line says what you did; the changes are listed below it.'),
      way: 'together',
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t(
      'Several changes: how? You are asked once; the settings remember it.',
    ),
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  await vscode.workspace
    .getConfiguration('mopsLogbook')
    .update(SETTING, picked.way, vscode.ConfigurationTarget.Global);
  return picked.way;
}
