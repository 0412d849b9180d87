import * as vscode from 'vscode';
import { protectFiles as protect } from '../services/save-guard';
import type { Command } from './command';
import { pickLogbook } from './pick-logbook';

/** Stops VS Code from rewriting a logbook's files when they are saved. */
export const protectFiles: Command = {
  id: 'protectFiles',
  async run(services, argument) {
    const title = vscode.l10n.t('Keep files as they were written');
    const logbook = await pickLogbook(services, argument, title);
    if (logbook) await protect(logbook);
  },
};
