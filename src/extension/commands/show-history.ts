import * as vscode from 'vscode';
import { Told } from '../services/told';
import { recordOf } from './argument';
import type { Command } from './command';

/** Shows who changed what in the record that the command was called on, or that is open. */
export const showHistory: Command = {
  id: 'showHistory',
  async run(services, argument) {
    const record = recordOf(services, argument);
    if (!record && !services.selection.current)
      throw new Told(
        vscode.l10n.t('Open a record of a logbook first, or choose one in the side bar.'),
      );
    services.selection.choose({ record });
    await vscode.commands.executeCommand('mopsLogbook.history.focus');
  },
};

/** For when somebody distrusts what is shown. */
export const readHistoryAgain: Command = {
  id: 'readHistoryAgain',
  async run(services) {
    for (const git of services.git?.all ?? []) await git.look();
  },
};
