import * as vscode from 'vscode';
import type { GitFailure } from '../../core/history/git-failure';
import { gitText } from '../../messages/git-text';
import type { Repository } from '../../node/git/open-repository';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutLinks } from '../services/plain-text';
import type { Services } from '../services/services';
import { Told } from '../services/told';

/** Git of a logbook, ready to be used. */
interface ReadyGit {
  readonly repository: Repository;
  /** Looks again after something was done. */
  look(): Promise<void>;
}

/** The repository of a logbook; where there is none yet, offers to set it up and gives undefined. */
export async function gitFor(
  services: Services,
  logbook: OpenLogbook,
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
  const repository = await git.repository();
  if (repository.ok) return { repository: repository.value, look: () => git.look() };
  sayFailure(services, logbook, repository.failure);
  return undefined;
}

/** Failures that a few questions put right. */
const SET_UP_HELPS: ReadonlySet<GitFailure['code']> = new Set([
  'no-repository',
  'no-identity',
  'no-remote',
  'git-missing',
]);

/** Says what went wrong; offers to set up what is missing, or to open the record that two people changed. */
export function sayFailure(services: Services, logbook: OpenLogbook, failure: GitFailure): void {
  services.log.info(`git: ${failure.code} ${JSON.stringify(failure.args)}`);
  if (failure.code === 'cancelled') return;
  const sentence = withoutLinks(gitText(failure));
  const helps = SET_UP_HELPS.has(failure.code) && failure.code !== 'git-missing';
  const setUp = vscode.l10n.t('Set up');
  const open = vscode.l10n.t('Open');
  // One outside the logbook begins with a slash, and is nothing that we could open as a record.
  const file = failure.files?.find(({ path }) => !path.startsWith('/'))?.path;
  const actions = helps ? [setUp] : file === undefined ? [] : [open];
  // Not awaited: the command is over, whenever the message is read.
  void vscode.window.showWarningMessage(sentence, ...actions).then((answer) => {
    if (answer === setUp) void vscode.commands.executeCommand('mopsLogbook.setUp', { logbook });
    if (answer === open && file !== undefined)
      void vscode.commands.executeCommand('mopsLogbook.open', logbook.uriOf(file));
  });
}
