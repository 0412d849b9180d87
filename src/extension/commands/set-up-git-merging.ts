import * as vscode from 'vscode';
import { installGitMerging } from '../merge/git-merging';
import type { Command } from './command';
import { gitFor, sayFailure } from './git-for';
import { pickLogbook } from './pick-logbook';
import { titleIn } from './title-in';

/** *Share with team* joins records by their fields in any case; this is for whoever uses Git beside it. */
export const setUpGitMerging: Command = {
  id: 'setUpGitMerging',
  async run(services, argument) {
    const title = vscode.l10n.t('Let Git join records field by field');
    const logbook = await pickLogbook(services, argument, title);
    if (!logbook) return;
    const git = await gitFor(services, logbook, titleIn(services, logbook, title));
    if (!git) return;
    const done = await installGitMerging(services, git.repository);
    if (!done.ok) {
      sayFailure(services, logbook, done.failure);
      return;
    }
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Done. Other programs on this computer that use Git now join the records of this logbook field by field, too. Nothing in its files was changed.',
      ),
    );
  },
};
