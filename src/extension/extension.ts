import * as vscode from 'vscode';
import type { Workbench } from './workbench';

/**
 * Thin, so that a window with a logbook opens without waiting for us: this registers the commands of the manifest
 * and is done. Everything else is in a second bundle, read right afterwards, or when a command cannot wait.
 */
export function activate(context: vscode.ExtensionContext): unknown {
  const workbench = new Promise((resolve) => setImmediate(resolve))
    .then(() => import('./workbench'))
    .then(({ startWorkbench }) => startWorkbench(context));
  for (const command of commandsOf(context.extension))
    context.subscriptions.push(
      vscode.commands.registerCommand(command, async (...args: readonly unknown[]) =>
        (await workbench).run(command, args),
      ),
    );
  // Tests in VS Code, and nobody else, are given what is inside.
  return context.extensionMode === vscode.ExtensionMode.Test
    ? { services: (): Promise<Workbench['services']> => workbench.then(({ services }) => services) }
    : undefined;
}

function commandsOf({ packageJSON }: vscode.Extension<unknown>): readonly string[] {
  const { contributes } = packageJSON as {
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  };
  return contributes.commands.map(({ command }) => command);
}
