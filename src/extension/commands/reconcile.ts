import * as vscode from 'vscode';
import { showReconcile } from '../reconcile/reconcile-panel';
import { ReconcileNode } from '../reconcile/reconcile-node';
import { recordIn } from '../services/selection';
import type { Command } from './command';
import { pickLogbook } from './pick-logbook';

/** What audit trails list and nobody wrote down: of a logbook, or of the tool that the command was called on. */
export const reconcile: Command = {
  id: 'reconcile',
  async run(services, argument) {
    const title = vscode.l10n.t('Reconcile');
    const logbook = await pickLogbook(services, argument, title);
    if (!logbook) return;
    const entry = recordIn(argument)?.entry;
    const tool = argument instanceof ReconcileNode ? argument.tool : undefined;
    showReconcile(services, logbook, entry?.kind === 'tool' ? entry.id : tool);
  },
};
