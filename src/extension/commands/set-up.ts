import * as vscode from 'vscode';
import { hasMergeDriver } from '../../node/git/merge-driver';
import type { OpenLogbook } from '../services/open-logbook';
import type { Command } from './command';
import { gitFor } from './git-for';
import { pickLogbook } from './pick-logbook';
import { titleIn } from './title-in';

/** Name, e-mail, history, a place to share with: asks for what is missing, in plain words. */
export const setUp: Command = {
  id: 'setUp',
  async run(services, argument) {
    const title = vscode.l10n.t('Set up this logbook');
    const logbook = await pickLogbook(services, argument, title);
    if (!logbook) return;
    const git = await gitFor(services, logbook, titleIn(services, logbook, title), true);
    if (!git) return;
    await git.look();
    const isJoined = await hasMergeDriver(git.repository);
    sayDone(logbook, { isShared: git.hasRemote, pending: git.pending(), isJoined });
  },
};

/** Ends where the person wanted to get: the next step is a click away. */
function sayDone(
  logbook: OpenLogbook,
  { isShared, pending, isJoined }: { isShared: boolean; pending: number; isJoined: boolean },
): void {
  const save = vscode.l10n.t('Save to logbook');
  const share = vscode.l10n.t('Share with team');
  const merge = vscode.l10n.t('Let Git join records field by field');
  const commands = {
    [save]: 'saveToLogbook',
    [share]: 'shareWithTeam',
    [merge]: 'setUpGitMerging',
  };
  const next = pending > 0 ? [save] : isShared ? [share] : [];
  if (isShared && !isJoined) next.push(merge);
  const done = isShared
    ? vscode.l10n.t('All set: saves carry your name, and can be shared.')
    : vscode.l10n.t('All set: saves carry your name, and stay on this computer.');
  // Not awaited: the command is over, whenever the message is read.
  void vscode.window.showInformationMessage(done, ...next).then((answer) => {
    const command = answer && commands[answer];
    if (command) void vscode.commands.executeCommand(`mopsLogbook.${command}`, { logbook });
  });
}
