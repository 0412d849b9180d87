import * as vscode from 'vscode';
import { LOGBOOK_FILE } from '../../core/logbook/layout';
import { SETTINGS_FILE, saveSettingsText } from '../../core/logbook/save-settings';
import { isoDay, todayIn } from '../../core/model/time-zone';
import { newLogbookText } from '../../messages/new-logbook';
import { errorCode } from '../../node/error-code';
import { createFile, explained } from '../services/create-record';
import { Told } from '../services/told';
import { askLine } from './ask-line';
import type { Command } from './command';

/** Starts a logbook in a folder of the window; what is there already is never touched. */
export const createLogbook: Command = {
  id: 'createLogbook',
  async run(services) {
    const title = vscode.l10n.t('Create a logbook here');
    const root = await pickFolder(title);
    const name =
      root &&
      (await askLine({
        title,
        prompt: vscode.l10n.t('What shall it be called?'),
        value: root.path.split('/').at(-1) ?? '',
      }));
    if (!root || name === undefined) return;
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const day = isoDay(todayIn(Date.now(), timeZone));
    try {
      await createFile(root, LOGBOOK_FILE, newLogbookText({ name, timeZone, day }));
      await createFile(root, SETTINGS_FILE, saveSettingsText()).catch(keepTheirs);
    } catch (fault) {
      throw explained(fault, LOGBOOK_FILE);
    }
    await services.logbooks.findAgain();
    await vscode.commands.executeCommand('mopsLogbook.stack.focus');
  },
};

/** Settings that are there already are the person's; the To do view tells when they would rewrite files. */
function keepTheirs(fault: unknown): void {
  if (errorCode(fault) !== 'EEXIST') throw fault;
}

async function pickFolder(title: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [only] = folders;
  if (!only) throw new Told(vscode.l10n.t('Open a folder first: the logbook will stand in it.'));
  if (folders.length === 1) return only.uri;
  const items = folders.map(({ name, uri }) => ({ label: name, uri }));
  const placeHolder = vscode.l10n.t('In which folder?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.uri;
}
