import * as vscode from 'vscode';
import type { GitResult } from '../../core/history/git-failure';
import { share } from '../../node/git/share';
import type { Shared, ShareStep } from '../../node/git/share';
import { answersFor } from '../merge/answers';
import { showQuestions } from '../merge/merge-panel';
import type { Finish } from '../merge/merge-panel';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { withoutLinks } from '../services/plain-text';
import type { Command } from './command';
import { gitFor, sayFailure } from './git-for';
import type { ReadyGit } from './git-for';
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
    return git?.hasRemote ? shareOrAsk(services, logbook, git, title) : undefined;
  },
};

/** Shows what has to be decided before a logbook can be shared; where that is nothing, shares. */
export const answerQuestions: Command = {
  id: 'answerQuestions',
  async run(services, argument) {
    const command = vscode.l10n.t('Decide what counts');
    const logbook = await pickLogbook(services, argument, command);
    if (!logbook) return undefined;
    const title = titleIn(services, logbook, command);
    const git = await gitFor(services, logbook, title, true);
    if (!git?.hasRemote) return undefined;
    await git.look();
    const questions = services.git?.of(logbook)?.state.questions ?? [];
    if (questions.length === 0) return shareOrAsk(services, logbook, git, title);
    showQuestions(services, logbook, questions, finishing(services, logbook, git, title));
    return undefined;
  },
};

/** Shares; what only a person can decide is shown to them, and sharing goes on from there. */
async function shareOrAsk(
  services: Services,
  logbook: OpenLogbook,
  git: ReadyGit,
  title: string,
): Promise<Shared | undefined> {
  const outcome = await shareNow(logbook, git, title);
  if (outcome.ok) return said(logbook, outcome.value);
  const { questions } = outcome.failure;
  if (questions)
    showQuestions(services, logbook, questions, finishing(services, logbook, git, title));
  else sayFailure(services, logbook, outcome.failure);
  return undefined;
}

function finishing(services: Services, logbook: OpenLogbook, git: ReadyGit, title: string): Finish {
  return async () => {
    const outcome = await shareNow(logbook, git, title);
    if (outcome.ok) {
      said(logbook, outcome.value);
      return { done: true };
    }
    const { questions } = outcome.failure;
    if (!questions) sayFailure(services, logbook, outcome.failure);
    return { done: false, ...(questions ? { questions } : {}) };
  };
}

async function shareNow(
  logbook: OpenLogbook,
  git: ReadyGit,
  title: string,
): Promise<GitResult<Shared>> {
  const answers = answersFor(logbook);
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
        decide:
          ({ path }) =>
          (conflict) =>
            answers.answer(path, conflict),
      });
    },
  );
  await logbook.refresh();
  await git.look();
  return outcome;
}

function said(logbook: OpenLogbook, shared: Shared): Shared {
  answersFor(logbook).clear();
  vscode.window.setStatusBarMessage(outcomeWords(shared), 8000);
  return shared;
}

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
