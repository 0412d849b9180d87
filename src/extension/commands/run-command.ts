import * as vscode from 'vscode';
import { withoutLinks } from '../services/plain-text';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { COMMANDS } from './commands';

/**
 * Runs a command of the manifest (`mopsLogbook.logChange`), with what VS Code hands over: a node of a view, the
 * address of a file, or nothing; then all selected nodes. What goes wrong in a command surfaces here, once.
 */
export async function runCommand(
  services: Services,
  name: string,
  [argument, selected]: readonly unknown[],
): Promise<unknown> {
  try {
    const command = COMMANDS.find(({ id }) => name === `mopsLogbook.${id}`);
    if (!command) throw new Error(`The manifest has a command that nobody wrote: ${name}`);
    await services.logbooks.ready;
    return await command.run(services, argument, selected);
  } catch (fault) {
    services.log.fault(fault);
    tell(services, fault);
    return undefined;
  }
}

function tell({ log }: Services, fault: unknown): void {
  const showLog = vscode.l10n.t('Show the log');
  const sentence =
    fault instanceof Told
      ? fault.message
      : vscode.l10n.t(
          'That did not work, for a reason nobody foresaw. What you have written stays in its files; the log has the details.',
        );
  // Not awaited: the command is over, whenever the message is read.
  void vscode.window.showErrorMessage(withoutLinks(sentence), showLog).then((answer) => {
    if (answer === showLog) log.show();
  });
}
