import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerCommands } from './commands/register-commands';
import { registerFormEditor } from './editor/form-editor-provider';
import { registerHistoryView } from './history/history-view';
import { registerLanguage } from './language/register-language';
import { registerContextKeys } from './services/context-keys';
import { WindowServices } from './services/window-services';
import type { Services } from './services/services';
import { registerStatusItem } from './services/status-item';
import { registerChangesView } from './tree/changes-view';
import { registerStackView } from './tree/stack-view';
import { registerTodoView } from './tree/todo-view';

/** Everything that the extension does in a window. Tests in VS Code, and nobody else, are given its services. */
export function startWorkbench(context: vscode.ExtensionContext): Services | undefined {
  // The layers below the extension word things by themselves; they get the bundle that VS Code has chosen.
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const services = new WindowServices(context);
  context.subscriptions.push(
    services,
    registerContextKeys(services),
    registerCommands(services),
    registerFormEditor(services),
    registerStackView(services),
    registerChangesView(services),
    registerTodoView(services),
    registerHistoryView(services),
    registerLanguage(services),
    registerStatusItem(services),
  );
  return context.extensionMode === vscode.ExtensionMode.Test ? services : undefined;
}
