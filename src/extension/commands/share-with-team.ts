import * as vscode from 'vscode';
import { share } from '../../node/git/share';
import type { Shared, ShareStep } from '../../node/git/share';
import { withoutLinks } from '../services/plain-text';
import type { Command } from './command';
import { gitFor, sayFailure } from './git-for';
import { pickLogbook } from './pick-logbook';
import { titleIn } from './title-in';

/** Brings in what the team has saved, and sends what was saved here. Nothing is ever overwritten. */
export const shareWithTeam: Command = {
  id: 'shareWithTeam',
  async run(services, argument) {
    const command = vscode.l10n.t('Share with team');
    const logbook = await pickLogbook(services, argument, command);
    if (!logbook) return undefined;
    const title = titleIn(services, logbook, command);
    const git = await gitFor(services, logbook, title, true);
    if (!git?.hasRemote) return undefined;
    const outcome = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: withoutLinks(title),
        cancellable: true,
      },
      (progress, cancelled) => {
        const stop = new AbortController();
        cancelled.onCancellationRequested(() => stop.abort());
        return share(git.repository, {
          signal: stop.signal,
          onProgress: (step) => progress.report({ message: stepWords(step) }),
        });
      },
    );
    await logbook.refresh();
    await git.look();
    if (!outcome.ok) {
      sayFailure(services, logbook, outcome.failure);
      return undefined;
    }
    vscode.window.setStatusBarMessage(outcomeWords(outcome.value), 8000);
    return outcome.value;
  },
};

function stepWords(step: ShareStep): string {
  switch (step) {
    case 'fetching':
      return vscode.l10n.t('looking for what the team has saved');
    case 'joining':
      return vscode.l10n.t('bringing both together');
    case 'sending':
      return vscode.l10n.t('sending what you have saved');
  }
}

function outcomeWords({ received, sent }: Shared): string {
  if (received === 0 && sent === 0)
    return vscode.l10n.t('Nothing to share: you and your team have the same.');
  if (received === 0) return vscode.l10n.t('Shared. Your team has all that you have saved.');
  if (sent === 0) return vscode.l10n.t('Up to date. What the team has saved is here.');
  return vscode.l10n.t('Shared. You and your team now have the same.');
}
