import * as vscode from 'vscode';
import { speakIn } from '../messages/spoken';
import { runCommand } from './commands/run-command';
import { registerFormEditor } from './editor/form-editor-provider';
import { registerExportPages } from './export/export-panel';
import { registerImportPages } from './import/import-panel';
import { refreshGitMerging } from './merge/git-merging';
import { registerHistoryView } from './history/history-view';
import { registerLanguage } from './language/register-language';
import { registerContextKeys } from './services/context-keys';
import { showOnFirstSight } from './services/first-sight';
import type { Services } from './services/services';
import { registerStatusItem } from './services/status-item';
import { WindowServices } from './services/window-services';
import { registerChangesView } from './tree/changes-view';
import { registerStackView } from './tree/stack-view';
import { registerTodoView } from './tree/todo-view';

/** The extension in one window. */
export interface Workbench {
  readonly services: Services;
  /** Runs a command of the manifest. */
  run(command: string, args: readonly unknown[]): Promise<unknown>;
}

/** Everything that the extension does in a window. */
export function startWorkbench(context: vscode.ExtensionContext): Workbench {
  // The layers below the extension word things by themselves; they get the bundle that VS Code has chosen.
  if (vscode.l10n.bundle) speakIn(vscode.l10n.bundle);
  const services = new WindowServices(context);
  context.subscriptions.push(
    services,
    registerContextKeys(services),
    registerFormEditor(services),
    registerExportPages(services),
    registerImportPages(services),
    registerStackView(services),
    registerChangesView(services),
    registerTodoView(services),
    registerHistoryView(services),
    registerLanguage(services),
    registerStatusItem(services),
  );
  refreshGitMerging(services);
  void showOnFirstSight(services);
  return { services, run: (command, args) => runCommand(services, command, args) };
}
