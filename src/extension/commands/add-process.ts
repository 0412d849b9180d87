import * as vscode from 'vscode';
import { askLine } from './ask-line';
import type { Command } from './command';
import { createNamed } from './create-named';
import { openWith } from './open-record';
import { pickLogbook } from './pick-logbook';
import { titleIn } from './title-in';

/** A way of working across tools. */
export const addProcess: Command = {
  id: 'addProcess',
  async run(services, argument) {
    const title = vscode.l10n.t('Add a process');
    const logbook = await pickLogbook(services, argument, title);
    if (!logbook) return undefined;
    const name = await askLine({
      title: titleIn(services, logbook, title),
      prompt: vscode.l10n.t('What do you call this way of working?'),
      placeHolder: vscode.l10n.t('Lead routing'),
    });
    if (name === undefined) return undefined;
    const uri = logbook.uriOf(await createNamed(logbook, 'process', { name, status: 'live' }));
    await openWith(uri, 'mopsLogbook.form', { preview: false });
    return uri;
  },
};
