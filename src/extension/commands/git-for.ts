import * as vscode from 'vscode';
import type { GitFailure } from '../../core/history/git-failure';
import { gitText } from '../../messages/git-text';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutLinks } from '../services/plain-text';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { ensureSetUp } from './ensure-set-up';
import type { SetUpDone } from './ensure-set-up';

/** Git of a logbook, ready to be used. */
export interface ReadyGit extends SetUpDone {
  /** Looks again after something was done. */
  look(): Promise<void>;
  /** How many files are not saved, when it last looked. */
  pending(): number;
}

/**
 * Git for a logbook. Whoever wants to save and has no history or no name yet is asked for it here and then, and
 * whoever wants to share (`withRemote`) for a place to share with. Undefined: the person left.
 */
export async function gitFor(
  services: Services,
  logbook: OpenLogbook,
  title: string,
  withRemote = false,
): Promise<ReadyGit | undefined> {
  if (!services.git)
    throw new Told(
      vscode.l10n.t(
        'This folder is not trusted, so its history is neither read nor written. Your files are safe. Trust the folder, then try again.',
      ),
    );
  const git = services.git.of(logbook);
  if (!git)
    throw new Told(
      vscode.l10n.t(
        'This logbook is not on this computer, so its history cannot be reached. Open a copy of it on this computer.',
      ),
    );
  const done = await ensureSetUp(logbook, title, withRemote);
  return done && { ...done, look: () => git.look(), pending: () => git.state.pending.length };
}

/** Says what went wrong, and offers to open the record that two people changed. */
export function sayFailure(services: Services, logbook: OpenLogbook, failure: GitFailure): void {
  services.log.info(`git: ${failure.code} ${JSON.stringify(failure.args)}`);
  if (failure.code === 'cancelled') return;
  const open = vscode.l10n.t('Open');
  // One outside the logbook begins with a slash, and is nothing that we could open as a record.
  const file = failure.files?.find(({ path }) => !path.startsWith('/'))?.path;
  const actions = file === undefined ? [] : [open];
  // Not awaited: the command is over, whenever the message is read.
  void vscode.window
    .showWarningMessage(withoutLinks(gitText(failure)), ...actions)
    .then((answer) => {
      if (answer === open && file !== undefined)
        void vscode.commands.executeCommand('mopsLogbook.open', logbook.uriOf(file));
    });
}
