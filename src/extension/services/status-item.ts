import * as vscode from 'vscode';
import { Owner } from './owner';
import type { Services } from './services';

/** One item in the status bar of a window with a logbook: *Log a change*, and how much waits to be saved. */
export function registerStatusItem(services: Services): Owner {
  const { logbooks } = services;
  const owner = new Owner();
  const item = owner.own(
    vscode.window.createStatusBarItem('mopsLogbook.status', vscode.StatusBarAlignment.Left, 10),
  );
  item.name = 'MOps Logbook';
  item.command = 'mopsLogbook.logChange';
  const show = () => {
    const pending = (services.git?.all ?? []).reduce(
      (total, { state }) => total + state.pending.length,
      0,
    );
    const label = vscode.l10n.t('Log a change');
    item.text =
      pending > 0 ? vscode.l10n.t('$(add) {0} ({1} not saved)', label, pending) : `$(add) ${label}`;
    item.tooltip = vscode.l10n.t('Write down what changed in a tool or a process');
    if (logbooks.all.length > 0) item.show();
    else item.hide();
  };
  owner.own(logbooks.onDidChange(show));
  owner.own(services.onDidChangeGit(show));
  show();
  return owner;
}
