import * as vscode from 'vscode';
import { decidedAmong } from '../../core/trust/present';
import { checkIntegrity as check } from '../../node/git/check-integrity';
import { pickLogbook } from '../commands/pick-logbook';
import { sayFailure } from '../commands/git-for';
import type { Command } from '../commands/command';
import { titleIn } from '../commands/title-in';
import type { GitLogbook } from '../services/git-logbook';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutLinks } from '../services/plain-text';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { integrityMarkdown } from './integrity-markdown';
import { currentChange } from './record-value';
import { memoryOf, peopleIn } from './trust-context';

/** Says on a page how far the history can be trusted. */
export const checkIntegrity: Command = {
  id: 'checkIntegrity',
  async run(services, argument) {
    const command = vscode.l10n.t('Check integrity');
    const logbook = await pickLogbook(services, argument, command);
    if (!logbook) return;
    const git = gitOf(services, logbook);
    const report = await look(git, titleIn(services, logbook, command));
    if (!report.ok) {
      sayFailure(services, logbook, report.failure);
      return;
    }
    const { root } = logbook;
    await services.reports.show(command, root.toString(), integrityMarkdown(logbook, report.value));
    await git.look();
  },
};

/** A person says that a history that was rewritten is fine. */
export const acceptHistory: Command = {
  id: 'acceptHistory',
  async run(services, argument) {
    const command = vscode.l10n.t('Take the history as it is now');
    const logbook = await pickLogbook(services, argument, command);
    if (!logbook) return;
    gitOf(services, logbook);
    const take = vscode.l10n.t('Take it as it is');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('Take the history as it is now?'),
      {
        modal: true,
        detail: vscode.l10n.t(
          'That it was rewritten is no longer told on this computer. Nothing in the logbook changes, and what is gone does not come back. Ask whoever did it first, if you do not know why.',
        ),
      },
      take,
    );
    if (answer === take) await services.trust.accept(logbook);
  },
};

/** Git for a logbook. No git starts in a folder that is not trusted: a `Told` then. */
export function gitOf(services: Services, logbook: OpenLogbook): GitLogbook {
  const git = services.git?.of(logbook);
  if (git) return git;
  throw new Told(
    services.git
      ? vscode.l10n.t(
          'This logbook is not on this computer, so its history cannot be reached. Open a copy of it on this computer.',
        )
      : vscode.l10n.t(
          'This folder is not trusted, so its history is neither read nor written. Your files are safe. Trust the folder, then try again.',
        ),
  );
}

function look(git: GitLogbook, title: string) {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: withoutLinks(title),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, cancelled) => {
    const stop = new AbortController();
    cancelled.onCancellationRequested(() => stop.abort());
    const repository = await git.repository();
    if (!repository.ok) return repository;
    const history = await git.history();
    if (!history.ok) return history;
    return check(repository.value, history.value, {
      people: peopleIn(git.logbook),
      current: (id) => currentChange(git.logbook, id),
      present: decidedAmong(git.logbook.snapshot.changes.values()),
      now: new Date(),
      memory: memoryOf(repository.value),
      signal: stop.signal,
      onProgress: (done, total) => progress.report({ message: `${done} / ${total}` }),
    });
  });
}
