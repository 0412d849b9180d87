import * as vscode from 'vscode';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import type { Command } from './command';
import { COMMANDS } from './commands';
import { Told } from '../services/told';

/** Registers every command. What goes wrong in one surfaces here, once. */
export function registerCommands(services: Services): Owner {
  const owner = new Owner();
  for (const command of COMMANDS)
    owner.own(
      vscode.commands.registerCommand(
        `mopsLogbook.${command.id}`,
        (argument?: unknown, selected?: unknown) => run(command, services, argument, selected),
      ),
    );
  return owner;
}

async function run(
  command: Command,
  services: Services,
  argument: unknown,
  selected: unknown,
): Promise<unknown> {
  try {
    await services.logbooks.ready;
    return await command.run(services, argument, selected);
  } catch (fault) {
    services.log.fault(fault);
    const showLog = vscode.l10n.t('Show the log');
    const sentence =
      fault instanceof Told
        ? fault.message
        : vscode.l10n.t(
            'That did not work, for a reason nobody foresaw. What you have written stays in its files; the log has the details.',
          );
    // Not awaited: the command is over, whenever the message is read.
    void vscode.window.showErrorMessage(sentence, showLog).then((answer) => {
      if (answer === showLog) services.log.show();
    });
    return undefined;
  }
}
